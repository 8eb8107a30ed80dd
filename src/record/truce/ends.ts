import type { Assertion, Cell, TruceEnd } from '../../model/record.ts'
import { asserted, cellOf, inferred } from '../cell.ts'
import { daysOf, dayText, lastDayOfTerm } from '../edtf.ts'
import type { Fact } from '../fact.ts'
import { byText } from '../order.ts'
import { toldTime } from '../time.ts'

export type End = { readonly how: TruceEnd; readonly date?: string }

/**
 * How and when a truce is over, by those who say so (only a sentence that says it is over, void or abandoned counts)
 * and by the rule of expiry: a stated term has run out and no extension is on record.
 * @param effective first day in force, where known
 */
export function endsOf(facts: readonly Fact[], expires: Assertion<string> | undefined): Cell<End> {
  const told = facts.filter(
    ({ claim }) => claim.modality === 'actual' && endKind(claim.type, claim.polarity) !== undefined,
  )
  const expiry = daysOf(expires?.value)?.hi
  const undatedBy = firstReport(told.filter((fact) => toldTime(fact) === undefined))
  const cell = cellOf(
    told.map((fact) => {
      const date = toldTime(fact) ?? undatedBy
      const day = daysOf(date)?.lo
      const ranOut = expiry !== undefined && day !== undefined && Math.abs(day - expiry) <= 1
      const how: TruceEnd = ranOut ? 'expired' : endKind(fact.claim.type, fact.claim.polarity)!
      return { key: `${date ?? ''}|${how}`, value: date === undefined ? { how } : { how, date }, fact }
    }),
  )
  if (!expires || cell.some(({ value }) => value.how === 'expired')) return cell
  // The last day of the term is still in force.
  const after = dayText(daysOf(expires.value)!.hi + 1)
  return [...cell, { ...expires, value: { how: 'expired', date: after }, basis: 'inferred', rule: 'term-has-run-out' }]
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

/** The last day of the stated term: a told last day (an extension's, a planned end's) or the duration from the start. */
export function expiryOf(facts: readonly Fact[], effective: number | undefined): Assertion<string> | undefined {
  const until = facts.flatMap((fact) => {
    const last = lastDay(fact)
    return last === undefined ? [] : [{ last, fact }]
  })
  const lengths = effective === undefined ? [] : facts.flatMap((fact) => durationEnd(fact, effective))
  // An extension without a date leaves the end open.
  if (facts.some((fact) => isExtension(fact) && lastDay(fact) === undefined && durationOf(fact) === undefined))
    return undefined
  const known = [...until, ...lengths].sort((a, b) => b.last - a.last || byText(a.fact.claim.id, b.fact.claim.id))
  const latest = known[0]
  if (!latest) return undefined
  const supporting = known.filter(({ last }) => last === latest.last).map(({ fact }) => fact)
  const told = supporting.filter((fact) => durationOf(fact) === undefined)
  return told.length > 0
    ? asserted(dayText(latest.last), told)
    : inferred(dayText(latest.last), 'start-plus-term', supporting)
}

function isExtension({ claim }: Fact): boolean {
  return claim.type === 'extension' && claim.polarity === 'affirmed' && claim.modality === 'actual'
}

/** An extension's last day, a planned end, or the last of the days for which a truce is made. */
function lastDay({ claim, source }: Fact): number | undefined {
  const { time, type, modality, polarity } = claim
  if (!time || time.basis === 'document' || polarity === 'negated' || modality === 'hypothetical') return undefined
  const last = daysOf(time.until ?? time.edtf)?.hi
  if (last === undefined || !Number.isFinite(last)) return undefined
  if (type === 'end') return modality === 'planned' ? last : undefined
  if (!TERMED.has(type)) return undefined
  if (time.until !== undefined || (type === 'extension' && time.edtf.includes('/'))) return last
  // Days that are past when it is told are a date not known exactly (the night in which it began); days that go on are
  // the truce's own.
  const { written } = source
  const past = written && (modality === 'actual' && type !== 'declaration' ? written.hi : written.lo - 1)
  const own = /^[^.].*\/[^.]/.test(time.edtf) && past !== undefined && last > past
  return own ? last : undefined
}

const TERMED: ReadonlySet<string> = new Set(['agreement', 'declaration', 'entry', 'extension'])

function durationOf({ claim }: Fact): string | undefined {
  const { duration } = claim.attributes ?? {}
  return typeof duration === 'string' && duration.startsWith('P') && TERMED.has(claim.type) ? duration : undefined
}

function durationEnd(fact: Fact, effective: number): { last: number; fact: Fact }[] {
  const duration = durationOf(fact)
  // An extension's length runs from a day that is rarely told.
  if (duration === undefined || fact.claim.type === 'extension') return []
  const last = lastDayOfTerm(effective, duration)
  return last === undefined ? [] : [{ last, fact }]
}
