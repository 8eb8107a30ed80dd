import type { Agreement } from '../../model/record.ts'
import { cellBy, dateCell, refCell } from '../cell.ts'
import type { Cluster, Match, Policy } from '../cluster.ts'
import { type Days, dayText, gap } from '../edtf.ts'
import { actorStem, commonOf, type Draft, factsOf } from '../entity.ts'
import { type Fact, inRole, meets, type Party } from '../fact.ts'
import { contentOverlap, contentWords } from '../fold.ts'
import { agreeing, disjoint, outnumbered, pairKeys, unite } from '../meeting.ts'
import { toldTime } from '../time.ts'

interface Summary {
  parties: readonly Party[]
  brokers: readonly Party[]
  venues: readonly Party[]
  signed: Days | undefined
  /** When it was told, where a signing is told without a day. */
  news: Days | undefined
  words: ReadonlySet<string>
  /** Where the words stand that name it, by dispatch. */
  readonly mentions: Set<string>
  /** The last day on which it can first have been told as a fact. */
  since: number | undefined
  /** Where it is said not to hold. */
  excluded: readonly Party[]
  /** Nothing is told but who belongs to it: a treaty's members or those of a group. */
  memberships: boolean
  conflict: string | undefined
  readonly dispatches: Set<string>
}

function summarise(fact: Fact): Summary {
  const { claim, roles, places, conflict, source } = fact
  const signed = signedOn(fact)
  return {
    parties: inRole(roles, 'party'),
    brokers: inRole(roles, 'broker'),
    venues: inRole(places, 'venue'),
    signed,
    news: claim.type === 'signature' && !signed ? source.written : undefined,
    words: contentWords(claim.content?.text ?? ''),
    mentions: new Set(claim.content ? [`${source.dispatch.id}|${claim.content.start}`] : []),
    since: claim.modality === 'actual' ? source.written?.hi : undefined,
    excluded: claim.type === 'scope' && claim.polarity === 'negated' ? places : [],
    memberships: claim.type === 'membership',
    conflict: conflict?.conflict,
    dispatches: new Set([source.dispatch.id]),
  }
}

/** A signing is of one day: "since it was signed on 2 November" tells that day. */
function signedOn({ claim, days }: Fact): Days | undefined {
  if (claim.type !== 'signature' || !days || !Number.isFinite(days.lo)) return undefined
  return Number.isFinite(days.hi) ? days : { lo: days.lo, hi: days.lo }
}

/** Reports of one treaty or accord: same signing, parties, broker, room, name or limits, as far as each is told. */
export const agreementPolicy: Policy<Summary> = {
  summary: ({ facts }) => summarise(facts[0]!),
  add(summary, { facts }) {
    const added = summarise(facts[0]!)
    summary.parties = unite(summary.parties, added.parties)
    summary.brokers = unite(summary.brokers, added.brokers)
    summary.venues = unite(summary.venues, added.venues)
    summary.signed ??= added.signed
    summary.news ??= added.news
    summary.words = new Set([...summary.words, ...added.words])
    summary.since = earlier(summary.since, added.since)
    summary.excluded = unite(summary.excluded, added.excluded)
    for (const mention of added.mentions) summary.mentions.add(mention)
    summary.memberships &&= added.memberships
    summary.conflict ??= added.conflict
    for (const dispatch of added.dispatches) summary.dispatches.add(dispatch)
  },
  *keys(item, { parties, brokers, signed, conflict, excluded }) {
    for (const { ref } of excluded) yield `not|${ref.id}`
    for (const pair of pairKeys([...parties, ...brokers])) yield `by|${pair}`
    if (signed)
      for (let day = signed.lo - 1; day <= Math.min(signed.hi, signed.lo + 3) + 1; day++)
        yield `${conflict ?? ''}|${day}`
    yield `told|${item.facts[0]!.source.dispatch.id}`
  },
  match(a, b): Match | undefined {
    if (areTwo(a, b)) return undefined
    const sameDay = bothSigned(a, b)
    const parties = Math.min(2, agreeing(a.parties, b.parties))
    const brokers = Math.min(1, agreeing(a.brokers, b.brokers))
    const venue = Math.min(1, agreeing(a.venues, b.venues))
    const name = contentOverlap(a.words, b.words) >= 0.5 ? 1 : 0
    const conflict = a.conflict !== undefined && a.conflict === b.conflict ? 1 : 0
    // A state belongs to many groups: only the same members tell that two are one, and none of them is what was signed.
    if (name === 0 && (isGroup(a) || isGroup(b)) && !isOneGroup(a, b)) return undefined
    const fresh = isNewsOf(a, b) || isNewsOf(b, a)
    // One phrase names one agreement, and of two that bind somebody in a war hardly both are said to leave out the same ground.
    const phrase = [...b.mentions].some((mention) => a.mentions.has(mention)) ? 1 : 0
    const limit = Math.min(1, agreeing(a.excluded, b.excluded))
    const named = phrase + limit + brokers + name + venue > 0
    // Two have one agreement and the same two with a third another, unless more than the parties says that it is one.
    if (!named && !sameDay && !fresh && areOthers(a.parties, b.parties)) return undefined
    const told = phrase * 4 + limit * 3 + parties * 2 + brokers * 2 + name * 2 + venue
    const score = (sameDay ? 3 : 0) + (fresh ? 1 : 0) + told + conflict
    if (score < 4) return undefined
    const reason = [
      sameDay ? 'same day' : fresh ? 'news of its signing' : '',
      parties > 0 ? 'same parties' : '',
      brokers > 0 ? 'same broker' : '',
      venue > 0 ? 'same venue' : '',
      phrase > 0 ? 'same words' : name > 0 ? 'same name' : '',
      limit > 0 ? 'same limits' : '',
      conflict > 0 ? 'same conflict' : '',
    ]
    return {
      score,
      reason: reason.filter(Boolean).join(', '),
      sure: phrase > 0 || (conflict > 0 && (sameDay || fresh || limit > 0 || (name > 0 && parties > 0))),
    }
  },
  /** Two that one telling joins, of one war, and nothing of the day or the parties says that they are two. */
  alike: (a, b) =>
    a.conflict !== undefined &&
    a.conflict === b.conflict &&
    !areTwo(a, b) &&
    (agreeing(a.excluded, b.excluded) > 0 || bothSigned(a, b) || isNewsOf(a, b) || isNewsOf(b, a)),
}

/** Of two whose days don't say that they are apart. */
function bothSigned(a: Summary, b: Summary): boolean {
  return a.signed !== undefined && b.signed !== undefined
}

/** Whether the days or those who take part say that two are not one; what others sign on the morrow is something else. */
function areTwo(a: Summary, b: Summary): boolean {
  const apart = a.signed && b.signed ? gap(a.signed, b.signed) : 0
  return (
    apart > 1 ||
    (apart > 0 && outnumbered(a.parties, b.parties, agreeing(a.parties, b.parties))) ||
    disjoint(a.parties, b.parties) ||
    disjoint(a.brokers, b.brokers) ||
    isOlder(a, b) ||
    isOlder(b, a)
  )
}

function signingDay(fact: Fact): string | undefined {
  const told = toldTime(fact)
  const { lo, hi } = fact.days ?? { lo: 0, hi: 0 }
  return told !== undefined && Number.isFinite(lo) && !Number.isFinite(hi) ? dayText(lo) : told
}

/** Days after a signing in which one that is told without a day is likely this one. */
const FRESH = 7

function isNewsOf({ news, signed: own }: Summary, { signed }: Summary): boolean {
  return news !== undefined && !own && signed !== undefined && signed.lo <= news.hi && gap(signed, news) <= FRESH
}

/** What was told as a fact before another was signed is not that one. */
function isOlder({ since }: Summary, { signed }: Summary): boolean {
  return since !== undefined && signed !== undefined && since < signed.lo - 1
}

function earlier(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b)
}

function isGroup({ memberships, signed }: Summary): boolean {
  return memberships && !signed
}

function isOneGroup(a: Summary, b: Summary): boolean {
  return isGroup(a) === isGroup(b) ? sameMembers(a.parties, b.parties) : !a.signed && !b.signed
}

function areOthers(a: readonly Party[], b: readonly Party[]): boolean {
  return a.length > 1 && b.length > 1 && !sameMembers(a, b)
}

function sameMembers(a: readonly Party[], b: readonly Party[]): boolean {
  return a.every((x) => b.some((y) => meets(x, y))) && b.every((x) => a.some((y) => meets(x, y)))
}

function words({ claim }: Fact): string | undefined {
  return claim.evidence[0]?.text
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
      signed: dateCell(ofType('signature', 'affirmed'), signingDay),
      entered: dateCell(ofType('entry', 'affirmed'), toldTime),
      covers: refCell(ofType('scope', 'affirmed'), ({ places }) => places),
      excludes: refCell(ofType('scope', 'negated'), ({ places }) => places),
      terms: cellBy(ofType('scope', 'affirmed'), words),
      limits: cellBy(ofType('scope', 'negated'), words),
      breaches: cellBy(ofType('violation', 'affirmed'), words),
      nonParties: refCell(ofType('membership', 'negated'), ({ roles }) => inRole(roles, 'party')),
    }),
  }
}
