import { type Draft, rootOf } from './drafts.ts'
import type { OfficeBook } from './offices.ts'
import { type Scene, sentenceEnd } from './scene.ts'

/** Offices whose holders "the two leaders" takes up. */
const LEADERS = new Set(['president', 'prime-minister', 'monarch', 'leader', 'foreign-minister'])

/**
 * Plurals that take up several: "les deux présidents", "both presidents" (the two so called so far), "les présidents
 * français et russe" (one for each adjective), "les deux camps", "both sides" (the two that the dispatch set against each
 * other: "entre A et B"). Abstains where not exactly as many are told.
 */
export function tiePlurals(scene: Scene, drafts: readonly Draft[], book: OfficeBook): void {
  const pairs = opposed(scene, drafts)
  const leaders = [...book.byKey].filter(([key]) => LEADERS.has(key)).flatMap(([, people]) => [...people])
  for (const draft of drafts) {
    const { phrase } = draft
    if (
      phrase === undefined ||
      draft.members !== undefined ||
      draft.antecedent !== undefined ||
      draft.number !== 'plural'
    )
      continue
    if (draft.kind === 'office') {
      if (phrase.owners.length > 1)
        several(
          draft,
          phrase.owners.map((owner) => [...(book.byOffice.get(`${owner}/${phrase.term.key}`) ?? [])]),
        )
      else if (phrase.count > 1 && phrase.owners.length === 0) {
        const told = [...(book.byKey.get(phrase.term.key) ?? [])]
        const candidates = phrase.term.key === 'leader' ? leaders : told
        exactly(
          draft,
          candidates.filter((one) => one.start < draft.start),
          phrase.count,
        )
      }
    } else if (phrase.term.class === 'side' && phrase.owners.length === 0 && (phrase.count === 2 || phrase.definite)) {
      const before = pairs.filter((pair) => pair[1].end <= draft.start)
      const distinct = new Map(
        before.map((pair) => [
          pair
            .map((one) => rootOf(one).actor)
            .sort()
            .join(' '),
          pair,
        ]),
      )
      if (distinct.size === 1) for (const pair of distinct.values()) take(draft, pair, 'names.opposed-sides')
    }
  }
}

function several(draft: Draft, lists: readonly (readonly Draft[])[]): void {
  const one = lists.map((list) => distinctRoots(list))
  if (one.every((list) => list.length === 1))
    take(
      draft,
      one.map((list) => list[0]!),
      'names.several-offices',
    )
}

function exactly(draft: Draft, candidates: readonly Draft[], count: number): void {
  const roots = distinctRoots(candidates)
  if (roots.length === count) take(draft, roots, 'names.counted-offices')
}

function distinctRoots(drafts: readonly Draft[]): Draft[] {
  const found = new Map<string, Draft>()
  for (const draft of drafts) {
    const root = rootOf(draft)
    const id = root.actor ?? `${root.start}`
    if (!found.has(id)) found.set(id, root)
  }
  return [...found.values()]
}

function take(draft: Draft, members: readonly Draft[], rule: string): void {
  draft.members = members.filter((one) => one !== draft)
  draft.basis = 'coreference'
  draft.rule = rule
}

const PARTIES = new Set(['state', 'group', 'force', 'organisation', 'side'])

/** Pairs that the text sets against each other: "entre A et B", "between A and B". */
function opposed(scene: Scene, drafts: readonly Draft[]): [Draft, Draft][] {
  const byStart = new Map<number, Draft>()
  for (const draft of drafts)
    if (!byStart.has(draft.start) && (PARTIES.has(draft.kind) || draft.metonym)) byStart.set(draft.start, draft)
  const pairs: [Draft, Draft][] = []
  const { between, and, articles } = scene.rules.grammar
  const at = (token: number): Draft | undefined =>
    byStart.get(articles.has(scene.folded[token] ?? '') ? token + 1 : token)
  for (const [token, folded] of scene.folded.entries()) {
    if (!between.has(folded)) continue
    const first = at(token + 1)
    if (first === undefined || !and.has(scene.folded[first.end] ?? '') || first.end >= sentenceEnd(scene, token))
      continue
    const second = at(first.end + 1)
    if (second !== undefined) pairs.push([first, second])
  }
  return pairs
}
