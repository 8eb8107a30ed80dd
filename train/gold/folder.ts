import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileDispatch, type GoldRow } from './dispatch.ts'
import type { Fault } from './fault.ts'

/** Everything that a gold folder holds, in order of file name; faulty files give faults and no row. */
export interface GoldFolder {
  readonly rows: readonly GoldRow[]
  readonly faults: readonly Fault[]
}

/**
 * Reads every `*.yml` of `<root>/<lang>/`.
 * @param root the gold folder
 * @param langs its language folders, e.g. `['en', 'fr']`
 */
export function readGold(root: string, langs: readonly string[]): GoldFolder {
  const rows: GoldRow[] = []
  const faults: Fault[] = []
  const fileOf = new Map<string, string>()
  for (const lang of langs) {
    const names = readdirSync(join(root, lang)).filter((name) => name.endsWith('.yml'))
    for (const name of names.toSorted()) {
      const file = join(root, lang, name)
      const result = compileDispatch(file, readFileSync(file, 'utf8'))
      faults.push(...result.faults)
      if (!result.row) continue
      const { doc } = result.row
      const twin = fileOf.get(doc)
      if (twin) faults.push({ file, message: `the id ${doc} is taken by ${twin}; give it another` })
      if (name !== `${doc}.yml`) faults.push({ file, message: `the id is ${doc}; name the file ${doc}.yml` })
      if (result.row.lang !== lang) faults.push({ file, message: `lang is ${result.row.lang} in the folder ${lang}` })
      fileOf.set(doc, file)
      rows.push(result.row)
    }
  }
  return { rows, faults }
}
