import type { ClaimContext } from '../context.ts'
import { quotationAt } from '../context.ts'
import type { Nominal } from '../nominals.ts'
import { isPassive } from '../relations.ts'
import { barePath, marker, path, type Tree, universal } from '../tree.ts'

/** The word that evokes a claim, with what was decided about it. */
export interface Anchor {
  readonly sentence: number
  readonly index: number
  readonly kind: string
  readonly type: string
}

/** Feature names that tell which role a noun phrase has in a claim. `proposed` is the rule's own verdict for it. */
export function argumentFeatures(
  context: ClaimContext,
  anchor: Anchor,
  nominal: Nominal,
  proposed: ReadonlyMap<number, { role: string; path: string }>,
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
  const quotedAnchor = quotationAt(context.analysis.quotations, word.start) !== undefined
  const quotedNominal = quotationAt(context.analysis.quotations, nominal.start) !== undefined
  if (quotedAnchor !== quotedNominal) out.push(`quote=${quotedAnchor}`, `quote+b=${quotedAnchor}+${bare}`)
  if (nominal.head === anchor.index) out.push('self')
  if (nominal.pronoun) out.push('pron')
  return out
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
