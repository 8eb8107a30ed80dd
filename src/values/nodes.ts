import type { CalendarUnit, Direction } from './date-rules.ts'
import type { Lexeme } from './lexemes.ts'

/** What the words of one date give, before anything is worked out against an anchor. */
export interface Told {
  readonly weekday?: number
  readonly day?: number
  readonly month?: number
  readonly year?: number
  readonly season?: number
  /** First year of a decade. */
  readonly decade?: number
  readonly direction?: Direction
  /** `told` where the date hangs on the last date told, not the dispatch's: "the following Wednesday". */
  readonly from?: 'told'
  /** Years to add to the resolved year: "July 21 last year". */
  readonly years?: number
  readonly shift?: {
    readonly unit: CalendarUnit
    readonly by: number
    readonly from: 'document' | 'told' | { readonly event: string }
    readonly whole: boolean
  }
  readonly recent?: { readonly unit: CalendarUnit; readonly count: number; readonly sign: 1 | -1 }
  /** The last date told, once more: "since then". */
  readonly again?: boolean
  readonly part?: string
  readonly clock?: Clock
}

export interface Clock {
  readonly hour: number
  readonly minute: number
  readonly zone?: string
}

export interface Length {
  readonly count: number
  readonly unit: CalendarUnit
}

interface Place {
  /** Lexeme indexes `[from, to)` within the sentence. */
  readonly from: number
  readonly to: number
  readonly rule: string
}

export type DateNode = Place & {
  readonly kind: 'date'
  readonly told: Told
  readonly weak: boolean
  /** What its words are where the date can't be worked out: "two days" of "two days after the truce". */
  readonly otherwise?: DurationNode
}
export type RangeNode = Place & {
  readonly kind: 'range'
  readonly left: DateNode
  readonly right: DateNode
  readonly pair: boolean
}
export type BoundNode = Place & {
  readonly kind: 'bound'
  readonly bound: 'since' | 'until' | 'by'
  readonly of: DateNode | RangeNode | DurationNode
  readonly direction?: Direction
}
export type ClockNode = Place & { readonly kind: 'clock'; readonly clock: Clock }
export type DurationNode = Place & { readonly kind: 'duration'; readonly length: Length }
export type IgnoredNode = Place & { readonly kind: 'ignored' }
export type Node = DateNode | RangeNode | BoundNode | ClockNode | DurationNode | IgnoredNode

/** An item of the sequence that a level reads: a lexeme not yet taken, or a node. */
export type Item = { readonly at: number; readonly lexeme: Lexeme } | { readonly at: number; readonly node: Node }
