import type { ClaimContext } from '../context.ts'
import { quotationAt, wordKey } from '../context.ts'
import { feature, universal } from '../tree.ts'
import type { Verdicts } from './trigger.ts'

/** Grammatical features that a word's form tells. */
const FORMS = ['VerbForm', 'Tense', 'Mood', 'Person', 'Number', 'Voice', 'Polarity', 'Definite'] as const

/**
 * Feature names of a word as it is seen on the way through the whole dispatch: itself, its place in the tree, what it names, what the
 * rules say of it, and whether a sentence, paragraph or quotation begins or ends there.
 */
export function wordFeatures(context: ClaimContext, sentence: number, index: number, verdicts: Verdicts): string[] {
  const tree = context.trees[sentence]!
  const word = tree.words[index]!
  const { classesOf } = context.language
  const lemma = word.lemma.toLowerCase()
  const rel = universal(word.deprel)
  const out = [`l=${lemma}`, `s=${lemma.slice(-4)}`, `u=${word.upos}`, `r=${word.deprel}`, `u+r=${word.upos}+${rel}`]
  for (const name of FORMS) {
    const value = feature(word, name)
    if (value) out.push(`${name}=${value}`)
  }
  for (const c of classesOf.get(lemma) ?? []) out.push(`c=${c}`, `c+r=${c}+${rel}`)
  const mention = context.mentionOf.get(wordKey(sentence, index))
  if (mention) out.push(`k=${mention.kind}`, `k+r=${mention.kind}+${rel}`)
  for (const { rule } of verdicts.fired.get(index) ?? []) out.push(`R=${rule.frame.id}`, `RK=${rule.frame.kind}`)
  const head = word.head >= 0 ? tree.words[word.head]! : undefined
  if (head) {
    const above = head.lemma.toLowerCase()
    out.push(`h=${above}`, `h+r=${head.upos}+${rel}`)
    for (const c of classesOf.get(above) ?? []) out.push(`hc=${c}+${rel}`)
  }
  return out.concat(standing(context, sentence, index))
}

/** What begins at a word, and whether it is quoted. */
function standing(context: ClaimContext, sentence: number, index: number): string[] {
  const { quotations } = context.analysis
  const { words, sentence: own } = context.trees[sentence]!
  const word = words[index]!
  const quotation = quotationAt(quotations, word.start)
  const out = [`q=${quotation !== undefined}`]
  if (quotation && quotation.start >= (words[index - 1]?.start ?? own.start)) out.push('q=opens')
  if (quotation && quotation.end <= (words[index + 1]?.end ?? own.end)) out.push('q=closes')
  if (index > 0) return out
  const before = context.trees[sentence - 1]?.sentence
  out.push(`begins=${before === undefined ? 'text' : before.paragraph === own.paragraph ? 'sentence' : 'paragraph'}`)
  out.push(`kind=${own.kind}`)
  return out
}
