import type { DateMention } from '../model/values.ts'
import type { ClaimContext } from './context.ts'
import type { Draft } from './draft.ts'

/** What may stand before the date that heads an entry: a bullet or a dash. */
const BULLET = /^[\s\-–—•*·]*$/
/** And behind it: the end of its line, else a colon, a full stop or a dash. */
const LINE_END = /^[ \t]*(\n|$)/
const BREAK = /^\s*(:|\.\s|[–—-]\s)/

/** An entry of a chronology: its date, and whether the date has a line of its own. */
interface Entry {
  readonly paragraph: number
  readonly date: DateMention
  readonly alone: boolean
}

/**
 * "May 21: Rebels take Kidal. A ceasefire is signed." What an entry of a chronology tells happened on the day that heads it: gives
 * its undated drafts that date. A date on its own line heads all paragraphs up to the next. Fewer than two such dates head nothing.
 */
export function dateByEntry(context: ClaimContext, drafts: readonly Draft[]): void {
  const bare = drafts.filter((draft) => !draft.date && draft.modality === 'actual')
  if (bare.length === 0) return
  const bySentence = entriesOf(context)
  for (const draft of bare) {
    const date = bySentence[draft.sentence]
    if (date) draft.date = date
  }
}

/** For each sentence the date that heads its entry; dates are in text order. */
function entriesOf(context: ClaimContext): readonly (DateMention | undefined)[] {
  const { dates } = context.values
  const found: Entry[] = []
  let at = 0
  let last = -1
  const bySentence = context.trees.map(({ sentence: { paragraph, start } }) => {
    while (at < dates.length && dates[at]!.start < start) at++
    const entry = paragraph === last ? undefined : headOf(context, start, paragraph, dates[at])
    last = paragraph
    if (entry) found.push(entry)
    const current = found.at(-1)
    return current && (current.alone || current.paragraph === paragraph) ? current.date : undefined
  })
  return found.length > 1 ? bySentence : []
}

/** The dispatch's own day on a line of its own is its dateline. */
function headOf({ dispatch }: ClaimContext, start: number, paragraph: number, date: DateMention | undefined) {
  const { text, date: today } = dispatch
  if (!date || !BULLET.test(text.slice(start, date.start))) return undefined
  const behind = text.slice(date.end, date.end + 4)
  const alone = LINE_END.test(behind)
  if (alone && date.edtf === today) return undefined
  return alone || BREAK.test(behind) ? { paragraph, date, alone } : undefined
}
