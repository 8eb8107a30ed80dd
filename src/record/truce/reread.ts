import type { ClaimType } from '../../model/claim.ts'
import { REVIEW_RULE } from '../cell.ts'
import { type Fact, inRole } from '../fact.ts'
import { agreeing } from '../meeting.ts'
import { push } from '../order.ts'
import { typeOf } from './step.ts'

const NONE: ReadonlySet<string> = new Set()
const MAKING = ['declaration', 'agreement', 'entry']
/** Commitments that are made, or made anew. */
const SIGNED = 'signature'
const PROMISED: ReadonlySet<string> = new Set(['pledge', 'renewal'])
/** What may be an extension or an offer in truth: a start is a start. */
const RESTATED: ReadonlySet<string> = new Set(['declaration', 'agreement'])
/** Share of the longer one's words for two claims to stand on the same ones, and of the shorter one's to overlap. */
const SAME = 0.9
const OVERLAP = 0.5
/** A claim that is less sure than this is as likely misread. */
const SURE = 0.5
const MADE: ReadonlySet<string> = new Set(['declaration', 'agreement', 'extension'])

/**
 * The truce claims of dispatches, each in the light of what else is read in the same words. What one claim reads as the
 * making of a truce and another as the extension of one is the extension; what a surer one reads as an offer is an offer.
 * Words of time that a making has are not those of an end or a second step, and what is told as a promise at the same
 * place is marked so. Claims that a person corrected stay as they are.
 * @param facts of whole dispatches, in canonical order
 */
export function reread(facts: readonly Fact[]): readonly Fact[] {
  const byDispatch = new Map<string, Fact[]>()
  for (const fact of facts) {
    const { kind, type } = fact.claim
    if (kind === 'truce' || (kind === 'commitment' && PROMISED.has(type)) || (kind === 'agreement' && type === SIGNED))
      push(byDispatch, fact.source.dispatch.id, fact)
  }
  return [...byDispatch.values()].flatMap(rereadDispatch)
}

function rereadDispatch(facts: readonly Fact[]): readonly Fact[] {
  const truces = facts.filter(({ claim }) => claim.kind === 'truce')
  const near = neighbours(facts)
  const steps = new Map<string, Set<string>>()
  for (const fact of truces) {
    const key = wordsOfTime(fact)
    if (key !== undefined) steps.set(key, (steps.get(key) ?? new Set()).add(typeOf(fact)))
  }
  const longer = truces.filter((fact) => fact.claim.type === 'extension' && isTold(fact) && dayOf(fact) !== undefined)
  return truces.map((fact) => {
    if (fact.claim.rule === REVIEW_RULE) return fact
    const others = near(fact)
    const as = otherType(fact, others) ?? announced(fact, longer)
    // A day on which it is said to hold is not that of its making.
    const undated = as !== undefined && fact.claim.type === 'holding'
    const told: Fact = as === undefined ? fact : { ...fact, as, ...(undated ? { days: undefined, undated } : {}) }
    return marked(withoutLent(told, steps.get(wordsOfTime(fact) ?? '') ?? NONE), others)
  })
}

function marked(fact: Fact, others: readonly Fact[]): Fact {
  const pledged = others.some((other) => other.claim.kind === 'commitment' && promises(other, fact))
  const outdone = fact.claim.confidence < SURE && others.some((other) => signs(other, fact))
  return { ...fact, ...(pledged ? { pledged } : {}), ...(outdone ? { outdone } : {}) }
}

function signs(other: Fact, fact: Fact): boolean {
  const surer = other.claim.kind === 'agreement' && other.claim.confidence > fact.claim.confidence
  return surer && isTold(other) && shared(other, fact).ofShorter >= SAME
}

/** The type that a claim on the same words gives it. */
function otherType(fact: Fact, others: readonly Fact[]): ClaimType<'truce'> | undefined {
  if (fact.claim.type === 'holding') return madeIn(fact, others)
  if (!RESTATED.has(fact.claim.type)) return undefined
  const rivals = others.filter(
    (each) => each.claim.kind === 'truce' && shared(fact, each).ofLonger >= SAME && isTold(each),
  )
  if (rivals.some(({ claim }) => claim.type === 'extension')) return 'extension'
  const offer = rivals.find(({ claim }) => claim.type === 'offer')
  return offer && (fact.claim.confidence < SURE || offer.claim.confidence >= fact.claim.confidence)
    ? 'offer'
    : undefined
}

/** What an unsure word reads as held, and a surer one on the same words as made today or as made to last longer. */
function madeIn(fact: Fact, others: readonly Fact[]): ClaimType<'truce'> | undefined {
  if (fact.claim.confidence >= SURE) return undefined
  const surer = others.filter(
    (each) => MADE.has(each.claim.type) && isTold(each) && each.claim.confidence > fact.claim.confidence,
  )
  return surer.find((each) => shared(fact, each).ofShorter >= SAME)?.claim.type as ClaimType<'truce'> | undefined
}

/**
 * Who tells that a truce was made to last longer tells once more when that was announced or agreed, in words that name
 * neither sides nor ground ("the extension was announced late on Monday", "the parties agreed"); where it was made they may
 * tell. Those who are only described and agree on a length of their own ("the generals agreed to a seven-day truce") make another.
 */
function announced(fact: Fact, longer: readonly Fact[]): 'extension' | undefined {
  const day = dayOf(fact)
  if (!RESTATED.has(fact.claim.type) || !isTold(fact) || day === undefined) return undefined
  if (fact.roles.some(({ named }) => named) || inRole(fact.places, 'where').length > 0) return undefined
  if (fact.roles.length > 0 && fact.claim.attributes?.duration !== undefined) return undefined
  return longer.some((each) => Math.abs(dayOf(each)! - day) <= 1) ? 'extension' : undefined
}

/** The day of a claim, else that of the report. */
function dayOf({ days, source }: Fact): number | undefined {
  const day = (days ?? source.written)?.lo
  return day !== undefined && Number.isFinite(day) ? day : undefined
}

function isTold({ claim }: Fact): boolean {
  return claim.modality === 'actual' && claim.polarity === 'affirmed'
}

/** An end told with the words of time of a making has none of its own; the day of an entry may not be that of the making. */
function withoutLent(fact: Fact, steps: ReadonlySet<string>): Fact {
  const type = typeOf(fact)
  if (type === 'end' && MAKING.some((each) => steps.has(each))) return { ...fact, days: undefined, undated: true }
  return RESTATED.has(type) && steps.has('entry') ? { ...fact, unsure: true } : fact
}

function wordsOfTime({ claim: { time } }: Fact): string | undefined {
  return time?.start === undefined ? undefined : `${time.start}-${time.end}`
}

function promises(pledge: Fact, fact: Fact): boolean {
  return (
    shared(pledge, fact).ofShorter >= OVERLAP &&
    agreeing(inRole(pledge.roles, 'promisor'), inRole(fact.roles, 'party')) > 0
  )
}

/** How much of their first evidence two claims of one dispatch share. */
function shared(a: Fact, b: Fact): { readonly ofLonger: number; readonly ofShorter: number } {
  const [x, y] = [a.claim.evidence[0], b.claim.evidence[0]]
  if (!x || !y) return { ofLonger: 0, ofShorter: 0 }
  const common = Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start))
  const lengths = [x.end - x.start, y.end - y.start]
  return { ofLonger: common / Math.max(1, ...lengths), ofShorter: common / Math.max(1, Math.min(...lengths)) }
}

/** Places looked at on each side of a claim: few claims stand on the same words. */
const AROUND = 8

/** The claims whose evidence begins near that of another. */
function neighbours(facts: readonly Fact[]): (fact: Fact) => readonly Fact[] {
  const sorted = [...facts].sort((a, b) => startOf(a) - startOf(b))
  const places = new Map(sorted.map((fact, at) => [fact, at]))
  return (fact) => {
    const at = places.get(fact)!
    return sorted.slice(Math.max(0, at - AROUND), at + AROUND + 1).filter((each) => each !== fact)
  }
}

function startOf({ claim }: Fact): number {
  return claim.evidence[0]?.start ?? 0
}
