import { wordKey } from '../context.ts'
import { dependents, marker, universal } from '../tree.ts'
import { isAmong, type Marker } from './around.ts'

/** Whether a word names a weapon: one of the nouns with what it needs under it, or a make that names nobody here. */
export function isWeapon({ tree, words, context, draft }: Marker, index: number): boolean {
  const word = tree.words[index]!
  const { nouns, names } = words.weapon
  const needs = nouns.get(word.lemma.toLowerCase()) ?? nouns.get(word.form.toLowerCase())
  if (needs !== undefined && /^(NOUN|PROPN|X)$/.test(word.upos))
    return needs.length === 0 || needs.some((set) => tree.children[index]!.some((c) => isAmong(tree.words[c]!, set)))
  return word.upos === 'PROPN' && names.has(word.form) && !context.mentionOf.has(wordKey(draft.sentence, index))
}

/** The longest that tells a sort, in words. */
const LONGEST = 4

/** A weapon's noun with what tells its sort beside it ("Grad rockets", "bombes à sous-munitions"), and others joined to it. */
export function weaponPhrase(at: Marker, index: number): { start: number; end: number } {
  const { tree } = at
  const from = leftEdge(at, index)
  let to = index
  for (const i of tree.children[index]!) {
    const joins = universal(tree.words[i]!.deprel) === 'conj' && isWeapon(at, i)
    if (i < index || !(tree.first[i] === to + 1) || !(joins || isSort(at, index, i))) continue
    if (joins && leftEdge(at, i) > tree.first[i]! + 1) continue
    const last = joins ? i : tree.last[i]!
    if (last - tree.first[i]! < LONGEST) to = last
  }
  return { start: tree.words[from]!.start, end: tree.words[to]!.end }
}

/** The first word of those right before a weapon's noun that tell its sort. */
function leftEdge(at: Marker, index: number): number {
  const { tree } = at
  let from = index
  for (let i = index - 1; i >= 0; i--) {
    const { form, head } = tree.words[i]!
    if (form === '-') continue
    if (head === index ? !isSort(at, index, i) : head < from || head > index) break
    from = i
  }
  return from
}

/** Whether a word under a weapon's noun tells its sort, not whose it is or how many. */
function isSort(at: Marker, index: number, i: number): boolean {
  const { tree, words, context, draft } = at
  const { nouns, names, sortWords, sorts } = words.weapon
  const word = tree.words[i]!
  if (nouns.get(tree.words[index]!.lemma.toLowerCase())?.some((set) => isAmong(word, set))) return true
  const relation = universal(word.deprel)
  if (relation === 'amod') return isAmong(word, sortWords)
  if (!/^(compound|flat|nmod|appos)$/.test(relation) || dependents(tree, i, 'det', 'nummod').length > 0) return false
  if (word.upos === 'PROPN') return names.has(word.form)
  const link = marker(tree, i)
  return word.upos === 'NOUN' && (link === '' || sorts.has(link)) && !context.mentionOf.has(wordKey(draft.sentence, i))
}
