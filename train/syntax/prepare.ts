import { closeColumns, setWord } from '../../src/syntax/columns.ts'
import type { SyntaxData } from '../../src/syntax/data.ts'
import type { Lemmatiser } from '../../src/syntax/lemma.ts'
import { quoteMarks } from '../../src/syntax/quotes.ts'
import type { ShapeCache } from '../../src/syntax/shapes.ts'
import { WordColumns } from '../../src/syntax/state.ts'
import type { TagSet } from '../../src/syntax/tags.ts'
import { contractedTag, contractionsByToken } from '../../src/syntax/words.ts'
import type { GoldWord } from './harmonise.ts'
import type { ParseExample } from './train-parser.ts'
import type { TagSentence } from './train-tagger.ts'
import type { GoldTree } from './treebank.ts'

/** A token as the tagger sees it: one word, or a contraction with its words. */
export interface GoldToken {
  readonly form: string
  readonly first: number
  readonly last: number
  /** `UPOS|feats`, or the contraction's joined tag. */
  readonly tag: string
}

export function tagOf(word: GoldWord): string {
  return word.feats === '' ? word.upos : `${word.upos}|${word.feats}`
}

/** Surface tokens with the contractions of the language joined; other multiword tokens are taken word by word. */
export function goldTokens(tree: GoldTree, data: SyntaxData): GoldToken[] {
  const contractions = contractionsByToken(data)
  return tree.tokens.flatMap((token) => {
    const contraction = contractions.get(token.form.toLowerCase())
    if (contraction && token.last - token.first + 1 === contraction.words.length && token.last > token.first) {
      return [{ ...token, tag: contractedTag(contraction) }]
    }
    const words = tree.words.slice(token.first, token.last + 1)
    return words.map((word, k) => ({
      form: word.form,
      first: token.first + k,
      last: token.first + k,
      tag: tagOf(word),
    }))
  })
}

/** Two tags agree when the part of speech is the same and no feature that both have differs. */
function compatible(a: string, b: string): boolean {
  const [ua, ...fa] = a.split('|')
  const [ub, ...fb] = b.split('|')
  if (ua !== ub) return false
  const values = new Map(fa.map((f): [string, string] => [f.slice(0, f.indexOf('=')), f]))
  return fb.every((f) => {
    const other = values.get(f.slice(0, f.indexOf('=')))
    return other === undefined || other === f
  })
}

export function tagSentence(tree: GoldTree, data: SyntaxData, tags: TagSet, shapes: ShapeCache): TagSentence {
  const tokens = goldTokens(tree, data)
  return {
    shapes: tokens.map((t) => shapes.of(t.form)),
    gold: tokens.map(({ tag }) => rightTags(tag, tree.weak, tags)),
  }
}

function rightTags(tag: string, weak: boolean, tags: TagSet): readonly number[] {
  const exact = tags.names.indexOf(tag)
  if (!weak && exact >= 0) return [exact]
  const near = tags.names.flatMap((name, i) => (compatible(name, tag) ? [i] : []))
  return near.length > 0 ? near : [tags.find(tag.split('|', 1)[0]!, '')]
}

/** Columns with predicted tags (one a surface token) and predicted lemmas; gold heads without the quotation marks. */
export function parseExample(
  tree: GoldTree,
  predicted: ArrayLike<number>,
  data: SyntaxData,
  tags: TagSet,
  shapes: ShapeCache,
  lemmatiser: Lemmatiser,
  relations: readonly string[],
): ParseExample {
  const contractions = contractionsByToken(data)
  const quotes = quoteMarks(data)
  const fine: number[] = []
  const lemmas: string[] = []
  goldTokens(tree, data).forEach((token, t) => {
    const contraction = tags.isContracted(predicted[t]!) ? contractions.get(token.form.toLowerCase()) : undefined
    for (let i = token.first; i <= token.last; i++) {
      const settled = contraction?.words[i - token.first]
      const tag = settled ? tags.find(settled.upos, settled.feats) : predicted[t]!
      fine[i] = tag
      const { form } = tree.words[i]!
      const shape = shapes.of(form)
      lemmas[i] = settled?.lemma ?? lemmatiser.lemma(form, shape, tag, tags.coarse[tag]!, tags.names[tag]!)
    }
  })
  const marks = tree.words.map((w) => quotes.has(w.form))
  let kept = tree.words.flatMap((_, i) => (marks[i] ? [] : [i]))
  if (kept.length === 0) kept = tree.words.map((_, i) => i)
  const place = new Map(kept.map((i, at) => [i, at]))
  const n = kept.length
  const columns = new WordColumns()
  columns.resize(n)
  const head = new Int32Array(n)
  const label = new Int32Array(n)
  const either = kept.map((i, at) => {
    const word = tree.words[i]!
    setWord(columns, at, shapes.of(word.form), lemmas[i]!, tags.coarse[fine[i]!]!, fine[i]!)
    let h = word.head
    // A word that hangs on a quotation mark hangs on what the mark hangs on.
    for (let steps = 0; h >= 0 && !place.has(h) && steps < 50; steps++) h = tree.words[h]!.head
    head[at] = h < 0 ? n : place.get(h)!
    label[at] = Math.max(0, relations.indexOf(word.deprel))
    return word.either ? word.either.map((r) => relations.indexOf(r)).filter((r) => r >= 0) : null
  })
  closeColumns(columns, tags.codes)
  return {
    words: columns,
    shapes: kept.map((i) => shapes.of(tree.words[i]!.form)),
    head,
    label,
    either,
    tags: kept.map((i) => rightTags(tagOf(tree.words[i]!), tree.weak, tags)),
  }
}
