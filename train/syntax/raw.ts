import type { SyntaxModel, Word } from '../../src/model/syntax.ts'
import { analyseText, type TextRules } from '../../src/text/index.ts'
import type { GoldTree } from './treebank.ts'

export interface RawScores {
  readonly gold: number
  readonly system: number
  /** F1 of words found with the same characters, and of those with the right tag, lemma, head, head and relation. */
  readonly words: number
  readonly upos: number
  readonly lemma: number
  readonly uas: number
  readonly las: number
}

/**
 * Scores a model on plain text: our own tokens, sentences and splits against the treebank's, each gold sentence as a
 * paragraph of its own. A word is found when its token has the same characters and it is the same piece of it.
 */
export function evaluateRaw(trees: readonly GoldTree[], model: SyntaxModel, rules: TextRules): RawScores {
  let gold = 0
  let system = 0
  const right = { words: 0, upos: 0, lemma: 0, uas: 0, las: 0 }
  for (const tree of trees) {
    const wanted = goldKeys(tree)
    const { tokens, sentences } = analyseText(tree.text, rules)
    const found = new Map<string, { word: Word; head: string }>()
    for (const sentence of sentences) {
      const { words } = model.parse(tokens, sentence)
      const keys = wordKeys(words)
      words.forEach((word, i) => {
        found.set(keys[i]!, { word, head: word.head < 0 ? 'root' : keys[word.head]! })
      })
    }
    gold += tree.raw.length
    system += found.size
    tree.raw.forEach((g, i) => {
      const match = found.get(wanted[i]!)
      if (!match) return
      right.words++
      if (match.word.upos === g.upos) right.upos++
      if (match.word.lemma === g.lemma) right.lemma++
      if (match.head !== (g.head < 0 ? 'root' : wanted[g.head])) return
      right.uas++
      if (match.word.deprel === g.deprel) right.las++
    })
  }
  const f1 = (n: number): number => (200 * n) / (gold + system)
  return {
    gold,
    system,
    words: f1(right.words),
    upos: f1(right.upos),
    lemma: f1(right.lemma),
    uas: f1(right.uas),
    las: f1(right.las),
  }
}

/** `start-end-k`: the k-th word of the token with that span. */
function wordKeys(words: readonly Word[]): string[] {
  return words.map((word, i) => {
    let k = 0
    while (words[i - k - 1]?.token === word.token) k++
    return `${word.start}-${word.end}-${k}`
  })
}

/** The same keys for gold words, whose tokens are found one after the other in the sentence's text. */
function goldKeys(tree: GoldTree): string[] {
  const keys: string[] = []
  let at = 0
  for (const token of tree.tokens) {
    const found = tree.text.indexOf(token.form, at)
    const start = found < 0 ? at : found
    const end = start + token.form.length
    at = end
    for (let i = token.first; i <= token.last; i++) keys[i] = `${start}-${end}-${i - token.first}`
  }
  return keys
}
