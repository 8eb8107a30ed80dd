import { readFileSync } from 'node:fs'
import { LineCounter, parseDocument } from 'yaml'
import { TrucelineError } from '../model/errors.ts'
import type { KnownConflict } from '../model/record.ts'
import { conflictsSchema } from './world-schema.ts'

/** A list of an analyst's own, with the file that it stands in. */
export interface OwnConflicts {
  readonly path: string
  readonly conflicts: readonly KnownConflict[]
}

/**
 * Reads the conflicts that an analyst defines: YAML as data/world/conflicts.yml. A file that is not there defines none.
 * @throws TrucelineError `bad-conflicts-file`, naming the file, the entry and the repair
 */
export function readOwnConflicts(path: string): OwnConflicts {
  let source: string
  try {
    source = readFileSync(path, 'utf8')
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return { path, conflicts: [] }
    throw new TrucelineError('bad-conflicts-file', `the file of your own conflicts ${path} cannot be read`, {
      value: path,
      repair: 'make it readable, or name another file with the variable TRUCELINE_CONFLICTS',
      cause,
    })
  }
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines })
  const [broken] = document.errors
  if (broken) {
    const line = lines.linePos(broken.pos[0]).line
    throw bad(path, [line], broken.message.split('\n')[0]!, 'check quotes, colons and indentation there')
  }
  const result = conflictsSchema.safeParse(document.toJS())
  if (!result.success) {
    const issue = result.error.issues[0]!
    throw bad(path, issue.path, issue.message, 'write it as data/world/conflicts.yml does')
  }
  return { path, conflicts: result.data.conflicts.map(conflictOf) }
}

type Entry = ReturnType<typeof conflictsSchema.parse>['conflicts'][number]

function conflictOf({ id, fr, en, parties, places, from, to, phases = [] }: Entry): KnownConflict {
  return {
    id,
    names: namesOf({ fr, en }),
    parties,
    places,
    from,
    ...(to === undefined ? {} : { to }),
    ...(phases.length === 0
      ? {}
      : {
          phases: phases.map((phase) => ({
            names: namesOf({ fr: phase.fr, en: phase.en }),
            from: phase.from,
            ...(phase.to === undefined ? {} : { to: phase.to }),
          })),
        }),
    own: true,
  }
}

/** The usual name in each language: the first. */
function namesOf(byLanguage: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(byLanguage).flatMap(([lang, [name]]) => (name ? [[lang, name]] : [])))
}

/**
 * The shipped conflicts with an analyst's own; one with an id that is known takes its place.
 * @throws TrucelineError `bad-conflicts-file` where a party or a place is known to nobody: it would never be found
 */
export function withOwnConflicts(
  listed: readonly KnownConflict[],
  { path, conflicts: own }: OwnConflicts,
  isActor: (id: string) => boolean,
  isPlace: (id: string) => boolean,
): readonly KnownConflict[] {
  if (own.length === 0) return listed
  for (const { id, parties, places } of own) {
    const unknown = parties.find((party) => !isActor(party)) ?? places.find((place) => !isPlace(place))
    if (unknown !== undefined)
      throw bad(path, [id, unknown], 'it is not known', 'give ids as state:FRA, group:m23 or place:kivu')
  }
  return [...new Map([...listed, ...own].map((conflict) => [conflict.id, conflict])).values()]
}

/** @param at line, or where in the file the entry stands */
function bad(path: string, at: readonly PropertyKey[], message: string, repair: string): TrucelineError {
  const value = [path, ...at].map(String).join(' > ')
  return new TrucelineError('bad-conflicts-file', `your own conflicts, ${value}: ${message}`, { value, repair })
}
