import type { ClaimContext } from '../context.ts'
import { barePath, marker, path, relationUnder, type Tree } from '../tree.ts'
import type { Anchor } from './anchor.ts'
import { type Telling, tellingOf } from './tense.ts'

/** A date or a number that may belong to a claim, with the word of the tree that stands for it. */
export interface Attachable {
  readonly start: number
  readonly end: number
  readonly sentence: number
  readonly head: number
  /** What sort it is: precision and bound of a date, qualifier of a number. */
  readonly sort: string
  /** What else is known of a date. */
  readonly marks: readonly string[]
}

/** The word of a span that the others hang on: the one nearest the root. */
export function headOfSpan(tree: Tree, start: number, end: number): number {
  let best = -1
  for (const w of tree.words) {
    if (w.end <= start || w.start >= end) continue
    if (best < 0 || tree.depth[w.index]! < tree.depth[best]!) best = w.index
  }
  return best
}

/** What is the same for all dates or numbers that may belong to a claim. */
export interface Receiver {
  readonly anchor: Anchor
  readonly telling: Telling
  /** How many of them stand in the claim's own sentence, and how many of these hang on its word. */
  readonly here: number
  readonly hung: number
}

/** @param items all that may belong to the claim */
export function receiverOf(context: ClaimContext, anchor: Anchor, items: readonly Attachable[]): Receiver {
  const { words } = context.trees[anchor.sentence]!
  const here = items.filter((item) => item.sentence === anchor.sentence)
  const hung = here.filter((item) => words[item.head]!.head === anchor.index)
  return { anchor, telling: tellingOf(context, anchor), here: here.length, hung: hung.length }
}

/** Feature names that tell whether a date or number belongs to a claim. */
export function attachmentFeatures(
  context: ClaimContext,
  { anchor, telling, here, hung }: Receiver,
  item: Attachable,
  rank: number,
): string[] {
  const { tense, noun } = telling
  const type = `${anchor.kind}/${anchor.type}`
  const away = anchor.sentence - item.sentence
  const out = [
    'bias',
    `t=${type}`,
    `away=${away}`,
    `away+k=${away}+${anchor.kind}`,
    `sort=${item.sort}`,
    `sort+k=${item.sort}+${anchor.kind}`,
    `rank=${Math.min(rank, 3)}`,
    `only=${here === 1}+${away}`,
  ]
  const tree = context.trees[anchor.sentence]!
  for (const mark of item.marks) {
    out.push(
      `mark=${mark}+${Math.min(away, 2)}`,
      `mark+t=${mark}+${type}`,
      `mark+tense=${mark}+${tense}`,
      `mark+k=${mark}+${anchor.kind}+${tense}`,
    )
  }
  if (away !== 0) {
    const para = context.trees[item.sentence]!.sentence.paragraph === tree.sentence.paragraph
    const told = item.sort.endsWith('.')
    out.push(
      `told=${told}+${away}`,
      `title=${item.sentence === 0}+${Math.min(away, 3)}`,
      `sort+away=${item.sort}+${Math.min(away, 3)}`,
    )
    out.push(
      `rank=${Math.min(rank, 4)}+${here > 0}`,
      `para=${para}+${away}`,
      `para+t=${para}+${type}`,
      `away+t=${Math.min(away, 3)}+${type}`,
      `tense+away=${tense}+${Math.min(away, 3)}+${here > 0}`,
      `noun=${noun}+${Math.min(away, 3)}`,
    )
    return out
  }
  const way = path(tree, anchor.index, item.head)
  const bare = barePath(way)
  const lemma = tree.words[anchor.index]!.lemma.toLowerCase()
  out.push(
    `p=${way}`,
    `b=${bare}`,
    `b+t=${bare}+${type}`,
    `b+k=${bare}+${anchor.kind}`,
    `b+l=${bare}+${lemma}`,
    `b+sort=${bare}+${item.sort}`,
  )
  const same = tree.clause[item.head] === tree.clause[anchor.index]
  const distance = Math.abs(item.head - anchor.index)
  const bucket = distance < 3 ? 'near' : distance < 6 ? 'mid' : distance < 12 ? 'far' : 'off'
  out.push(
    `clause=${same}`,
    `clause+k=${same}+${anchor.kind}`,
    `clause+t=${same}+${type}`,
    `d=${bucket}`,
    `d+k=${bucket}+${anchor.kind}`,
    `side=${item.head > anchor.index}+${bucket}`,
  )
  out.push(`m=${marker(tree, item.head)}`, `m+k=${marker(tree, item.head)}+${anchor.kind}`)
  const governor = tree.words[item.head]!.head
  if (governor >= 0) {
    const gl = tree.words[governor]!.lemma.toLowerCase()
    out.push(`g=${gl}`, `g+t=${gl}+${type}`, `gself=${governor === anchor.index}`, `gu=${tree.words[governor]!.upos}`)
    const tie = tieOf(tree, governor, anchor.index)
    const rival = hung > (governor === anchor.index ? 1 : 0)
    out.push(`tie=${tie}`, `tie+k=${tie}+${anchor.kind}`, `tie+t=${tie}+${type}`, `rival=${rival}+${tie}`)
    out.push(`tie+tense=${tie}+${tense}+${tree.words[governor]!.upos}`, `tie+noun=${tie}+${noun}`)
    for (const c of context.language.classesOf.get(gl) ?? [])
      out.push(`gc=${c}+${type}`, `gc+tie=${c}+${tie}`, `gc+tie+k=${c}+${tie}+${anchor.kind}`)
    for (const c of tree.children[governor]!) {
      if (tree.words[c]!.upos === 'NOUN') out.push(`gn=${tree.words[c]!.lemma.toLowerCase()}+${type}`)
    }
  }
  return out
}

/** How the word that a date hangs on stands to the anchor: the anchor itself, over it by which relation, under it, or apart. */
function tieOf(tree: Tree, governor: number, anchor: number): string {
  if (governor === anchor) return 'self'
  const over = relationUnder(tree, governor, anchor)
  if (over !== undefined) return `over:${over}`
  const under = relationUnder(tree, anchor, governor)
  if (under !== undefined) return `under:${under}`
  return tree.words[governor]!.head === tree.words[anchor]!.head ? 'beside' : 'apart'
}
