import type { Topic } from '../../model/claim.ts'
import { contains, type Span } from '../../model/span.ts'
import type { ClaimContext } from '../context.ts'
import { mostOf, topicsOf } from '../topics.ts'
import { ancestors, type Tree } from '../tree.ts'
import type { Anchor } from './anchor.ts'

/**
 * Feature names for the topic of a position, contact or commitment: the words of its content, of its clause and of the sentences
 * around it, of the dispatch's first sentence, and which topics the whole dispatch has words for.
 */
export function topicFeatures(context: ClaimContext, anchor: Anchor, content: Span | undefined): string[] {
  const tree = context.trees[anchor.sentence]!
  const out = ['bias', `k=${anchor.kind}`, `t=${anchor.kind}/${anchor.type}`]
  const first = tree.first[anchor.index]!
  const last = tree.last[anchor.index]!
  const up = new Set(ancestors(tree, anchor.index).slice(1, 3))
  for (const w of tree.words) {
    if (!CONTENT.test(w.upos)) continue
    const lemma = w.lemma.toLowerCase()
    const near = w.index >= first && w.index <= last
    const tag = near ? 'in' : up.has(w.index) ? 'up' : 'far'
    out.push(`${tag}=${lemma}`, `w=${lemma}`)
    for (const c of context.language.classesOf.get(lemma) ?? []) out.push(`${tag}c=${c}`, `wc=${c}`)
  }
  const counts = new Map<Topic, number>()
  for (const w of tree.words) {
    const near = w.index >= first && w.index <= last
    for (const topic of topicsOf(context.language, w.lemma)) {
      out.push(`T${near ? 'in' : 'out'}=${topic}`)
      counts.set(topic, (counts.get(topic) ?? 0) + (near ? 2 : 1))
    }
  }
  for (const topic of mostOf(counts)) out.push(`Tbest=${topic}`, `Tbest+k=${topic}+${anchor.kind}`)
  out.push(...contentWords(context, anchor, content), ...context.topicWords)
  for (const [tag, at] of AROUND) out.push(...wordsOf(context, context.trees[anchor.sentence + at], tag))
  out.push(...wordsOf(context, context.trees[0], 'h'))
  return out
}

const CONTENT = /^(NOUN|VERB|ADJ|PROPN)$/

/** The sentences around a claim's own, by their distance. */
const AROUND = [
  ['p1', -1],
  ['p2', -2],
  ['n1', 1],
] as const

function contentWords(context: ClaimContext, anchor: Anchor, content: Span | undefined): string[] {
  if (!content) return ['nocontent']
  const out: string[] = []
  const counts = new Map<Topic, number>()
  for (const tree of context.trees.slice(Math.max(0, anchor.sentence - 1), anchor.sentence + 2)) {
    for (const w of tree.words) {
      if (!contains(content, w) || !CONTENT.test(w.upos)) continue
      out.push(...told(context, w.lemma.toLowerCase(), 'c'))
      for (const topic of topicsOf(context.language, w.lemma)) counts.set(topic, (counts.get(topic) ?? 0) + 1)
    }
  }
  for (const topic of mostOf(counts)) out.push(`cbest=${topic}`, `cbest+t=${topic}+${anchor.kind}/${anchor.type}`)
  return out
}

/** The words of a sentence, with their classes and topics. */
function wordsOf(context: ClaimContext, tree: Tree | undefined, tag: string): string[] {
  const words = tree?.words.filter(({ upos }) => CONTENT.test(upos)) ?? []
  return words.flatMap(({ lemma }) => told(context, lemma.toLowerCase(), tag))
}

function told(context: ClaimContext, lemma: string, tag: string): string[] {
  return [
    `${tag}=${lemma}`,
    ...(context.language.classesOf.get(lemma) ?? []).map((c) => `${tag}c=${c}`),
    ...topicsOf(context.language, lemma).map((topic) => `${tag}T=${topic}`),
  ]
}
