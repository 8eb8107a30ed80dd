import { TrucelineError } from '../../model/errors.ts'
import type { RecordKnowledge, TruceRecord } from '../../model/record.ts'
import { fold } from '../fold.ts'
import { byText } from '../order.ts'
import { actorBearers, conflictBearers, placeBearers, sourceBearers } from './bearers.ts'
import { type Bearer, type Named, nearest } from './nearest.ts'

/** What a person means by the words of a query. */
export interface Meant extends Named {
  /** The words are only a part of the name; nothing else, on record where it is, bears such a name. */
  readonly partly: boolean
}

/** How an id is shown to a person; undefined where only the dispatches have a name for it. */
export type NameOfId = (id: string) => string | undefined

/** How many are named where the words are unknown or may be several. */
const NAMED = 5

/** The conflict with this id or name. @throws TrucelineError `unknown-conflict` `ambiguous-name` */
export function conflictMeant(
  words: string,
  record: TruceRecord,
  knowledge: RecordKnowledge = {},
  nameOf: NameOfId = () => undefined,
): Meant {
  const bearers = conflictBearers(record, knowledge)
  return meant(words, bearers, nameOf) ?? failUnknown('unknown-conflict', words, bearers, nameOf)
}

/** The actor with this id or name. @throws TrucelineError `unknown-actor` `ambiguous-name` */
export function actorMeant(
  words: string,
  record: TruceRecord,
  knowledge: RecordKnowledge = {},
  nameOf: NameOfId = () => undefined,
): Meant {
  const bearers = actorBearers(record, knowledge)
  return meant(words, bearers, nameOf) ?? failUnknown('unknown-actor', words, bearers, nameOf)
}

/** The place with this id or name. @throws TrucelineError `unknown-place` `ambiguous-name` */
export function placeMeant(
  words: string,
  record: TruceRecord,
  knowledge: RecordKnowledge = {},
  nameOf: NameOfId = () => undefined,
): Meant {
  const bearers = placeBearers(record, knowledge)
  return meant(words, bearers, nameOf) ?? failUnknown('unknown-place', words, bearers, nameOf)
}

/** The source with this id, name or words. @throws TrucelineError `unknown-source` `ambiguous-name` */
export function sourceMeant(
  words: string,
  record: TruceRecord,
  knowledge: RecordKnowledge = {},
  nameOf: NameOfId = () => undefined,
): Meant {
  const bearers = sourceBearers(record, knowledge)
  return meant(words, bearers, nameOf) ?? failUnknown('unknown-source', words, bearers, nameOf)
}

/**
 * What the words mean, by the surest way that leads anywhere: the id; a known name; a name in the dispatches; a part of
 * a known name on record; a part of a name in the dispatches; a part of a known name. Those on record go before those
 * that are only known.
 */
function meant(words: string, bearers: readonly Bearer[], nameOf: NameOfId): Meant | undefined {
  const wanted = fold(words)
  if (wanted === '') return undefined
  const same = (name: string) => fold(name) === wanted
  const holds = (name: string) => ` ${fold(name)} `.includes(` ${wanted} `)
  const resolved = bearers.filter(({ id }) => !id.startsWith('text:'))
  const onRecord = resolved.filter(({ weight }) => weight > 0)
  const ways: readonly (readonly [readonly Bearer[], (bearer: Bearer) => string | undefined, boolean])[] = [
    [bearers, ({ id, known, seen }) => (id === words ? (known[0] ?? seen[0] ?? id) : undefined), false],
    [resolved, ({ id, known, seen }) => (same(tail(id)) ? (known[0] ?? seen[0] ?? id) : undefined), false],
    [resolved, ({ known }) => known.find(same), false],
    [resolved, ({ seen }) => seen.find(same), false],
    [bearers, ({ seen }) => seen.find(same), false],
    [onRecord, ({ known }) => known.find(holds), true],
    [onRecord, ({ seen }) => seen.find(holds), true],
    [bearers, ({ seen }) => seen.find(holds), true],
    [resolved, ({ known }) => known.find(holds), true],
  ]
  for (const [among, nameIn, partly] of ways) {
    const found = among.flatMap((bearer) => {
      const name = nameIn(bearer)
      return name === undefined ? [] : [{ id: bearer.id, name, weight: bearer.weight }]
    })
    const told = found.filter(({ weight }) => weight > 0)
    const [first, ...rest] = told.length > 0 ? told : found
    if (first === undefined) continue
    if (rest.length > 0) throw ambiguous(words, [first, ...rest], nameOf)
    return { id: first.id, name: nameOf(first.id) ?? first.name, partly }
  }
  return undefined
}

/** `haut-karabakh` of `conflict:haut-karabakh`; ids of conflicts bear no prefix. */
function tail(id: string): string {
  return id.slice(id.indexOf(':') + 1)
}

function ambiguous(
  words: string,
  found: readonly (Named & { readonly weight: number })[],
  nameOf: NameOfId,
): TrucelineError {
  const most = [...found].sort((a, b) => b.weight - a.weight || byText(a.id, b.id)).slice(0, NAMED)
  const more = found.length > most.length ? ` and ${found.length - most.length} more` : ''
  return new TrucelineError('ambiguous-name', `"${words}" may mean several: ${listed(most, nameOf)}${more}`, {
    value: words,
    repair: 'write the whole name, or the id',
    hint: { kind: 'several', names: listed(most, nameOf) },
  })
}

function failUnknown(code: string, words: string, bearers: readonly Bearer[], nameOf: NameOfId): never {
  const what = code.slice(code.indexOf('-') + 1)
  const near = nearest(words, bearers, NAMED)
  const most = [...bearers]
    .filter(({ id, weight }) => weight > 0 && !id.startsWith('text:'))
    .sort((a, b) => b.weight - a.weight || byText(a.id, b.id))
    .slice(0, NAMED)
    .map(({ id, known, seen }) => ({ id, name: known[0] ?? seen[0] ?? id }))
  const [hint, repair] =
    near.length > 0
      ? [{ kind: 'near', names: listed(near, nameOf) } as const, `did you mean ${listed(near, nameOf)}?`]
      : most.length > 0
        ? [{ kind: 'frequent', names: listed(most, nameOf) } as const, `most often on record: ${listed(most, nameOf)}`]
        : [undefined, 'nothing of the kind is on record yet']
  const message = `no ${what} is known as "${words}"`
  throw new TrucelineError(code, message, { value: words, repair, ...(hint ? { hint } : {}) })
}

function listed(all: readonly Named[], nameOf: NameOfId): string {
  return all
    .map(({ id, name }) => {
      const shown = nameOf(id) ?? name
      return id === shown || id.startsWith('text:') ? `"${shown}"` : `"${shown}" (${id})`
    })
    .join(', ')
}
