import type { Assertion, Entity } from '../model/record.ts'
import { asserted, canonical, inferred, inOrder } from './cell.ts'
import type { Cluster } from './cluster.ts'
import { dayText } from './edtf.ts'
import type { Assignment, Fact } from './fact.ts'
import { slug } from './fold.ts'
import { byText, push, sortedUnique } from './order.ts'

/** What every entity of a cluster has, except its address. */
export type Unaddressed = Omit<Entity, 'id' | 'aliases'>

/** An entity waiting for its address. */
export interface Draft<E extends Entity> {
  readonly cluster: Cluster
  readonly facts: readonly Fact[]
  /** How well a fact dates the entity, 0 best; the best one so far names the address. Absent: dated 0, undated 1. */
  readonly rank?: (fact: Fact) => number
  /** Words that the address is made of besides the date, from one fact alone: `haut-karabakh`. */
  readonly stem: (fact: Fact) => string
  readonly build: (id: string, aliases: readonly string[]) => E
}

export function factsOf({ items }: Cluster): readonly Fact[] {
  return inOrder(items.flatMap(({ facts }) => facts))
}

export function commonOf(cluster: Cluster, facts: readonly Fact[]): Unaddressed {
  const first = facts.find(({ source }) => source.dispatch.date !== undefined)?.source.dispatch.date
  const last = facts.findLast(({ source }) => source.dispatch.date !== undefined)?.source.dispatch.date
  const conflict = conflictOf(facts)
  return {
    claims: sortedUnique(facts.map(({ claim }) => claim.id)),
    merged: cluster.merged,
    ...(conflict ? { conflict } : {}),
    ...(first === undefined ? {} : { firstReported: first }),
    ...(last === undefined ? {} : { lastReported: last }),
  }
}

const STRENGTH: readonly Assignment['rule'][] = [
  'decided',
  'place',
  'parties',
  'party',
  'context',
  'head',
  'provisional',
]

/** The conflict with the strongest reason; of equals the one most claims give. */
function conflictOf(facts: readonly Fact[]): Assertion<string> | undefined {
  const groups = new Map<string, Fact[]>()
  for (const fact of facts) {
    if (fact.conflict) push(groups, `${STRENGTH.indexOf(fact.conflict.rule)}|${fact.conflict.conflict}`, fact)
  }
  const best = [...groups].sort(
    ([a, m], [b, n]) => Number(a[0]) - Number(b[0]) || n.length - m.length || byText(a, b),
  )[0]
  if (!best) return undefined
  const { conflict, rule } = best[1][0]!.conflict!
  if (rule !== 'decided') return inferred(conflict, `conflict-by-${rule}`, best[1])
  return { ...asserted(conflict, best[1]), basis: 'reviewed' }
}

interface Naming<E extends Entity> {
  readonly draft: Draft<E>
  readonly fact: Fact
  readonly rank: number
  readonly address: string
}

interface Names<E extends Entity> {
  readonly namings: readonly Naming<E>[]
  /** The address that each claim alone would give, each once. */
  readonly addresses: readonly string[]
}

const names = new WeakMap<object, Names<Entity>>()

/** Worked out once for each draft. */
function namesOf<E extends Entity>(draft: Draft<E>): Names<E> {
  const known = names.get(draft) as Names<E> | undefined
  if (known) return known
  const addresses = [...new Set(draft.facts.map((fact) => addressOf(draft, fact)))]
  const made: Names<E> = { namings: namingsOf(draft), addresses }
  names.set(draft, made as unknown as Names<Entity>)
  return made
}

/**
 * Gives drafts their addresses: the stem and the day, from the claim that dates it best, else the day of the first
 * report. Addresses are given in the order in which reports came, so one that was ever given still leads to its
 * entity when more becomes known; where a better one came later, the old one is an alias.
 * @returns sorted by id
 */
export function addressed<E extends Entity>(drafts: readonly Draft<E>[]): readonly E[] {
  const taken = new Map<string, Draft<E>>()
  const counts = new Map<string, number>()
  const ids = new Map<Draft<E>, { id: string; rank: number }>()
  const aliases = new Map<Draft<E>, string[]>()
  const namings = drafts.flatMap((draft) => namesOf(draft).namings)
  namings.sort((a, b) => canonical(a.fact, b.fact))
  for (const { draft, address, rank } of namings) {
    const id = free(address, draft)
    taken.set(id, draft)
    const held = ids.get(draft)
    if (held?.id === id) continue
    const better = held === undefined || rank < held.rank
    if (better) ids.set(draft, { id, rank })
    const other = better ? held?.id : id
    if (other !== undefined) push(aliases, draft, other)
  }
  for (const draft of drafts) {
    for (const alias of namesOf(draft).addresses) {
      if (taken.has(alias)) continue
      taken.set(alias, draft)
      push(aliases, draft, alias)
    }
  }
  return drafts
    .map((draft) => {
      const { id } = ids.get(draft)!
      return built(
        draft,
        id,
        sortedUnique(aliases.get(draft) ?? []).filter((alias) => alias !== id),
      )
    })
    .sort((a, b) => byText(a.id, b.id))

  /** The address itself, or numbered where another entity has it. */
  function free(base: string, draft: Draft<E>): string {
    if ((taken.get(base) ?? draft) === draft) return base
    let count = counts.get(base) ?? 2
    while ((taken.get(`${base}-${count}`) ?? draft) !== draft) count++
    counts.set(base, count)
    return `${base}-${count}`
  }
}

/** The claims of each part by which an entity was named in turn, as reports came and dated it better. */
function namingsOf<E extends Entity>(draft: Draft<E>): readonly Naming<E>[] {
  const rankOf = draft.rank ?? (({ days }) => (isDay(days) ? 0 : 1))
  return draft.cluster.parts.flatMap((part) => {
    const namings: Naming<E>[] = []
    let best = Number.POSITIVE_INFINITY
    // All claims of a dispatch come at once: the best of them counts.
    for (const told of byDispatch(inOrder(part.flatMap(({ facts }) => facts)))) {
      const [first] = told.map((fact) => ({ fact, rank: rankOf(fact) })).sort((a, b) => a.rank - b.rank)
      const { fact, rank } = first!
      if (rank >= best) continue
      best = rank
      namings.push({ draft, fact, rank, address: addressOf(draft, fact) })
    }
    return namings
  })
}

function byDispatch(facts: readonly Fact[]): Iterable<readonly Fact[]> {
  const groups = new Map<number, Fact[]>()
  for (const fact of facts) push(groups, fact.source.order, fact)
  return groups.values()
}

const entities = new WeakMap<object, Entity>()

/** A draft that was built before at the same address isn't built again. */
function built<E extends Entity>(draft: Draft<E>, id: string, aliases: readonly string[]): E {
  const known = entities.get(draft) as E | undefined
  if (known && known.id === id && known.aliases.join() === aliases.join()) return known
  const entity = draft.build(id, aliases)
  entities.set(draft, entity)
  return entity
}

function isDay(days: Fact['days']): days is NonNullable<Fact['days']> {
  return days !== undefined && Number.isFinite(days.lo)
}

function addressOf<E extends Entity>({ stem }: Draft<E>, fact: Fact): string {
  const words = stem(fact)
  if (isDay(fact.days)) return `${words}-${dayText(fact.days.lo)}`
  const { written } = fact.source
  return written ? `${words}-reported-${dayText(written.lo)}` : `${words}-undated`
}

/** `haut-karabakh`: the conflict, else the ground, else the named actors, else the kind. */
export function conflictStem(fact: Fact): string {
  const ground = fact.places.find(({ role }) => role !== 'venue')
  const named = fact.conflict?.conflict.replace(/^provisional:/, '') ?? ground?.ref.id
  return named === undefined ? actorStem(fact) : slug(named)
}

/** The first three actors, sorted: the same whoever is named first. */
export function actorStem(fact: Fact): string {
  const names = sortedUnique(fact.roles.map(({ ref }) => slug(ref.id))).filter((name) => name !== '')
  return names.length === 0 ? fact.claim.kind : names.slice(0, 3).join('-')
}
