import { quotationAt } from './context.ts'
import { related } from './relations.ts'
import { classTest } from './rules.ts'
import type { Site } from './site.ts'
import { dependents, feature, type Tree, universal } from './tree.ts'

/** The word of whoever says what a verb reports. */
export function sayerOf(site: Site, index: number): number | undefined {
  return quoted(site, index) ?? agent(site, index)
}

/** "« … », s'est réjoui le général": between quoted words and a subject that follows, any verb is one of saying. */
export function closesQuotation({ context, tree }: Site, index: number): boolean {
  if (!dependents(tree, index, 'nsubj').some((c) => c > index)) return false
  const { text } = context.dispatch
  const group = tree.children[index]!.filter((c) => c < index && /^(aux|expl|iobj|obj)/.test(tree.words[c]!.deprel))
  let before = tree.words[Math.min(index, ...group)]!.start - 1
  while (before >= 0 && /[\s,]/.test(text[before]!)) before--
  const quotation = quotationAt(context.analysis.quotations, before)
  return quotation !== undefined && quotation.end <= tree.words[index]!.start
}

/** Whoever does what a verb tells. Where a parse has office and name apart ("presidential adviser X said"), the name that covers both. */
function agent({ context, tree, nominals }: Site, index: number): number | undefined {
  const { language } = context
  const [first, ...more] = nearestSubjectFirst(
    tree,
    index,
    related(tree, index, 'agent', language.prepositions, classTest(language)),
  )
  if (first === undefined) return undefined
  const word = tree.words[first]!
  const covers = (c: number): boolean => {
    const { mention } = nominals.get(c) ?? {}
    return mention?.kind === 'person' && mention.start <= word.start && word.end <= mention.end
  }
  return more.find(covers) ?? first
}

/** "The agency quoted an officer as saying that…": whom it quotes. */
function quoted({ tree, words }: Site, index: number): number | undefined {
  const word = tree.words[index]!
  if (word.head < 0 || universal(word.deprel) !== 'advcl' || feature(word, 'VerbForm') === 'Fin') return undefined
  if (!words.heard.has(tree.words[word.head]!.lemma.toLowerCase())) return undefined
  return dependents(tree, word.head, 'obj', 'nsubj:pass').find((c) => c < index)
}

/** Of several subjects of one verb, of which all but one are another verb's ("The two, the ministry stated, discussed…"), the nearest. */
function nearestSubjectFirst(tree: Tree, index: number, found: readonly number[]): readonly number[] {
  const own = dependents(tree, index, 'nsubj')
  if (own.length < 2) return found
  const nearest = own.reduce((a, b) => (Math.abs(b - index) < Math.abs(a - index) ? b : a))
  return found.includes(nearest) ? [nearest, ...found.filter((i) => i !== nearest)] : found
}

/** "…, the minister went on, …": a clause set into another, with a subject and nothing else to tell. */
export function isIncise({ tree, nominals }: Site, index: number): boolean {
  if (universal(tree.words[index]!.deprel) !== 'parataxis' || dependents(tree, index, 'obj').length > 0) return false
  const named = dependents(tree, index, 'nsubj').some(
    (c) => nominals.get(c)?.kind !== undefined || tree.words[c]!.upos === 'PROPN',
  )
  const opens = tree.first[index]!
  return named && [opens, opens - 1].some((i) => tree.words[i]?.upos === 'PUNCT')
}
