import type { Today, ToldDate } from './anchor.ts'
import type { Direction } from './date-rules.ts'
import type { Moment } from './moment.ts'

/** What the words can be worked out against. */
export interface Setting {
  readonly document: Moment | undefined
  readonly today: Today | undefined
  /** The last dates told, in text order. */
  readonly told: readonly ToldDate[]
  /** The date that the text has given an event, by its noun; undefined where it gave none or several. */
  readonly dated: (event: string) => ToldDate | undefined
  /** The year that heads this part of a chronology. */
  readonly heading: ToldDate | undefined
  /** Indexes of the sentence and paragraph that are being read. */
  readonly sentence: number
  readonly paragraph: number
  /** Which way an open date points: from the clause's cues or from a bound ("d'ici vendredi"). */
  readonly leaning: Direction | undefined
}

export interface Resolved {
  readonly moment: Moment
  readonly stated: boolean
  readonly from?: 'document' | ToldDate
  readonly flags: readonly string[]
  readonly alternative?: Moment
}
