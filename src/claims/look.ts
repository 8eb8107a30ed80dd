import type { ClaimContext } from './context.ts'
import type { Verdicts } from './features/trigger.ts'
import { wordFeatures } from './features/word.ts'
import { featureKeys } from './learn/classifier.ts'
import type { ChoiceName, Seen, Sight, ToldName } from './learn/sight.ts'

/** A word by its sentence and its place there. */
export interface WordPlace {
  readonly sentence: number
  readonly index: number
}

/** Where the word stands that a date or number hangs on. */
export function headPlace({ sentence, head }: { readonly sentence: number; readonly head: number }): WordPlace {
  return { sentence, index: head }
}

/** Where the word stands that says that somebody tells something. */
export function cuePlace({ sentence, word }: { readonly sentence: number; readonly word: number }): WordPlace {
  return { sentence, index: word }
}

/** Hashes of the features of all words of a dispatch, in their order. */
export function wordKeys(context: ClaimContext, verdicts: readonly Verdicts[]): Int32Array[] {
  return context.trees.flatMap(({ words }, sentence) =>
    words.map(({ index }) => featureKeys(wordFeatures(context, sentence, index, verdicts[sentence]!))),
  )
}

/** The number of the first word of each sentence, counted through the dispatch. */
export function firstWords(context: ClaimContext): number[] {
  let n = 0
  return context.trees.map(({ words }) => {
    const first = n
    n += words.length
    return first
  })
}

/** What the net that sees the whole dispatch says of its words, asked by sentence and place. */
export class View {
  readonly #first: readonly number[]
  readonly #seen: Seen

  constructor(context: ClaimContext, verdicts: readonly Verdicts[], sight: Sight) {
    this.#first = firstWords(context)
    this.#seen = sight.look(wordKeys(context, verdicts))
  }

  #number({ sentence, index }: WordPlace): number {
    return this.#first[sentence]! + index
  }

  /** Probability of each type of the kind numbered `group` at a word. */
  evoked(word: WordPlace, group: number): number[] {
    return this.#seen.evoked(this.#number(word), group)
  }

  /** Probability of each modality, or each topic, of what a word evokes. */
  told(name: ToldName, word: WordPlace): number[] {
    return this.#seen.told(name, this.#number(word))
  }

  /** Probability of each role of `there` in a claim of the kind numbered `group` that `anchor` evokes. */
  roles(anchor: WordPlace, there: WordPlace, keys: Int32Array, group: number): number[] {
    return this.#seen.roles(this.#number(anchor), this.#number(there), keys, group)
  }

  /** Probability of each of several words, told with the features of its pair, of which one is right or none. */
  choose(choice: ChoiceName, anchor: WordPlace, there: readonly WordPlace[], keys: readonly Int32Array[]): number[] {
    const options = there.map((place, i) => ({ there: this.#number(place), keys: keys[i]! }))
    return this.#seen.choose(choice, this.#number(anchor), options)
  }
}
