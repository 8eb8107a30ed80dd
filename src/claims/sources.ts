import { namedBeside } from './named-beside.ts'
import { type Nominal, PEOPLE } from './nominals.ts'
import type { Site } from './site.ts'
import { dependents, marker } from './tree.ts'

/** Where it is said, for a verb whose subject names nobody: the first phrase beside it that is a name or an office, or so led to. */
export function besideOf({ tree, nominals, words }: Site, index: number): number | undefined {
  const led = (c: number): boolean => words.beside.has(marker(tree, c))
  const near = dependents(tree, index, 'obl').find(
    (c) => nominals.get(c)?.kind !== undefined || (nominals.has(c) && led(c)),
  )
  if (near !== undefined) return near
  // "auprès de X" as an adverb with its complement.
  for (const adverb of dependents(tree, index, 'advmod')) {
    const lemma = tree.words[adverb]!.lemma.toLowerCase()
    const under = dependents(tree, adverb, 'obl', 'nmod').find(
      (c) => nominals.has(c) && words.beside.has(`${lemma} ${marker(tree, c)}`),
    )
    if (under !== undefined) return under
  }
  return undefined
}

/**
 * Who a phrase names as a source: for a common noun the name beside it ("another movement, the Ertan Front", "the news agency,
 * Tarva"), for whatever else the person beside it ("a police officer, Amir Tindi"), and for what the word comes in whose it is ("a
 * statement by the army").
 */
export function sourceAt(site: Site, index: number): Nominal | undefined {
  const { tree, nominals, words } = site
  const own = nominals.get(index)
  if (own === undefined || own.pronoun || own.kind === 'person') return own
  const lemma = tree.words[index]!.lemma.toLowerCase()
  if (words.vehicles.has(lemma) || words.nouns.has(lemma)) return makerOf(site, index) ?? own
  const beside = dependents(tree, index, 'appos', 'flat').filter((c) => nominals.has(c))
  const person = beside.find((c) => nominals.get(c)!.kind === 'person')
  // A name in brackets is a short form of what stands before it.
  const name = beside.find((c) => tree.words[c]!.upos === 'PROPN' && tree.words[c - 1]?.form !== '(')
  const chosen = person ?? (tree.words[index]!.upos === 'PROPN' ? undefined : name)
  return chosen === undefined ? (namedBeside(site, own) ?? own) : nominals.get(chosen)
}

/** Word classes of nouns for people and bodies of them, who may say something. */
const SPEAKERS = [...PEOPLE, 'civilian', 'forces', 'armed-group', 'organisation', 'institution']

/** Whether a phrase is of a kind that says things: a name, people, a body of them, or what somebody's word comes in. */
export function mayTell({ context, tree, words }: Site, { kind, head }: Nominal): boolean {
  if (kind !== undefined) return true
  const word = tree.words[head]!
  const lemma = word.lemma.toLowerCase()
  const classes = context.language.classesOf.get(lemma)
  return word.upos === 'PROPN' || words.vehicles.has(lemma) || SPEAKERS.some((c) => classes?.includes(c))
}

/** Whoever is coordinated with a source. */
export function othersOf({ tree, nominals, sentence }: Site, source: Nominal): Nominal[] {
  if (source.sentence !== sentence) return []
  return dependents(tree, source.head, 'conj').flatMap((c) => {
    const other = nominals.get(c)
    return other && !other.pronoun && /^(NOUN|PROPN)$/.test(tree.words[c]!.upos) ? [other] : []
  })
}

/** Whose word a noun tells: a name under it, whoever "by" leads to, or by whom it was given out ("a statement issued by X"). */
export function makerOf({ context, tree, nominals }: Site, index: number): Nominal | undefined {
  const by = context.language.prepositions.by
  const isBy = (c: number): boolean => by?.has(marker(tree, c)) ?? false
  const maker = tree.children[index]!.find((c) => {
    const nominal = nominals.get(c)
    if (!nominal || !/^(nmod|obl:agent|amod|compound|det:poss)/.test(tree.words[c]!.deprel)) return false
    return nominal.mention !== undefined || isBy(c)
  })
  if (maker !== undefined) return nominals.get(maker)
  const giver = dependents(tree, index, 'acl')
    .filter((c) => tree.words[c]!.deprel !== 'acl:relcl')
    .flatMap((c) => dependents(tree, c, 'obl'))
    .find((c) => isBy(c) && nominals.has(c))
  return giver === undefined ? undefined : nominals.get(giver)
}
