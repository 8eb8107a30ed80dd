/** The word that evokes a claim, with what was decided about it. */
export interface Anchor {
  readonly sentence: number
  readonly index: number
  readonly kind: string
  readonly type: string
}
