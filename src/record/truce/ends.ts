import type { Assertion, Cell, TruceEnd } from '../../model/record.ts'
import { cellOf } from '../cell.ts'
import { daysOf, dayText } from '../edtf.ts'
import { type Fact, groundOfWar } from '../fact.ts'
import { byText } from '../order.ts'
import { toldTime } from '../time.ts'
import type { World } from '../world.ts'
import { modalityOf, typeOf } from './step.ts'
import { isExtension, TERMED } from './term.ts'

export type End = { readonly how: TruceEnd; readonly date?: string }

/**
 * How and when a truce is over, by those who say so (only a sentence that says it is over, void or abandoned counts)
 * and by the rule of expiry: a stated term has run out and no extension is on record.
 * @param effective first day in force, where known: nothing that is told to be over before it is this truce
 */
export function endsOf(
  facts: readonly Fact[],
  expires: Assertion<string> | undefined,
  effective: number | undefined,
  world: World,
): Cell<End> {
  const newer = new Set(facts.filter((fact) => isExtension(fact) || isBorn(fact)).map(({ source }) => source.order))
  const ends = facts.filter((fact) => isEnd(fact) && !isBefore(fact, effective) && !isOutlived(fact, newer))
  const told = withoutDoubted(ends, facts, world)
  const expiry = daysOf(expires?.value)?.hi
  const undatedBy = firstReport(told.filter((fact) => endTime(fact, effective) === undefined))
  const cell = cellOf(
    told.map((fact) => {
      const date = endTime(fact, effective) ?? undatedBy
      const day = daysOf(date)?.lo
      const ranOut = expiry !== undefined && day !== undefined && Math.abs(day - expiry) <= 1
      const how: TruceEnd = ranOut ? 'expired' : endKind(fact.claim.type, fact.claim.polarity)!
      return { key: `${date ?? ''}|${how}`, value: date === undefined ? { how } : { how, date }, fact }
    }),
  )
  if (!expires || cell.some(({ value }) => value.how === 'expired')) return cell
  // The last day of the term is still in force.
  const after = dayText(daysOf(expires.value)!.hi + 1)
  const date = expires.value.startsWith('..') ? `../${after}` : after
  return [...cell, { ...expires, value: { how: 'expired', date }, basis: 'inferred', rule: 'term-has-run-out' }]
}

/** When it was over, as told: "since" the day on which it began tells only that it is over by now. */
function endTime(fact: Fact, effective: number | undefined): string | undefined {
  const told = toldTime(fact)
  const days = daysOf(told)
  const open = days !== undefined && !Number.isFinite(days.hi) && effective !== undefined && days.lo <= effective
  return open ? undefined : told
}

function isEnd({ claim }: Fact): boolean {
  return claim.modality === 'actual' && endKind(claim.type, claim.polarity) !== undefined
}

/** No truce is over before it begins. */
function isBefore(fact: Fact, effective: number | undefined): boolean {
  const day = (fact.days ?? fact.source.written)?.hi
  return fact.claim.type === 'end' && effective !== undefined && day !== undefined && day < effective
}

/** Made or begun on the day of the dispatch, or later. */
function isBorn(fact: Fact): boolean {
  const { days, source, claim } = fact
  const made = TERMED.has(typeOf(fact)) && claim.polarity === 'affirmed' && claim.modality !== 'hypothetical'
  return made && days !== undefined && source.written !== undefined && days.lo >= source.written.lo
}

/**
 * An undated end in a dispatch that tells that the truce is made or begins that day, or that it was made to last longer:
 * what is over is an earlier truce, or an earlier term.
 */
function isOutlived(fact: Fact, newer: ReadonlySet<number>): boolean {
  return fact.claim.type === 'end' && toldTime(fact) === undefined && newer.has(fact.source.order)
}

/** Confidence is the share of such claims that are right: below this an end is hardly likelier than not. */
const SURE = 0.6

/** The ends but those of which an unsure word tells while a surer one of another dispatch, no earlier, has it stand. */
function withoutDoubted(ends: readonly Fact[], facts: readonly Fact[], world: World): readonly Fact[] {
  const standing = facts.filter((fact) => isStanding(fact, world)).sort(latestFirst)
  const doubted = new Set<Fact>()
  let at = 0
  // The surest words of two dispatches: one of them is another than that of the end.
  const surest: Fact[] = []
  for (const end of ends.filter(({ claim }) => claim.confidence < SURE).sort(latestFirst)) {
    for (; at < standing.length && dayTold(standing[at]!) >= dayTold(end); at++) {
      const fact = standing[at]!
      const own = surest.findIndex(({ source }) => source.order === fact.source.order)
      if (own >= 0 && surest[own]!.claim.confidence < fact.claim.confidence) surest[own] = fact
      if (own < 0) surest.push(fact)
      surest.sort((a, b) => b.claim.confidence - a.claim.confidence).splice(2)
    }
    const rival = surest.find(({ source }) => source.order !== end.source.order)
    if (rival && rival.claim.confidence >= end.claim.confidence) doubted.add(end)
  }
  return ends.filter((end) => !doubted.has(end))
}

function isStanding(fact: Fact, world: World): boolean {
  const type = typeOf(fact)
  const told = fact.claim.polarity === 'affirmed' && modalityOf(fact) === 'actual'
  return told && (type === 'violation' || (type === 'holding' && !isOwnWord(fact, world)))
}

/** The word of a side, or of the authorities of the ground, that it is kept ("our units observe it") doesn't make it stand. */
function isOwnWord(fact: Fact, world: World): boolean {
  const ground = groundOfWar(fact) ?? []
  return fact.by.every(({ id }) => world.lineage(id).some((each) => ground.includes(each)))
}

function latestFirst(a: Fact, b: Fact): number {
  return dayTold(b) - dayTold(a) || byText(a.claim.id, b.claim.id)
}

function dayTold({ days, source }: Fact): number {
  const told = days && Number.isFinite(days.hi) ? days.hi : source.written?.hi
  return told ?? Number.NEGATIVE_INFINITY
}

function endKind(type: string, polarity: string): TruceEnd | undefined {
  if (type === 'end') return polarity === 'affirmed' ? 'broken-or-withdrawn' : undefined
  return type === 'entry' && polarity === 'negated' ? 'never-took-effect' : undefined
}

/** Ends told without a date were so by the first report of them. */
function firstReport(facts: readonly Fact[]): string | undefined {
  const days = facts.flatMap(({ source }) => source.written ?? []).map(({ hi }) => hi)
  return days.length === 0 ? undefined : `../${dayText(Math.min(...days))}`
}
