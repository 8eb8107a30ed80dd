import { contains } from '../../model/span.ts'
import { headOfSpan } from '../features/attachment.ts'
import { subjects } from '../relations.ts'
import { ancestors, dependents, feature, marker, universal } from '../tree.ts'
import { isAmong, type Marker, phraseEndsAt } from './around.ts'
import type { TruceWords } from './truce-words.ts'

/** Claims that make a truce or carry it on: to these belongs a length that stands with their verb. */
const MAKING = new Set(['offer', 'declaration', 'agreement', 'entry', 'extension', 'rejection'])

const OBLIQUE = new Set(['obl', 'nmod'])
const DIRECT = new Set(['nummod', 'compound', 'amod', 'nmod', 'appos', 'obl'])

/**
 * The length for which a truce is made, as an ISO 8601 duration, or `indefinite` or `permanent`; absent where words give
 * two. That of an extension is what it adds.
 */
export function lengthOf(at: Marker, told: TruceWords): string | undefined {
  const { core, noun } = told
  const { context, tree, words, draft } = at
  const lengths = context.values.durations
    .filter((d) => contains(tree.sentence, d))
    .filter((d) => !phraseEndsAt(tree, d.start, words.truce.hedges))
    .map((d) => ({ iso: d.iso, head: headOfSpan(tree, d.start, d.end) }))
    .filter(({ head }) => head >= 0)
  const extended = draft.type === 'extension'
  const own = !extended ? noun : tree.words[draft.index]!.upos === 'NOUN' ? draft.index : undefined
  const near = own === undefined ? [] : lengths.filter(({ head }) => isOwn(at, own, head)).map(({ iso }) => iso)
  near.push(...wordsOfLength(at, own === undefined ? [] : [own], extended ? [draft.index] : core))
  const far = lengths.filter(({ head }) => isOfVerb(at, told, head) || isLasted(at, core, head)).map(({ iso }) => iso)
  const found = new Set(near.length > 0 ? near : far)
  return found.size === 1 ? [...found][0] : undefined
}

/** "a week-long truce", "an indefinite truce", "a truce for an indefinite period". */
function wordsOfLength(at: Marker, own: readonly number[], core: readonly number[]): readonly string[] {
  const { tree, words } = at
  const periods = core
    .flatMap((i) => tree.children[i]!)
    .filter((i) => isAmong(tree.words[i]!, words.truce.lengthNouns) && words.truce.links.has(marker(tree, i)))
  return [...own, ...periods]
    .flatMap((i) => dependents(tree, i, 'amod', 'compound'))
    .flatMap((i) => words.truce.lengths.get(joined(at, i)) ?? words.truce.lengths.get(tree.words[i]!.lemma) ?? [])
}

/** "a 72-hour truce", "une trêve de sept jours", "a truce for a period of a month", "un arrêt des raids de trois jours". */
function isOwn(at: Marker, noun: number, head: number): boolean {
  const { tree, words, context } = at
  const under = throughNoun(at, head)
  const { deprel, head: over } = tree.words[under]!
  if (over < 0) return false
  const link = marker(tree, under)
  if (over === noun) {
    if (!DIRECT.has(universal(deprel))) return false
    return link === '' ? under < noun || universal(deprel) === 'appos' : words.truce.links.has(link)
  }
  const between = tree.words[over]!
  if (between.head !== noun) return false
  if (isAmong(between, words.truce.longs)) return true
  // "a 48-hour humanitarian pause": parsers hang the length on the adjective after it; "a two-week-old truce" tells an age.
  const before = link === '' && under < over && over < noun && universal(between.deprel) === 'amod'
  if (before && tree.words[over - 1]!.form !== '-') return true
  const halted = between.deprel === 'nmod' && isAmong(tree.words[noun]!, words.truce.nouns.at(-1)!)
  return halted && over < under && (context.language.prepositions.of?.has(link) ?? false)
}

/** "agreed to stop firing for 72 hours", "prolongée de trois mois". */
function isOfVerb(at: Marker, { core, noun }: TruceWords, head: number): boolean {
  const { tree, draft, words } = at
  if (!MAKING.has(draft.type)) return false
  const under = throughNoun(at, head)
  const { deprel, head: over } = tree.words[under]!
  // What the truce itself was to last before is none of its extension.
  if (draft.type === 'extension' && over === noun && over !== draft.index) return false
  return OBLIQUE.has(universal(deprel)) && core.includes(over) && words.truce.links.has(marker(tree, under))
}

/** "will last 40 days"; how long one lasted in the end is not for how long it was made. */
function isLasted(at: Marker, core: readonly number[], head: number): boolean {
  const { tree, draft, words } = at
  const under = throughNoun(at, head)
  const verb = tree.words[under]!.head
  if (!MAKING.has(draft.type) || verb < 0 || !isAmong(tree.words[verb]!, words.truce.lasts)) return false
  const link = marker(tree, under)
  if (link !== '' && !words.truce.links.has(link)) return false
  if ([verb, ...dependents(tree, verb, 'aux')].some((i) => feature(tree.words[i]!, 'Tense') === 'Past')) return false
  return [verb, ...subjects(tree, verb), ...ancestors(tree, verb).slice(1, 2)].some((i) => core.includes(i))
}

/** A modifier with what is joined to it: "week-long". */
function joined({ tree }: Marker, index: number): string {
  let from = index
  while (tree.words[from - 1]?.form === '-' && from > 1) from -= 2
  const forms = tree.words.slice(from, index + 1).map(({ form }) => form)
  return forms.join('').toLowerCase()
}

/** The noun of "for a period of" above a length, or the length itself. */
function throughNoun({ tree, words }: Marker, head: number): number {
  const over = tree.words[head]!.head
  return over >= 0 && isAmong(tree.words[over]!, words.truce.lengthNouns) ? over : head
}
