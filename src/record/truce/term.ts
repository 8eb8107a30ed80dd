import type { Assertion, Cell } from '../../model/record.ts'
import { asserted, cellOf, inferred } from '../cell.ts'
import { daysOf, dayText, lastDayOfTerm } from '../edtf.ts'
import type { Fact } from '../fact.ts'
import { byText } from '../order.ts'
import { modalityOf, typeOf } from './step.ts'

/** Steps that say for how long a truce is made. */
export const TERMED: ReadonlySet<string> = new Set(['agreement', 'declaration', 'entry', 'extension'])

/** For how long it was made, as told, but not by how much it was made longer; equal lengths ("three days", "72 hours") are one. */
export function termOf(facts: readonly Fact[]): Cell<string> {
  return cellOf(
    facts.flatMap((fact) => {
      const { duration } = fact.claim.attributes ?? {}
      if (typeof duration !== 'string' || typeOf(fact) === 'extension') return []
      return [{ key: sameLength(duration), value: duration, fact }]
    }),
  )
}

/** `P1W` and `PT168H` as `P7D`. */
function sameLength(duration: string): string {
  const [, weeks, days, hours] = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(\d+)H)?$/.exec(duration) ?? []
  const whole = Number(weeks ?? 0) * 7 + Number(days ?? 0) + Number(hours ?? 0) / 24
  return whole > 0 && Number.isInteger(whole) ? `P${whole}D` : duration
}

/** The first day of a term: that from which it is in force, else that of its making where no later start is announced. */
export interface TermStart {
  readonly effective: number | undefined
  readonly declared: number | undefined
}

/**
 * The last day of the stated term: a told last day (an extension's, a planned end's), or the length from the start, with
 * what an extension of a told length adds. Where no start is told it ends by so many days after the first word of how it is kept.
 */
export function expiryOf(facts: readonly Fact[], { effective, declared }: TermStart): Assertion<string> | undefined {
  const until = facts.flatMap((fact) => {
    const last = lastDay(fact)
    return last === undefined ? [] : [{ last, fact }]
  })
  const start = effective ?? (facts.some(isAnnounced) ? undefined : declared)
  const begun = start ?? firstFate(facts)
  const lengths = begun === undefined ? [] : facts.flatMap((fact) => durationEnd(fact, begun))
  const longer = facts.filter((fact) => isExtension(fact) && lastDay(fact) === undefined)
  const [latest, ...others] = [...until, ...lengths].sort(
    (a, b) => b.last - a.last || byText(a.fact.claim.id, b.fact.claim.id),
  )
  if (longer.length > 0)
    return latest && until.length === 0 && start !== undefined ? extendedBy(longer, latest) : undefined
  if (!latest) return undefined
  const supporting = [latest, ...others].filter(({ last }) => last === latest.last).map(({ fact }) => fact)
  const told = supporting.filter((fact) => durationOf(fact) === undefined)
  if (told.length > 0) return asserted(dayText(latest.last), told)
  if (start === undefined) return inferred(`../${dayText(latest.last)}`, 'report-plus-term', supporting)
  return inferred(dayText(latest.last), effective === undefined ? 'declared-plus-term' : 'start-plus-term', supporting)
}

/** The first day on which it is told to be kept or broken, where one is told: by then it had begun. */
function firstFate(facts: readonly Fact[]): number | undefined {
  const days = facts.flatMap(({ claim, days: told, source }) => {
    if (!FATE.has(claim.type) || claim.modality !== 'actual') return []
    const day = (told ?? source.written)?.hi
    return day !== undefined && Number.isFinite(day) ? [day] : []
  })
  return days.length === 0 ? undefined : Math.min(...days)
}

const FATE: ReadonlySet<string> = new Set(['violation', 'holding'])

/** Days around the end of a term in which it is made longer. */
const AT_ITS_END = 3

/** One extension, of one length, told about the day on which the term ends: any other leaves the end open. */
function extendedBy(
  extensions: readonly Fact[],
  { last, fact }: { readonly last: number; readonly fact: Fact },
): Assertion<string> | undefined {
  const lengths = new Set(extensions.map((each) => sameLength(durationOf(each) ?? '')))
  const length = durationOf(extensions[0]!)
  const close = extensions.every(({ days, source }) => {
    const day = (days ?? source.written)?.lo
    return day !== undefined && Math.abs(day - last) <= AT_ITS_END
  })
  if (length === undefined || lengths.size !== 1 || !close) return undefined
  // The day after the term is the first of what is added; a clock's hours go on within the day.
  const added = lastDayOfTerm(length.startsWith('PT') ? last : last + 1, length)
  return added === undefined ? undefined : inferred(dayText(added), 'term-plus-extension', [fact, ...extensions])
}

export function isExtension(fact: Fact): boolean {
  const { claim } = fact
  return typeOf(fact) === 'extension' && claim.polarity === 'affirmed' && modalityOf(fact) === 'actual'
}

/** Its start is still to come when it is made. */
function isAnnounced(fact: Fact): boolean {
  return typeOf(fact) === 'entry' && fact.claim.modality === 'planned'
}

/** An extension's last day, a planned end, or the last of the days for which a truce is made. */
function lastDay(fact: Fact): number | undefined {
  const { claim, source, undated } = fact
  const { time, modality, polarity } = claim
  const type = typeOf(fact)
  if (undated || !time || time.basis === 'document' || polarity === 'negated' || modality === 'hypothetical')
    return undefined
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

function durationOf(fact: Fact): string | undefined {
  const { duration } = fact.claim.attributes ?? {}
  return typeof duration === 'string' && duration.startsWith('P') && TERMED.has(typeOf(fact)) ? duration : undefined
}

function durationEnd(fact: Fact, start: number): { last: number; fact: Fact }[] {
  const duration = durationOf(fact)
  if (duration === undefined || typeOf(fact) === 'extension') return []
  const last = lastDayOfTerm(start, duration)
  return last === undefined ? [] : [{ last, fact }]
}
