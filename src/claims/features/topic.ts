import type { ClaimContext } from '../context.ts'
import { ancestors } from '../tree.ts'
import type { Anchor } from './anchor.ts'

/** Feature names for the topic of a position, contact or commitment: the words of its clause and what the rules saw there. */
export function topicFeatures(context: ClaimContext, anchor: Anchor): string[] {
  const tree = context.trees[anchor.sentence]!
  const out = ['bias', `k=${anchor.kind}`, `t=${anchor.kind}/${anchor.type}`]
  const first = tree.first[anchor.index]!
  const last = tree.last[anchor.index]!
  const up = new Set(ancestors(tree, anchor.index).slice(1, 3))
  for (const w of tree.words) {
    if (!/^(NOUN|VERB|ADJ|PROPN)$/.test(w.upos)) continue
    const lemma = w.lemma.toLowerCase()
    const near = w.index >= first && w.index <= last
    const tag = near ? 'in' : up.has(w.index) ? 'up' : 'far'
    out.push(`${tag}=${lemma}`, `w=${lemma}`)
    for (const c of context.language.classesOf.get(lemma) ?? []) out.push(`${tag}c=${c}`, `wc=${c}`)
  }
  const counts = new Map<string, number>()
  for (const w of tree.words) {
    const near = w.index >= first && w.index <= last
    for (const topic of context.language.topicsOf.get(w.lemma.toLowerCase()) ?? []) {
      out.push(`T${near ? 'in' : 'out'}=${topic}`)
      counts.set(topic, (counts.get(topic) ?? 0) + (near ? 2 : 1))
    }
  }
  const most = Math.max(0, ...counts.values())
  for (const [topic, n] of counts) if (n === most) out.push(`Tbest=${topic}`, `Tbest+k=${topic}+${anchor.kind}`)
  const before = context.trees[anchor.sentence - 1]
  for (const w of before?.words ?? []) {
    if (w.upos !== 'NOUN') continue
    for (const c of context.language.classesOf.get(w.lemma.toLowerCase()) ?? []) out.push(`pc=${c}`)
  }
  return out
}
