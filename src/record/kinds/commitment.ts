import type { Commitment, CommitmentOutcome } from '../../model/record.ts'
import { cellBy, cellOf, inferred, refCell } from '../cell.ts'
import type { Cluster, Match, Policy } from '../cluster.ts'
import { type Days, gap } from '../edtf.ts'
import { actorStem, commonOf, type Draft, factsOf } from '../entity.ts'
import { type Fact, inRole, type Party } from '../fact.ts'
import { contentOverlap, contentWords } from '../fold.ts'
import { agreeing, disjoint, pairKeys, unite } from '../meeting.ts'
import { toldTime } from '../time.ts'

/** Shared words of two contents for them to be one promise: told by two sources, and by one dispatch. */
const ALIKE = 0.5
const ALIKE_IN_ONE = 0.8
/** Outcomes and renewals may come long after a promise. */
const REMEMBERED = 1200

interface Summary {
  promisors: readonly Party[]
  before: readonly Party[]
  readonly topic: string
  words: ReadonlySet<string>
  made: Days | undefined
  /** Told, or the publication: for nearness. */
  active: Days | undefined
  readonly conflict: string | undefined
  readonly types: Set<string>
  readonly dispatches: Set<string>
}

function summarise(fact: Fact): Summary {
  const { claim, roles, source, conflict } = fact
  return {
    promisors: inRole(roles, 'promisor'),
    before: inRole(roles, 'before'),
    topic: claim.topic ?? '',
    words: contentWords(claim.content?.text ?? ''),
    made: claim.type === 'pledge' ? fact.days : undefined,
    active: fact.days ?? source.written,
    conflict: conflict?.conflict,
    types: new Set([claim.type]),
    dispatches: new Set([source.dispatch.id]),
  }
}

/** A promise and what is told of it later: same promisor, same matter, and the same words, listeners or day. */
export const commitmentPolicy: Policy<Summary> = {
  summary: ({ facts }) => summarise(facts[0]!),
  add(summary, { facts }) {
    const added = summarise(facts[0]!)
    summary.promisors = unite(summary.promisors, added.promisors)
    summary.before = unite(summary.before, added.before)
    summary.words = new Set([...summary.words, ...added.words])
    summary.made ??= added.made
    summary.active ??= added.active
    for (const type of added.types) summary.types.add(type)
    for (const dispatch of added.dispatches) summary.dispatches.add(dispatch)
  },
  *keys(_item, { promisors, before, topic, conflict }) {
    const promising = pairKeys(promisors)
    for (const key of promising) yield `by|${key}|${topic}`
    if (promising.length === 0) for (const key of pairKeys(before)) yield `to|${key}|${topic}`
    if (promising.length === 0 && conflict !== undefined) yield `in|${conflict}|${topic}`
    else if (promising.length > 0 && conflict !== undefined) yield `of|${conflict}|${topic}|${promising[0]}`
  },
  match: matchCommitments,
}

function matchCommitments(a: Summary, b: Summary): Match | undefined {
  if (a.topic !== b.topic || disjoint(a.promisors, b.promisors)) return undefined
  if (a.conflict !== undefined && b.conflict !== undefined && a.conflict !== b.conflict) return undefined
  const promisors = agreeing(a.promisors, b.promisors)
  const listeners = agreeing(a.before, b.before)
  if (promisors === 0 && listeners === 0 && !sharesVagueMaker(a, b)) return undefined
  if (a.active && b.active && gap(a.active, b.active) > REMEMBERED) return undefined
  const overlap = contentOverlap(a.words, b.words)
  const sameDay = a.made !== undefined && b.made !== undefined && gap(a.made, b.made) <= 1
  const twoPledges = a.types.has('pledge') && b.types.has('pledge')
  const inOne = [...b.dispatches].some((dispatch) => a.dispatches.has(dispatch))
  if (a.made && b.made && !sameDay) return undefined
  const score = overlap * 4 + promisors + listeners + (sameDay ? 2 : 0)
  const reason = [
    promisors > 0 ? 'same promisor' : 'same listeners',
    'same matter',
    sameDay ? 'same day' : '',
    overlap >= ALIKE ? 'same words' : '',
  ]
  const match = { score, reason: reason.filter(Boolean).join(', ') }
  if (overlap >= (inOne && twoPledges ? ALIKE_IN_ONE : ALIKE)) return match
  // Two languages share few words: the day, or the listeners and the matter, must do.
  if (inOne || a.topic === 'other' || a.topic === '') return undefined
  return sameDay || (listeners > 0 && !twoPledges) ? match : undefined
}

/** "The parties" of one dispatch are the same ones. */
function sharesVagueMaker(a: Summary, b: Summary): boolean {
  const inOne = [...b.dispatches].some((dispatch) => a.dispatches.has(dispatch))
  return inOne && a.promisors.some((x) => b.promisors.some((y) => x.ref.id === y.ref.id))
}

export function commitmentDraft(cluster: Cluster): Draft<Commitment> {
  const facts = factsOf(cluster)
  return {
    cluster,
    facts,
    stem: (fact) => `${actorStem({ ...fact, roles: inRole(fact.roles, 'promisor') })}-${fact.claim.topic ?? 'pledge'}`,
    build: (id, aliases) => ({
      kind: 'commitment',
      id,
      aliases,
      ...commonOf(cluster, facts),
      promisors: refCell(facts, ({ roles }) => inRole(roles, 'promisor')),
      before: refCell(facts, ({ roles }) => inRole(roles, 'before')),
      beneficiaries: refCell(facts, ({ roles }) => inRole(roles, 'beneficiary')),
      content: cellBy(facts, ({ claim }) => claim.content?.text),
      topic: cellBy(facts, ({ claim }) => claim.topic),
      made: cellBy(facts, (fact) => (fact.claim.type === 'pledge' ? toldTime(fact) : undefined)),
      deadline: cellBy(facts, ({ claim }) => claim.deadline?.edtf ?? claim.deadline?.text),
      condition: cellBy(facts, ({ claim }) => claim.condition?.text),
      renewals: cellBy(facts, (fact) =>
        fact.claim.type === 'renewal' ? (toldTime(fact) ?? fact.source.dispatch.date ?? '') : undefined,
      ),
      outcome: outcomesOf(facts),
    }),
  }
}

/** Each outcome with those who tell it; rival ones make it disputed; silence is said to be silence. */
function outcomesOf(facts: readonly Fact[]): Commitment['outcome'] {
  const entries = facts.flatMap((fact) => {
    const value = outcomeOf(fact)
    return value === undefined ? [] : [{ key: value, value, fact }]
  })
  if (entries.length === 0) return [inferred<CommitmentOutcome>('not-reported', 'no-outcome-on-record', facts)]
  const told = cellOf<CommitmentOutcome>(entries)
  const rivals = new Set(told.map(({ value }) => value))
  if (rivals.size < 2) return told
  return [
    inferred<CommitmentOutcome>(
      'disputed',
      'rival-outcomes',
      entries.map(({ fact }) => fact),
    ),
    ...told,
  ]
}

function outcomeOf({ claim, wished }: Fact): CommitmentOutcome | undefined {
  if (claim.modality !== 'actual' || wished) return undefined
  const affirmed = claim.polarity === 'affirmed'
  if (claim.type === 'fulfilment') return affirmed ? (claim.attributes?.partial === true ? 'partly' : 'kept') : 'broken'
  if (claim.type === 'breach') return affirmed ? 'broken' : 'kept'
  return undefined
}
