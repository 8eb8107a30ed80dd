import { civil, monthIndex } from './calendar.ts'
import { type Moment, readMoment } from './moment.ts'

export interface ToldDate {
  readonly moment: Moment
  readonly start: number
  readonly end: number
  /** Whether it was written in full, so that a dispatch known only by month can hang on it. */
  readonly full: boolean
  /** Whether its year stands in the text. */
  readonly stated: boolean
  /** Whether it is the start of a longer time ("since"), which tells of the past behind the story. */
  readonly since: boolean
  /** Indexes of its sentence and paragraph. */
  readonly sentence: number
  readonly paragraph: number
}

/** The day that "hier" and a bare "jeudi" count from, and what it hangs on. */
export interface Today {
  readonly day: number
  readonly from: 'document' | ToldDate
}

/**
 * The dispatch's day. Where only its month is known, the last full date told inside that month stands in for it.
 */
export function today(document: Moment | undefined, near: ToldDate | undefined): Today | undefined {
  if (document === undefined) return undefined
  if (document.precision === 'day') return { day: document.first, from: 'document' }
  return near === undefined ? undefined : { day: near.moment.first, from: near }
}

/** Whether a told date can stand in for the day of a dispatch known only by its month. */
export const standsIn = ({ moment, full }: ToldDate, document: Moment | undefined): boolean =>
  document !== undefined &&
  full &&
  moment.precision === 'day' &&
  moment.first >= document.first &&
  moment.last <= document.last

/**
 * The dispatch's date: what the caller knows, made more exact by a dateline of the days before it (copies are dated
 * later than the dispatch itself), or the text's own stamp or dateline where the caller knows nothing.
 */
export function documentDate(known: string | undefined, dateline: Moment | undefined): Moment | undefined {
  const given = known === undefined ? undefined : readMoment(known)
  if (given === undefined) return dateline
  if (dateline?.precision !== 'day') return given
  if (given.precision !== 'day') return dateline.first >= given.first && dateline.last <= given.last ? dateline : given
  return dateline.first <= given.first && given.first - dateline.first <= 10 ? dateline : given
}

export const monthOfDay = (day: number): number => {
  const { year, month } = civil(day)
  return monthIndex(year, month)
}
