import type { Bundle } from './bundle.ts'
import { type CoarseCodes, closeColumns, setWord } from './columns.ts'
import type { Contraction, SyntaxData } from './data.ts'

import { Lemmatiser } from './lemma.ts'
import { Lexicon } from './lexicon.ts'
import { linearOf } from './linear.ts'
import type { NetInput } from './net.ts'
import { attachQuotes, OTHER_MARK, QUOTE, quoteMarks, WORD } from './quotes.ts'
import { type Shape, ShapeCache } from './shapes.ts'
import { StackedParser } from './stacked.ts'
import { WordColumns } from './state.ts'
import { dictionaryOf, TagDecoder } from './tagger.ts'
import { TagSet } from './tags.ts'
import { GreedyParser } from './transitions.ts'
import { newNetInput, setInput, type Vocabulary, vocabularyOf } from './vocabulary.ts'
import { contractedTag, contractionsByToken, type SplitWord, splitToken } from './words.ts'

/** A word with its annotation. `head` is an index into the same list, -1 for the root. */
export interface AnalysedWord {
  readonly token: number
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly feats: string
  readonly head: number
  readonly deprel: string
}

/** Tokens to words, tags, lemmas and a tree: what a loaded model does with one sentence. */
export class Pipeline {
  readonly lang: string
  readonly #data: SyntaxData
  readonly #tags: TagSet
  readonly #relations: readonly string[]
  readonly #contractions: ReadonlyMap<string, Contraction>
  readonly #quotes: ReadonlySet<string>
  readonly #shapes: ShapeCache
  readonly #tagger: TagDecoder
  readonly #lemmatiser: Lemmatiser
  readonly #parser: StackedParser
  readonly #vocabulary: Vocabulary
  #input: NetInput = newNetInput(64)
  readonly #columns = new WordColumns()
  /** 1 for the words whose tag the net may change: those that neither a contraction nor training has settled. */
  #open = new Uint8Array(64)
  readonly #codes: CoarseCodes
  readonly #punct: string

  /** Called with a stage's name whenever that stage ends: for measuring. */
  readonly #observe: (stage: string) => void

  constructor(bundle: Bundle, data: SyntaxData, observe: (stage: string) => void = () => {}) {
    this.#observe = observe
    this.lang = bundle.lang
    this.#data = data
    this.#tags = new TagSet(bundle.tags)
    this.#relations = bundle.relations
    this.#contractions = contractionsByToken(data)
    this.#quotes = quoteMarks(data)
    this.#shapes = new ShapeCache(new Lexicon(bundle.lexicon))
    const dictionary = dictionaryOf(bundle.dictionary.words, bundle.dictionary.sets)
    this.#tagger = new TagDecoder(
      {
        linear: linearOf(bundle.tagger),
        dictionary,
        settled: dictionaryOf(bundle.settled.words, bundle.settled.sets),
        coarse: this.#tags.coarse,
      },
      this.#shapes,
    )
    this.#lemmatiser = new Lemmatiser(linearOf(bundle.lemmatiser), bundle.scripts, dictionary, this.#shapes)
    const none = new Int32Array()
    this.#vocabulary = vocabularyOf(
      bundle.net?.words ?? none,
      bundle.net?.affixes ?? none,
      bundle.net?.vectors.words ?? none,
    )
    const relations = bundle.relations.length
    const greedy = new GreedyParser(linearOf(bundle.parser), relations)
    this.#parser = new StackedParser(greedy, bundle.net, relations, observe)
    this.#codes = this.#tags.codes
    this.#punct = bundle.relations.find((r) => r === 'punct') ?? 'dep'
  }

  /** Whether a token has a contraction of that many words. */
  contracts(token: string, words: number): boolean {
    return this.#contractions.get(token.toLowerCase())?.words.length === words
  }

  /** `splits[i]`: whether token `i` is known to be split (true) or whole (false); null leaves it to the tagger. */
  analyse(tokens: readonly string[], splits: readonly (boolean | null)[] | null = null): AnalysedWord[] {
    if (tokens.length === 0) return []
    const words = this.#tagged(tokens, splits)
    this.#observe('tag')
    const shapes: Shape[] = []
    const lemmas: string[] = []
    const tags = words.map((word) => (word.settled ? this.#tags.find(word.settled.upos, word.settled.feats) : word.tag))
    words.forEach((word, i) => {
      const shape = this.#shapes.of(word.form)
      shapes.push(shape)
      lemmas.push(word.settled?.lemma ?? this.#lemma(word.form, shape, tags[i]!))
    })
    this.#observe('lemma')
    const heads = new Int32Array(words.length).fill(-1)
    const relations: string[] = new Array(words.length).fill(this.#punct)
    this.#parse(words, shapes, lemmas, tags, heads, relations)
    return words.map((word, i) => ({
      token: word.token,
      form: word.form,
      lemma: lemmas[i]!,
      upos: word.settled?.upos ?? this.#tags.upos[tags[i]!]!,
      feats: word.settled?.feats ?? this.#tags.feats[tags[i]!]!,
      head: heads[i]!,
      deprel: relations[i]!,
    }))
  }

  #lemma(form: string, shape: Shape, tag: number): string {
    return this.#lemmatiser.lemma(form, shape, tag, this.#tags.coarse[tag]!, this.#tags.names[tag]!)
  }

  #tagged(tokens: readonly string[], splits: readonly (boolean | null)[] | null): SplitWord[] {
    const shapes = tokens.map((token) => this.#shapes.of(token))
    const contractions = shapes.map((shape) => this.#contractions.get(shape.lower) ?? null)
    const allowed = contractions.map((contraction, i) => {
      if (contraction === null) return this.#tags.whole
      const split = splits?.[i] ?? (contraction.always ? true : null)
      return this.#tags.choices(contractedTag(contraction), split)
    })
    const tags = new Int32Array(tokens.length)
    this.#tagger.tag(shapes, allowed, this.#tags.whole, tags)
    return tokens.flatMap((token, i) =>
      splitToken(i, token, tags[i]!, this.#tags.isContracted(tags[i]!) ? contractions[i]! : null),
    )
  }

  /**
   * Parses the words without their quotation marks, then hangs the marks on. Where the net sees another tag than the
   * tagger, tag and lemma follow it.
   */
  #parse(
    words: readonly SplitWord[],
    shapes: readonly Shape[],
    lemmas: string[],
    tags: number[],
    heads: Int32Array,
    relations: string[],
  ): void {
    const kinds = new Uint8Array(words.length)
    const kept: number[] = []
    words.forEach((word, i) => {
      if (this.#quotes.has(word.form)) kinds[i] = QUOTE
      else {
        kept.push(i)
        kinds[i] = this.#tags.isMark(tags[i]!) ? OTHER_MARK : WORD
      }
    })
    if (kept.length === 0) for (let i = 0; i < words.length; i++) kept.push(i)
    const columns = this.#columns
    columns.resize(kept.length)
    if (this.#input.word.length < kept.length) this.#input = newNetInput(kept.length * 2)
    if (this.#open.length < kept.length) this.#open = new Uint8Array(kept.length * 2)
    this.#input.n = kept.length
    kept.forEach((i, at) => {
      const tag = tags[i]!
      const coarse = this.#tags.coarse[tag]!
      setWord(columns, at, shapes[i]!, lemmas[i]!, coarse, tag)
      this.#open[at] = words[i]!.settled === null && !this.#tagger.isSettled(shapes[i]!) ? 1 : 0
      setInput(this.#input, at, columns.form[at]!, shapes[i]!, tag, coarse, this.#vocabulary)
    })
    closeColumns(columns, this.#codes)
    this.#parser.parse(columns, this.#input, this.#open, this.#tags.whole)
    const { head, label, tag } = this.#parser
    kept.forEach((i, at) => {
      if (tag[at] !== tags[i]) {
        tags[i] = tag[at]!
        lemmas[i] = this.#lemma(words[i]!.form, shapes[i]!, tags[i]!)
      }
      heads[i] = head[at] === kept.length ? -1 : kept[head[at]!]!
      relations[i] = this.#relations[label[at]!]!
    })
    if (kept.length < words.length)
      attachQuotes(
        words.map((w) => w.form),
        kinds,
        heads,
        this.#data,
      )
  }
}
