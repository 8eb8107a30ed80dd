import type { StoredActor } from '../language/own-actors.ts'
import { TrucelineError } from '../model/errors.ts'
import { actorsNamed, type Knowledge } from '../names/index.ts'
import type { Table, TableRow } from './actors-csv.ts'
import { badRow, type Told } from './actors-row.ts'

/** What became of the rows of UCDP's file. */
export interface UcdpImport {
  readonly actors: readonly StoredActor[]
  readonly problems: readonly TrucelineError[]
  /** Rows that add names to an actor of data/world. */
  readonly joined: number
  /** Governments, which data/world holds as states. */
  readonly governments: number
  /** Crowds and communities, whose names ("Hausa", "Muslims") are words of every text. */
  readonly informal: number
}

/** Columns of names, the current one first. They differ between versions of the file. */
const NAMES = [
  'newname',
  'namedata',
  'nameorig',
  'newnamefulleng',
  'nameorigfulleng',
  'namefull',
  'newnamefullmothertongue',
  'nameorigfull',
]
const ORG = { formal: '1', government: '4' } as const
const ACRONYM = /^[\p{Lu}\p{N}./-]+$/u
/** Two letters are a word of some language, whatever else they are. */
const SHORTEST = 3

/** Whether a table is the actor file of the Uppsala Conflict Data Program, by its columns. */
export function isUcdp({ titles }: Table): boolean {
  const known = new Set(titles.map((title) => title.toLowerCase()))
  return known.has('actorid') && known.has('namedata')
}

/**
 * Actors of UCDP's file: formally organised ones as groups, under `ucdp:` and their number. One that data/world knows by
 * a name of its own, which an acronym alone is not, adds its names to that actor.
 */
export function actorsOfUcdp(table: Table, knowledge: readonly Knowledge[], file: string): UcdpImport {
  const actors: StoredActor[] = []
  const problems: TrucelineError[] = []
  const counts = { joined: 0, governments: 0, informal: 0 }
  for (const row of table.rows) {
    const org = row.fields.get('org') ?? ''
    if (org === ORG.government) counts.governments++
    else if (org !== ORG.formal && org !== '') counts.informal++
    else {
      const actor = actorOf(row, knowledge, file)
      if (actor instanceof TrucelineError) problems.push(actor)
      else {
        if (!actor.id.startsWith('ucdp:')) counts.joined++
        actors.push(actor)
      }
    }
  }
  return { actors: joinSame(actors), problems, ...counts }
}

function actorOf(row: TableRow, knowledge: readonly Knowledge[], file: string): StoredActor | TrucelineError {
  const number = row.fields.get('actorid') ?? ''
  const fail = (told: Told) => badRow(file, { what: 'line', number: row.line }, number, told)
  if (!/^\d+$/.test(number)) return fail((rows) => rows.badNumber(number))
  const names = namesOf(row)
  const usable = names.filter((name) => name.replaceAll(/[^\p{L}\p{N}]/gu, '').length >= SHORTEST)
  if (usable.length === 0) return fail((rows) => rows.noLongName())
  const known = knownAs(usable, knowledge)
  const name = names[0]!
  return {
    id: known ?? `ucdp:${number}`,
    kind: 'group',
    // An actor that is known keeps the names that it has.
    names: known === undefined ? { fr: name, en: name } : {},
    forms: usable,
    from: file,
  }
}

function namesOf({ fields }: TableRow): string[] {
  const names = NAMES.map((title) => fields.get(title) ?? '').filter((name) => name !== '' && name !== 'NA')
  return [...new Set(names.flatMap((name) => [name, name.replace(/\s*\([^()]*\)$/, '')]))].filter((name) => name !== '')
}

/** The one actor of data/world that bears one of the names, acronyms aside. */
function knownAs(names: readonly string[], knowledge: readonly Knowledge[]): string | undefined {
  const telling = names.filter((name) => !ACRONYM.test(name))
  const ids = new Set(knowledge.flatMap((each) => telling.flatMap((name) => actorsNamed(name, each))))
  const [id] = ids
  return ids.size === 1 && id!.startsWith('group:') ? id : undefined
}

/** Rows that join the same actor are one entry. */
function joinSame(actors: readonly StoredActor[]): StoredActor[] {
  const byId = new Map<string, StoredActor>()
  for (const actor of actors) {
    const before = byId.get(actor.id)
    byId.set(
      actor.id,
      before === undefined ? actor : { ...before, forms: [...new Set([...before.forms, ...actor.forms])] },
    )
  }
  return [...byId.values()]
}
