import type { Agreement } from '../../model/record.ts'
import { cellBy, dateCell, refCell } from '../cell.ts'
import type { Cluster, Match, Policy } from '../cluster.ts'
import { type Days, gap } from '../edtf.ts'
import { actorStem, commonOf, type Draft, factsOf } from '../entity.ts'
import { type Fact, inRole, type Party } from '../fact.ts'
import { contentOverlap, contentWords } from '../fold.ts'
import { agreeing, disjoint, pairKeys, unite } from '../meeting.ts'
import { toldTime } from '../time.ts'

interface Summary {
  parties: readonly Party[]
  brokers: readonly Party[]
  venues: readonly Party[]
  signed: Days | undefined
  words: ReadonlySet<string>
  conflict: string | undefined
  readonly dispatches: Set<string>
}

function summarise({ claim, roles, places, days, conflict, source }: Fact): Summary {
  return {
    parties: inRole(roles, 'party'),
    brokers: inRole(roles, 'broker'),
    venues: inRole(places, 'venue'),
    signed:
      claim.type === 'signature' && days && Number.isFinite(days.lo) && Number.isFinite(days.hi) ? days : undefined,
    words: contentWords(claim.content?.text ?? ''),
    conflict: conflict?.conflict,
    dispatches: new Set([source.dispatch.id]),
  }
}

/** Reports of one treaty or accord: same signing, parties, broker, room or name, as far as each is told. */
export const agreementPolicy: Policy<Summary> = {
  summary: ({ facts }) => summarise(facts[0]!),
  add(summary, { facts }) {
    const added = summarise(facts[0]!)
    summary.parties = unite(summary.parties, added.parties)
    summary.brokers = unite(summary.brokers, added.brokers)
    summary.venues = unite(summary.venues, added.venues)
    summary.signed ??= added.signed
    summary.words = new Set([...summary.words, ...added.words])
    summary.conflict ??= added.conflict
    for (const dispatch of added.dispatches) summary.dispatches.add(dispatch)
  },
  *keys(item, { parties, brokers, signed, conflict }) {
    for (const pair of pairKeys([...parties, ...brokers])) yield `by|${pair}`
    if (signed)
      for (let day = signed.lo - 1; day <= Math.min(signed.hi, signed.lo + 3) + 1; day++)
        yield `${conflict ?? ''}|${day}`
    yield `told|${item.facts[0]!.source.dispatch.id}`
  },
  match(a, b): Match | undefined {
    if (a.signed && b.signed && gap(a.signed, b.signed) > 1) return undefined
    if (disjoint(a.parties, b.parties) || disjoint(a.brokers, b.brokers)) return undefined
    const sameDay = a.signed !== undefined && b.signed !== undefined
    const parties = Math.min(2, agreeing(a.parties, b.parties))
    const brokers = Math.min(1, agreeing(a.brokers, b.brokers))
    const venue = Math.min(1, agreeing(a.venues, b.venues))
    const name = contentOverlap(a.words, b.words) >= 0.5 ? 1 : 0
    const conflict = a.conflict !== undefined && a.conflict === b.conflict ? 1 : 0
    const score = (sameDay ? 3 : 0) + parties * 2 + brokers * 2 + venue + name * 2 + conflict
    if (score < 4) return undefined
    const reason = [
      sameDay ? 'same day' : '',
      parties > 0 ? 'same parties' : '',
      brokers > 0 ? 'same broker' : '',
      venue > 0 ? 'same venue' : '',
      name > 0 ? 'same name' : '',
      conflict > 0 ? 'same conflict' : '',
    ]
    return { score, reason: reason.filter(Boolean).join(', ') }
  },
}

export function agreementDraft(cluster: Cluster): Draft<Agreement> {
  const facts = factsOf(cluster)
  const ofType = (type: string, polarity: string) =>
    facts.filter(({ claim }) => claim.type === type && claim.polarity === polarity)
  return {
    cluster,
    facts,
    stem: (fact) => `${actorStem(fact)}-agreement`,
    build: (id, aliases) => ({
      kind: 'agreement',
      id,
      aliases,
      ...commonOf(cluster, facts),
      name: cellBy(facts, ({ claim }) => claim.content?.text),
      parties: refCell(
        facts.filter(({ claim }) => claim.polarity === 'affirmed' || claim.type === 'scope'),
        ({ roles }) => inRole(roles, 'party'),
      ),
      brokers: refCell(facts, ({ roles }) => inRole(roles, 'broker')),
      signed: dateCell(ofType('signature', 'affirmed'), toldTime),
      entered: dateCell(ofType('entry', 'affirmed'), toldTime),
      covers: refCell(ofType('scope', 'affirmed'), ({ places }) => places),
      excludes: refCell(ofType('scope', 'negated'), ({ places }) => places),
      breaches: cellBy(ofType('violation', 'affirmed'), ({ claim }) => claim.evidence[0]?.text),
      nonParties: refCell(ofType('membership', 'negated'), ({ roles }) => inRole(roles, 'party')),
    }),
  }
}
