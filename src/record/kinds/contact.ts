import type { Contact } from '../../model/record.ts'
import { cellBy, dateCell, refCell } from '../cell.ts'
import type { Cluster, Item, Match, Policy } from '../cluster.ts'
import type { Days } from '../edtf.ts'
import { intersection, length, overlaps } from '../edtf.ts'
import { actorStem, commonOf, type Draft, factsOf } from '../entity.ts'
import { definite, type Fact, inRole, type Party } from '../fact.ts'
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
  /** Without a day, and still to come: talks that are wanted rather than set. */
  outstanding: boolean
  conflict: string | undefined
}

/** Those who meet, and those who bring them together. */
interface People {
  readonly participants: readonly Party[]
  readonly mediators: readonly Party[]
  /** Participants that are told as mediators. */
  readonly moved: readonly Party[]
}

/**
 * A side of the war that is named with the mediators ("under the aegis of Russia, Armenia and Azerbaijan") is one of those
 * who meet, where without it no two sides do.
 */
function peopleOf({ roles, conflict }: Fact): People {
  const participants = inRole(roles, 'participant')
  const mediators = inRole(roles, 'mediator')
  const sidesIn = (parties: readonly Party[]) =>
    new Set(parties.flatMap(({ above }) => above.filter((id) => conflict?.sides?.includes(id)))).size
  const moved = mediators.filter((party) => sidesIn([party]) > 0)
  if (moved.length === 0 || sidesIn(participants) > 1 || sidesIn([...participants, ...moved]) < 2)
    return { participants, mediators, moved: [] }
  return { participants, mediators: mediators.filter((party) => !moved.includes(party)), moved }
}

function summarise(fact: Fact): Summary {
  const { participants, mediators, moved } = peopleOf(fact)
  return {
    family: FAMILY[fact.claim.type] ?? fact.claim.type,
    people: [...participants, ...moved, ...inRole(fact.roles, 'host')],
    mediators,
    venues: inRole(fact.places, 'venue', 'where'),
    told: fact.days,
    window: windowOf(fact, fact.claim.modality === 'planned' ? { before: 0, after: 14 } : { before: 3, after: 0 }),
    types: new Set([typeOf(fact)]),
    voices: new Map([
      [fact.source.dispatch.id, new Set([`${stateOf(fact)}|${fact.by.map(({ id }) => id).join('+')}`])],
    ]),
    outstanding: fact.claim.modality === 'planned' && fact.days === undefined,
    conflict: fact.conflict?.sides ? fact.conflict.conflict : undefined,
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
    summary.outstanding &&= added.outstanding
    summary.conflict ??= added.conflict
    for (const type of added.types) summary.types.add(type)
    for (const [dispatch, voices] of added.voices) {
      summary.voices.set(dispatch, new Set([...(summary.voices.get(dispatch) ?? []), ...voices]))
    }
  },
  *keys(_item: Item, summary) {
    const people = summary.people.length > 0 ? summary.people : summary.mediators
    for (const pair of pairKeys(people)) yield* bucketKeys(`${summary.family}|${pair}`, summary.window)
    if (!summary.told || summary.conflict === undefined) return
    for (const { ref, known } of summary.venues)
      if (known) yield* bucketKeys(`${summary.family}|${summary.conflict}|at|${ref.id}`, summary.told)
  },
  match(a, b): Match | undefined {
    if (a.family !== b.family || !overlaps(a.window, b.window)) return undefined
    const people =
      a.people.length > 0 && b.people.length > 0
        ? ([a.people, b.people] as const)
        : ([a.mediators, b.mediators] as const)
    const shared = agreeing(...people)
    const venues = agreeing(a.venues, b.venues)
    if (outnumbered(...people, shared) || disjoint(a.venues, b.venues)) return undefined
    const sameDay = a.told !== undefined && b.told !== undefined && length(intersection(a.told, b.told)!) <= 2
    if (toldApart(a, b, shared) || ((a.outstanding || b.outstanding) && !sharesType(a, b))) return undefined
    if (shared === 0) return sameDay ? inOneRoom(a, b) : undefined
    // One person in common is not enough for a contact, unless a day or a room says it is the same.
    if (shared < 2 && !sameDay && venues === 0) return undefined
    const reason = ['same people', sameDay ? 'same day' : 'days agree', venues > 0 ? 'same venue' : '']
      .filter(Boolean)
      .join(', ')
    return { score: shared * 2 + (sameDay ? 3 : 0) + venues, reason, sure: shared >= 2 && sameDay }
  },
  alike: (a, b) =>
    a.family === b.family && overlaps(a.window, b.window) && ![...b.voices.keys()].some((each) => a.voices.has(each)),
}

/** On one day in one room about one war, where one of the two tells nobody by name ("the two ministers"). */
function inOneRoom(a: Summary, b: Summary): Match | undefined {
  const vague = !a.people.some(definite) || !b.people.some(definite)
  const room = a.venues.some((x) => x.known && b.venues.some((y) => x.ref.id === y.ref.id))
  if (!vague || !room || a.conflict === undefined || a.conflict !== b.conflict) return undefined
  return { score: 2, reason: 'same day, same venue, same conflict' }
}

function sharesType(a: Summary, b: Summary): boolean {
  const types = new Set([...a.types].map(ofType))
  return [...b.types].some((type) => types.has(ofType(type)))
}

/** The type without its polarity. */
function ofType(type: string): string {
  return type.slice(type.indexOf('|') + 1)
}

function typeOf({ claim }: Fact): string {
  return `${claim.polarity}|${claim.type}`
}

/** Two contacts of one dispatch, unless the same people met by two accounts; and what fell through is one type only. */
function toldApart(a: Summary, b: Summary, shared: number): boolean {
  const fellThrough = [...a.types, ...b.types].some((type) => type.startsWith('negated'))
  const kinds = new Set([...a.types, ...b.types].map(ofType))
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
      participants: participantsOf(facts),
      hosts: refCell(facts, ({ roles }) => inRole(roles, 'host')),
      mediators: refCell(facts, (fact) => peopleOf(fact).mediators),
      venue: refCell(facts, ({ places }) => inRole(places, 'venue')),
      time: dateCell(facts, toldTime),
      topics: cellBy(facts, ({ claim }) => claim.topic),
    }),
  }
}

function participantsOf(facts: readonly Fact[]): Contact['participants'] {
  const told = refCell(facts, (fact) => peopleOf(fact).participants)
  const known = new Set(told.map(({ value }) => value.id))
  const moved = refCell(facts, (fact) => peopleOf(fact).moved.filter(({ ref }) => !known.has(ref.id)))
  return [...told, ...moved.map((each) => ({ ...each, basis: 'inferred' as const, rule: 'a-side-is-no-mediator' }))]
}
