import type { ClaimContext } from '../context.ts'
import { quotationAt } from '../context.ts'
import type { Nominal } from '../nominals.ts'
import { isPassive } from '../relations.ts'
import type { Report } from '../report.ts'
import { barePath, marker, path, type Tree, universal } from '../tree.ts'
import type { Anchor } from './anchor.ts'
import type { Phrases, Related } from './phrases.ts'
import { nestingFeatures, relatedFeatures, relatedTo, surfaceFeatures } from './standing.ts'
import { type Tellers, tellerFeatures, tellersOf } from './tellers.ts'

/** A rule's own verdict on a word: the role it proposes for it, and by which path. */
export type Proposed = ReadonlyMap<number, { readonly role: string; readonly path: string }>

/** What is the same for all noun phrases that may have a role in a claim. */
export interface Scene {
  readonly anchor: Anchor
  readonly proposed: Proposed
  readonly phrases: Phrases
  readonly tellers: Tellers
  readonly related: Related
  /** What stands in a relation to the word over a claim's noun. */
  readonly above: Related | undefined
}

/** @param reports those of the claim's sentence */
export function sceneOf(
  context: ClaimContext,
  anchor: Anchor,
  proposed: Proposed,
  phrases: Phrases,
  reports: readonly Report[],
): Scene {
  const tree = context.trees[anchor.sentence]!
  const { upos, head } = tree.words[anchor.index]!
  return {
    anchor,
    proposed,
    phrases,
    tellers: tellersOf(tree, reports, anchor),
    related: relatedTo(context, tree, anchor.index, phrases),
    above: upos !== 'VERB' && head >= 0 ? relatedTo(context, tree, head, phrases) : undefined,
  }
}

/** Feature names that tell which role a noun phrase has in a claim; `order` counts the sentence's phrases. */
export function argumentFeatures(
  context: ClaimContext,
  { anchor, proposed, phrases, tellers, related, above }: Scene,
  nominal: Nominal,
  order: number,
): string[] {
  const tree = context.trees[anchor.sentence]!
  const word = tree.words[anchor.index]!
  const head = tree.words[nominal.head]!
  const { classesOf } = context.language
  const type = anchor.type
  const lemma = word.lemma.toLowerCase()
  const hl = head.lemma.toLowerCase()
  const out = ['bias', `t=${type}`]
  const way = path(tree, anchor.index, nominal.head)
  const bare = barePath(way)
  out.push(
    `p=${way}`,
    `p+t=${way}+${type}`,
    `b=${bare}`,
    `b+t=${bare}+${type}`,
    `p+l=${way}+${lemma}`,
    `b+u=${bare}+${word.upos}`,
  )
  const verdict = proposed.get(nominal.head)
  out.push(`R=${verdict?.role ?? 'none'}`, `R+k=${verdict?.role ?? 'none'}+${nominal.kind ?? head.upos}`)
  if (verdict) out.push(`RP=${verdict.role}+${verdict.path}`)
  else if (proposed.size) out.push('R=other')
  for (const [w, p] of proposed) if (w !== nominal.head && inside(tree, nominal.head, w)) out.push(`Ri=${p.role}`)
  const kind = nominal.kind ?? 'plain'
  out.push(...othersProposed(proposed, nominal.head, universal(head.deprel), kind))
  out.push(`k=${kind}`, `k+t=${kind}+${type}`, `k+b=${kind}+${bare}`, `hl=${hl}`, `hl+t=${hl}+${type}`)
  const classes = classesOf.get(hl) ?? []
  for (const c of classes) out.push(`c=${c}`, `c+t=${c}+${type}`, `c+b=${c}+${bare}`)
  const mark = marker(tree, nominal.head)
  out.push(`m=${mark}`, `m+t=${mark}+${type}`, `m+k=${mark}+${kind}`, `m+l=${mark}+${lemma}`)
  out.push(`r=${head.deprel}`, `r+t=${universal(head.deprel)}+${type}`, `r+k=${universal(head.deprel)}+${kind}`)
  const after = nominal.head > anchor.index
  const distance = Math.abs(nominal.head - anchor.index)
  const bucket = distance < 3 ? 'near' : distance < 7 ? 'mid' : distance < 15 ? 'far' : 'off'
  out.push(
    `side=${after}`,
    `side+m=${after}+${mark}`,
    `d=${bucket}`,
    `d+k=${bucket}+${kind}`,
    `order=${Math.min(order, 4)}`,
  )
  const clauseOf = tree.clause[anchor.index]!
  const same = tree.clause[nominal.head] === clauseOf
  out.push(`clause=${same}`, `clause+k+t=${same}+${kind}+${type}`, `voice+b=${isPassive(tree, anchor.index)}+${bare}`)
  const clauseWord = tree.words[clauseOf]!
  if (clauseOf !== anchor.index) {
    const viaClause = path(tree, clauseOf, nominal.head, 3)
    out.push(`pc=${viaClause}`, `pc+t=${viaClause}+${type}`, `pc+l=${viaClause}+${clauseWord.lemma.toLowerCase()}`)
    for (const c of classesOf.get(clauseWord.lemma.toLowerCase()) ?? []) out.push(`pc+c=${viaClause}+${c}`)
  }
  out.push(...governing(context, tree, nominal))
  out.push(...tellerFeatures(tree, tellers, anchor, nominal, phrases))
  out.push(...relatedFeatures(context, tree, anchor, nominal, related, above))
  out.push(
    ...nestingFeatures(context, tree, anchor, nominal, phrases),
    ...surfaceFeatures(tree, anchor, nominal, phrases),
  )
  const quotedAnchor = quotationAt(context.analysis.quotations, word.start) !== undefined
  const quotedNominal = quotationAt(context.analysis.quotations, nominal.start) !== undefined
  if (quotedAnchor !== quotedNominal) out.push(`quote=${quotedAnchor}`, `quote+b=${quotedAnchor}+${bare}`)
  if (nominal.head === anchor.index) out.push('self')
  if (nominal.pronoun) out.push('pron')
  return out
}

/** The roles that the rule has for other words: where it has its speaker, a second is less likely. */
function othersProposed(proposed: Proposed, own: number, relation: string, kind: string): string[] {
  const others = [...proposed].flatMap(([word, { role }]) => (word === own ? [] : [role])).sort()
  const all = others.join('+')
  return [
    `Ro=${all}`,
    `Ro+r=${all}+${proposed.get(own)?.role ?? 'no'}`,
    `Ro+k=${all}+${kind}`,
    ...new Set(others.map((role) => `Ro1=${role}+${relation}+${kind}`)),
  ]
}

function inside(tree: Tree, head: number, word: number): boolean {
  return word >= tree.first[head]! && word <= tree.last[head]!
}

function governing(context: ClaimContext, tree: Tree, nominal: Nominal): string[] {
  const head = tree.words[nominal.head]!.head
  if (head < 0) return ['g=root']
  const governor = tree.words[head]!
  const lemma = governor.lemma.toLowerCase()
  return [
    `g=${lemma}`,
    ...(context.language.classesOf.get(lemma) ?? []).map(
      (c) => `gc=${c}+${universal(tree.words[nominal.head]!.deprel)}`,
    ),
  ]
}
