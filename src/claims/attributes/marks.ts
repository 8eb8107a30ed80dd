import { dependents, universal } from '../tree.ts'
import { hasPhrase, isAmong, type Marker } from './around.ts'
import type { TruceWords } from './truce-words.ts'
import type { Mark } from './words.ts'

/** Relations of a modifier to what it modifies. */
const MODIFIES = new Set(['amod', 'acl', 'advmod', 'compound', 'nmod', 'obl', 'appos'])

/** What is signed or put down is so only where that has happened. */
const DONE = new Set(['written'])

/** The marks that a claim's words, their modifiers or a phrase give it. @param core the words that tell what is marked */
export function marksOf(at: Marker, core: TruceWords): readonly string[] {
  const { kind, type, modality, polarity } = at.draft
  const done = modality === 'actual' && polarity === 'affirmed'
  return at.words.marks
    .filter(({ of, attribute }) => (of.has(kind) || of.has(`${kind}/${type}`)) && (done || !DONE.has(attribute)))
    .filter((mark) => isTold(at, mark, core))
    .map(({ attribute }) => attribute)
}

function isTold(at: Marker, mark: Mark, { core, noun }: TruceWords): boolean {
  const { tree, draft } = at
  // What else is signed is no truce.
  if (draft.kind === 'truce' && noun === undefined && DONE.has(mark.attribute)) return false
  const modifiers = core
    .flatMap((c) => tree.children[c]!.filter((i) => MODIFIES.has(universal(tree.words[i]!.deprel))))
    .flatMap((i) => [i, ...dependents(tree, i, 'conj')])
  const said = [...core, ...modifiers].some((i) => isAmong(tree.words[i]!, mark.words) && !isDenied(at, i))
  return said || hasPhrase(at, mark.phrases, core)
}

function isDenied({ tree, context }: Marker, index: number): boolean {
  const negative = context.language.classes.get('negative')
  return dependents(tree, index, 'advmod', 'det').some((i) => negative?.has(tree.words[i]!.lemma.toLowerCase()))
}
