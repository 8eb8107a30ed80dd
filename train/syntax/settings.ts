/** How training goes, apart from its data. */
export interface TrainOptions {
  readonly seed: number
  /** Rounds over the data for the greedy parser, and for the net. */
  readonly epochs: number
  readonly netEpochs: number
  /** Updates that a feature of the parser must have seen to count. */
  readonly least: number
  /** Times that a word must have been seen to have a vector of its own in the net. */
  readonly words: number
  readonly say: (line: string) => void
}

/** Parts that the data is cut into where a later stage must see guesses made without seeing the answers. */
export const FOLDS = 4

// Averaged weights are kept as whole numbers of an eighth; smaller ones than the floors are left out.
export const TAG_SCALE = 8
export const TAG_FLOOR = 3
export const PARSE_SCALE = 8
export const PARSE_FLOOR = 4

export const TAG_EPOCHS = 8

/** Widths of the net (src/syntax/net.ts): what the speed allows. */
export const NET = { wordWidth: 48, tagWidth: 32, hidden: 96, layers: 3, arc: 64, rel: 48 }
export const NET_RATE = 0.003
export const NET_DROPOUT = 0.25
export const NET_BATCH = 4
