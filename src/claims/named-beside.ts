import { type Nominal, PEOPLE } from './nominals.ts'
import type { Site } from './site.ts'
import { feature } from './tree.ts'

/** Words between an office and the comma before its bearer's name, at most: "the head of the police of the northern province, X, said". */
const OFFICE = 12

/**
 * The name on the other side of a comma from one told by office: "the head of the mission in the north, Amir Tindi, said",
 * "Amir Tindi, an official of the region, said". Parsers hang such a name on the nearest noun, or nowhere.
 */
export function namedBeside(site: Site, own: Nominal): Nominal | undefined {
  const { tree } = site
  const word = tree.words[own.head]!
  if (feature(word, 'Number') === 'Plur' || (word.upos !== 'NOUN' && own.kind !== 'office')) return undefined
  if (isHuman(site, own)) return nameAfter(site, own, (n) => n.kind === 'person') ?? nameBefore(site, own)
  // "The mission of the Union in the north, Tarva, announced".
  const isName = (n: Nominal): boolean =>
    tree.words[n.head]!.upos === 'PROPN' && /^(organisation|group)$/.test(n.kind ?? '')
  return own.kind === 'organisation' ? nameAfter(site, own, isName) : undefined
}

/** Whether a phrase tells of one of whom a name may be told: an office, or somebody of a class of people. */
function isHuman({ context, tree }: Site, { kind, head }: Nominal): boolean {
  if (kind === 'office' || kind === 'side') return true
  const classes = context.language.classesOf.get(tree.words[head]!.lemma.toLowerCase())
  return PEOPLE.some((c) => classes?.includes(c))
}

function nameAfter(
  { tree, opening }: Site,
  { head }: Nominal,
  isName: (nominal: Nominal) => boolean,
): Nominal | undefined {
  for (let at = head + 1; at <= head + OFFICE && at < tree.words.length; at++) {
    const { form, upos } = tree.words[at]!
    if (form === ',') return opening.get(tree.words[at + 1]?.start ?? -1)?.find(isName)
    if (/^(VERB|AUX|PUNCT|CCONJ|SCONJ)$/.test(upos)) return undefined
  }
  return undefined
}

function nameBefore({ tree, closing }: Site, { head, start }: Nominal): Nominal | undefined {
  let at = head
  while (at >= 0 && tree.words[at]!.start >= start) at--
  while (/^(DET|ADJ)$/.test(tree.words[at]?.upos ?? '')) at--
  if (tree.words[at]?.form !== ',') return undefined
  return closing.get(tree.words[at - 1]?.end ?? -1)?.find((n) => n.kind === 'person')
}
