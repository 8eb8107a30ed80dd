import type { TextAnalysis } from '../model/text.ts'
import type { ToldDate } from './anchor.ts'
import { yearMoment } from './moment.ts'

/** A year that stands alone on its line, or opens it before a colon, full stop or dash: "2012: the north falls", "-- 2013 --". */
const HEADING = /^[\s\-–—*•=#]*((?:19|20)\d\d)[\s\-–—*•=#]*(?=$|[:.]\s|[:.]$)/
const BESIDE_DASH = /^[\s\-–—*•=#]*((?:19|20)\d\d)\s+[–—-]\s/

/**
 * The years that head the parts of a chronology, in text order: dates without a year are of the one above them. A single one is
 * none where it opens the dispatch ("2024: a year of truces").
 */
export function yearHeadings({ text, sentences }: TextAnalysis): readonly ToldDate[] {
  const found: ToldDate[] = []
  let paragraph = -1
  for (const [sentence, { start, paragraph: own }] of sentences.entries()) {
    if (own === paragraph) continue
    paragraph = own
    const end = text.indexOf('\n', start)
    const line = text.slice(start, end < 0 ? text.length : end)
    const [whole, year] = HEADING.exec(line) ?? BESIDE_DASH.exec(line) ?? []
    if (whole === undefined || year === undefined) continue
    const at = start + whole.indexOf(year)
    const moment = yearMoment(Number(year))
    found.push({ moment, start: at, end: at + 4, full: false, stated: true, since: false, sentence, paragraph })
  }
  return found.length === 1 && found[0]!.sentence === 0 ? [] : found
}
