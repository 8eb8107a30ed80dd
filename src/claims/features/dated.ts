import type { ClaimContext } from '../context.ts'
import { barePath, marker, path, universal } from '../tree.ts'
import type { Anchor } from './anchor.ts'
import type { Attachable } from './attachment.ts'
import { lemmaAt, runBetween, wordsBetween } from './run.ts'

/** The dates that a claim may have, with what is asked of each beside the others. */
export interface Dates {
  readonly anchor: Anchor
  /** For each distance from the claim's word how many dates of its sentence are nearer. */
  readonly nearer: ReadonlyMap<number, number>
  /** The last date of each sentence. */
  readonly last: ReadonlyMap<number, Attachable>
  readonly here: number
}

export function datesOf(anchor: Anchor, items: readonly Attachable[]): Dates {
  const here = items.filter((item) => item.sentence === anchor.sentence)
  const nearer = new Map<number, number>()
  const distances = here.map(({ head }) => Math.abs(head - anchor.index)).sort((a, b) => a - b)
  distances.forEach((distance, i) => {
    if (!nearer.has(distance)) nearer.set(distance, i)
  })
  return { anchor, nearer, last: new Map(items.map((item) => [item.sentence, item])), here: here.length }
}

/** Words at the head of a sentence in which a date holds for all of it. */
const OPENING = 3

/** Words between a claim's word and a date up to which they are told in their order. */
const SHORT = 4

/** Feature names that tell how a claim's clause and sentence stand to a date. */
export function datedFeatures(context: ClaimContext, dates: Dates, item: Attachable): string[] {
  const { anchor } = dates
  const { kind, type } = anchor
  const { classesOf } = context.language
  const tree = context.trees[anchor.sentence]!
  const there = context.trees[item.sentence]!
  const away = Math.min(4, anchor.sentence - item.sentence)
  const lemma = lemmaAt(tree, anchor.index)
  const clause = tree.clause[anchor.index]!
  const other = there.clause[item.head]!
  const out = [
    `first=${lemmaAt(tree, 0)}+${away}`,
    `clause=${lemmaAt(tree, clause)}+${away}`,
    `clause+r=${universal(tree.words[clause]!.deprel)}+${marker(tree, clause)}+${away}`,
    `l=${lemma}+${away}`,
    `l+sort=${lemma}+${item.sort}+${Math.min(1, away)}`,
    `its=${lemmaAt(there, other)}+${away}+${kind}`,
    `its+r=${universal(there.words[other]!.deprel)}+${away}`,
    `opens=${item.head <= OPENING}+${away}`,
  ]
  for (const c of classesOf.get(lemmaAt(tree, clause)) ?? []) out.push(`clause+c=${c}+${away}+${kind}`)
  for (const c of classesOf.get(lemmaAt(there, other)) ?? []) out.push(`its+c=${c}+${away}+${type}`)
  if (away > 0) return [...out, ...acrossFeatures(dates, item, away)]
  const way = barePath(path(tree, clause, other, 4))
  const after = item.head > anchor.index
  const verbs = Math.min(2, wordsBetween(tree, anchor.index, item.head).filter((w) => w.upos === 'VERB').length)
  const rivals = Math.min(2, dates.nearer.get(Math.abs(item.head - anchor.index)) ?? 0)
  out.push(
    `clauses=${way}+${kind}`,
    `clauses+t=${way}+${type}`,
    `verbs=${verbs}+${after}`,
    `verbs+k=${verbs}+${after}+${kind}`,
    `rivals=${rivals}+${after}`,
    `rivals+verbs=${rivals}+${verbs}+${after}`,
    `opens+verbs=${item.head <= OPENING}+${verbs}`,
    `opens+k=${item.head <= OPENING}+${kind}`,
  )
  const run = runBetween(tree, anchor.index, item.head, SHORT)
  if (run !== undefined) out.push(`run=${run}`)
  return out
}

function acrossFeatures({ anchor, last, here }: Dates, item: Attachable, away: number): string[] {
  let between = false
  for (let s = item.sentence + 1; s < anchor.sentence; s++) between ||= last.has(s)
  return [`here=${here}+${away}`, `between=${between}+${away}`, `last=${last.get(item.sentence) === item}+${away}`]
}
