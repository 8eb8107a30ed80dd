import { referent } from '../relations.ts'
import { ancestors, dependents, marker, type Tree, universal } from '../tree.ts'
import { hasPhrase, isAmong, type Marker } from './around.ts'

/** What is counted up; who is held or missing since a day is not. */
const COUNTED = new Set(['killed', 'wounded', 'displaced'])

/** Whether a toll counts from a start up to when it is told. */
export function countedSince(at: Marker): boolean {
  const { draft, tree, words } = at
  if (draft.kind !== 'toll' || !COUNTED.has(draft.type) || draft.single || draft.polarity === 'negated') return false
  const open = draft.date === undefined || draft.date.edtf.endsWith('/..')
  if (!open) return false
  const own = tree.clause[draft.index]!
  if (tree.words.some((w) => tree.clause[w.index] === own && isAmong(w, words.cumulative.unless))) return false
  return isSince(at) || isOfWhole(at) || hasPhrase(at, words.cumulative.phrases, [draft.index])
}

/** "killed since the war began", "depuis le début de l'offensive". */
function isSince({ tree, draft, words }: Marker): boolean {
  const near = new Set(over(tree, draft.index))
  // "since February, when eight were killed"
  const within = new Set(ancestors(tree, draft.index))
  const own = tree.clause[draft.index]
  return tree.words.some(({ index, head }) => {
    const governs = head >= 0 && !within.has(index) && (near.has(head) || tree.clause[head] === own)
    return governs && words.cumulative.since.has(marker(tree, index))
  })
}

/** "The war has killed": all that it has cost until now. */
function isOfWhole({ tree, draft, words }: Marker): boolean {
  return over(tree, draft.index)
    .flatMap((i) => dependents(tree, i, 'nsubj'))
    .some((i) => isAmong(tree.words[referent(tree, i)]!, words.cumulative.whole))
}

/** Relations that open a sentence of its own within a sentence. */
const APART = new Set(['conj', 'parataxis', 'advcl'])

/** A word and those over it, within what is told at once. */
function over(tree: Tree, index: number): readonly number[] {
  const chain = ancestors(tree, index).slice(0, 3)
  const apart = chain.findIndex((i) => APART.has(universal(tree.words[i]!.deprel)))
  return apart < 0 ? chain : chain.slice(0, apart + 1)
}
