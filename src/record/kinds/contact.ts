import type { Contact } from '../../model/record.ts'
import { cellBy, dateCell, refCell } from '../cell.ts'
import type { Cluster, Item, Match, Policy } from '../cluster.ts'
import type { Days } from '../edtf.ts'
import { intersection, length, overlaps } from '../edtf.ts'
import { actorStem, commonOf, type Draft, factsOf } from '../entity.ts'
import { type Fact, inRole, type Party } from '../fact.ts'
import { agreeing, bucketKeys, disjoint, outnumbered, pairKeys, unite, windowOf } from '../meeting.ts'
import { toldTime } from '../time.ts'

/** A call isn't a meeting, however near: modes meet only within a family. */
const FAMILY: Readonly<Record<string, string>> = {
  call: 'call',
  message: 'message',
  meeting: 'presence',
  visit: 'presence',
  summit: 'presence',
  talks: 'presence',
}

interface Summary {
  readonly family: string
  people: readonly Party[]
  mediators: readonly Party[]
  venues: readonly Party[]
  /** Days told in the text, narrowed by each report. */
  told: Days | undefined
  window: Days
  /** Types told, by polarity: who didn't meet may have come all the same. */
  readonly types: Set<string>
  /** By dispatch, what it said in whose name: a dispatch tells one contact twice only by two sources or as planned and held. */
  readonly voices: Map<string, Set<string>>
}

function summarise(fact: Fact): Summary {
  return {
    family: FAMILY[fact.claim.type] ?? fact.claim.type,
    people: inRole(fact.roles, 'participant', 'host'),
    mediators: inRole(fact.roles, 'mediator'),
    venues: inRole(fact.places, 'venue', 'where'),
    told: fact.days,
    window: windowOf(fact, fact.claim.modality === 'planned' ? { before: 0, after: 14 } : { before: 3, after: 0 }),
    types: new Set([typeOf(fact)]),
    voices: new Map([
      [fact.source.dispatch.id, new Set([`${stateOf(fact)}|${fact.by.map(({ id }) => id).join('+')}`])],
    ]),
  }
}

/** One contact told by several sides: same mode, same people, same day as far as each is known. */
export const contactPolicy: Policy<Summary> = {
  summary: ({ facts }) => summarise(facts[0]!),
  add(summary, { facts }) {
    const added = summarise(facts[0]!)
    summary.people = unite(summary.people, added.people)
    summary.mediators = unite(summary.mediators, added.mediators)
    summary.venues = unite(summary.venues, added.venues)
    summary.told =
      summary.told && added.told
        ? (intersection(summary.told, added.told) ?? summary.told)
        : (summary.told ?? added.told)
    summary.window = summary.told ?? intersection(summary.window, added.window) ?? summary.window
    for (const type of added.types) summary.types.add(type)
    for (const [dispatch, voices] of added.voices) {
      summary.voices.set(dispatch, new Set([...(summary.voices.get(dispatch) ?? []), ...voices]))
    }
  },
  *keys(_item: Item, summary) {
    const people = summary.people.length > 0 ? summary.people : summary.mediators
    for (const pair of pairKeys(people)) yield* bucketKeys(`${summary.family}|${pair}`, summary.window)
  },
  match(a, b): Match | undefined {
    if (a.family !== b.family || !overlaps(a.window, b.window)) return undefined
    const people =
      a.people.length > 0 && b.people.length > 0
        ? ([a.people, b.people] as const)
        : ([a.mediators, b.mediators] as const)
    const shared = agreeing(...people)
    const venues = agreeing(a.venues, b.venues)
    if (shared === 0 || outnumbered(...people, shared) || disjoint(a.venues, b.venues)) return undefined
    const sameDay = a.told !== undefined && b.told !== undefined && length(intersection(a.told, b.told)!) <= 2
    if (toldApart(a, b, shared)) return undefined
    // One person in common is not enough for a contact, unless a day or a room says it is the same.
    if (shared < 2 && !sameDay && venues === 0) return undefined
    const reason = ['same people', sameDay ? 'same day' : 'days agree', venues > 0 ? 'same venue' : '']
      .filter(Boolean)
      .join(', ')
    return { score: shared * 2 + (sameDay ? 3 : 0) + venues, reason, sure: shared >= 2 && sameDay }
  },
  alike: (a, b) => a.family === b.family && overlaps(a.window, b.window),
}

function typeOf({ claim }: Fact): string {
  return `${claim.polarity}|${claim.type}`
}

/** Two contacts of one dispatch, unless the same people met by two accounts; and what fell through is one type only. */
function toldApart(a: Summary, b: Summary, shared: number): boolean {
  const fellThrough = [...a.types, ...b.types].some((type) => type.startsWith('negated'))
  const kinds = new Set([...a.types, ...b.types].map((type) => type.slice(type.indexOf('|') + 1)))
  if (fellThrough && kinds.size > 1) return true
  for (const [dispatch, voices] of b.voices) {
    const others = a.voices.get(dispatch)
    if (!others) continue
    if (shared < a.people.length || shared < b.people.length || [...voices].some((voice) => others.has(voice)))
      return true
  }
  return false
}

function stateOf({ claim }: Fact): 'planned' | 'held' | 'cancelled' | undefined {
  if (claim.polarity === 'negated') return 'cancelled'
  if (claim.modality === 'planned') return 'planned'
  return claim.modality === 'actual' ? 'held' : undefined
}

export function contactDraft(cluster: Cluster): Draft<Contact> {
  const facts = factsOf(cluster)
  return {
    cluster,
    facts,
    stem: actorStem,
    build: (id, aliases) => ({
      kind: 'contact',
      id,
      aliases,
      ...commonOf(cluster, facts),
      mode: cellBy(facts, ({ claim }) => claim.type as Contact['mode'][number]['value']),
      state: cellBy(facts, stateOf),
      participants: refCell(facts, ({ roles }) => inRole(roles, 'participant')),
      hosts: refCell(facts, ({ roles }) => inRole(roles, 'host')),
      mediators: refCell(facts, ({ roles }) => inRole(roles, 'mediator')),
      venue: refCell(facts, ({ places }) => inRole(places, 'venue')),
      time: dateCell(facts, toldTime),
      topics: cellBy(facts, ({ claim }) => claim.topic),
    }),
  }
}
