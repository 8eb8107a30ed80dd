import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { decodeText } from '../intake/decode.ts'
import { LANGUAGES } from '../language/index.ts'
import type { StoredActor } from '../language/own-actors.ts'
import { loadKnowledge } from '../language/world.ts'
import { TrucelineError } from '../model/errors.ts'
import { readTable } from './actors-csv.ts'
import { badList, rowsOfTable, rowsOfYaml } from './actors-list.ts'
import { type ActorRow, badRow, checkRow, idOf } from './actors-row.ts'
import { actorsOfUcdp, isUcdp } from './actors-ucdp.ts'
import type { Texts } from './texts/all.ts'

/** A list that was read: what may be kept, what is wrong with it, and what a person should know besides. */
export interface ReadList {
  readonly actors: readonly StoredActor[]
  readonly problems: readonly TrucelineError[]
  readonly notes: readonly Note[]
}

/** A note in a language. */
type Note = (messages: Texts['messages']) => string

/**
 * Reads a list of actors: YAML by the ending of its name, else a table, which is UCDP's where its columns are.
 * @param kept own actors kept so far, to which the list may refer
 * @throws TrucelineError `unreadable-file`, `not-text` or `bad-actors-list`
 */
export function readActorList(path: string, kept: readonly StoredActor[]): ReadList {
  const file = basename(path)
  const { text, notes } = decodeText(readBytes(path), file)
  const said = notes.map(
    ({ origin }): Note =>
      (messages) =>
        messages.decoded(origin),
  )
  const knowledge = LANGUAGES.map((lang) => loadKnowledge(lang))
  if (/\.ya?ml$/i.test(file)) return checked(rowsOfYaml(text, LANGUAGES, file), said)
  const table = readTable(text)
  if (table.rows.length === 0)
    throw badList(file, 'holds no rows', file, 'name the columns in the first line, and give an actor a line')
  if (!isUcdp(table)) return checked(rowsOfTable(table, LANGUAGES, file), said)
  const { actors, problems, joined, governments, informal } = actorsOfUcdp(table, knowledge, file)
  return {
    actors,
    problems,
    notes: [
      ...said,
      (messages) => messages.joined(joined),
      (messages) => messages.leftOutActors(governments, informal),
    ],
  }

  function checked(rows: readonly ActorRow[], notes: readonly Note[]): ReadList {
    const own = new Set([...kept.map(({ id }) => id), ...rows.map(idOf)])
    const actors: StoredActor[] = []
    const problems: TrucelineError[] = []
    const seen = new Map<string, string>()
    for (const row of rows) {
      try {
        const before = seen.get(idOf(row))
        if (before !== undefined) throw badRow(file, row.where, row.id, (rows) => rows.twice(row.id, before))
        actors.push(checkRow(row, { file, knowledge: knowledge[0]!, own }))
        seen.set(idOf(row), `${row.where.what} ${row.where.number}`)
      } catch (error) {
        if (!(error instanceof TrucelineError)) throw error
        problems.push(error)
      }
    }
    return { actors, problems, notes }
  }
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (cause) {
    throw new TrucelineError('unreadable-file', `${path} cannot be read`, {
      value: path,
      repair: 'check the path and its permissions',
      cause,
    })
  }
}
