import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { splitHeader } from '../../src/intake/header.ts'
import { LANGUAGES, loadLanguage } from '../../src/language/index.ts'
import { loadRecordKnowledge } from '../../src/language/record-knowledge.ts'
import type { Reading } from '../../src/model/claim.ts'
import { readDispatch } from '../../src/reader/index.ts'

export const WORLD = loadRecordKnowledge()

/** The samples as the engine reads them, with the header's title, date and source. */
export function readSamples(): readonly Reading[] {
  return LANGUAGES.flatMap((lang) => {
    const folder = new URL(`../../samples/${lang}/`, import.meta.url)
    return readdirSync(folder)
      .sort()
      .map((name) => {
        const { fields, body } = splitHeader(readFileSync(new URL(name, folder), 'utf8'))
        const { title, date, source } = fields
        return readDispatch(
          {
            id: `${lang}/${basename(name, '.txt')}`,
            text: body,
            lang,
            ...(title === undefined ? {} : { title }),
            ...(date === undefined ? {} : { date }),
            ...(source === undefined ? {} : { source }),
          },
          loadLanguage(lang),
        )
      })
  })
}
