import type { Quantity } from '../model/values.ts'
import type { Hedge } from './quantity-rules.ts'

/** A quantity over lexemes `[from, end)`. */
export interface Found {
  readonly from: number
  readonly end: number
  readonly head: number
  readonly quantity: Quantity
  readonly rule: string
  /** The hedge before it, which figures joined to it share. */
  readonly hedge?: Hedge
}

/** Bounds of a figure, by its hedge. */
export const hedged = (value: number, hedge: Hedge): Quantity => ({ [hedge.gives]: value, qualifier: hedge.qualifier })
