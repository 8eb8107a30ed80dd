import { sayerBeside } from './beside-verb.ts'
import type { ClaimContext } from './context.ts'
import type { Nominal } from './nominals.ts'
import { phrasedMarker, referent } from './relations.ts'
import type { Report } from './report.ts'
import type { ReportingWords } from './reporting-words.ts'
import { closesQuotation, isIncise, sayerOf } from './sayer.ts'
import { type Site, siteOf } from './site.ts'
import { besideOf, makerOf, othersOf, sourceAt } from './sources.ts'
import { dependents, feature, marker, type Tree, universal } from './tree.ts'

/** All places in which somebody is said to say something, sentence by sentence; `phrases` are the noun phrases of each. */
export function rawReports(
  context: ClaimContext,
  words: ReportingWords,
  phrases: readonly (readonly Nominal[])[],
): Report[] {
  return context.trees.flatMap((tree, sentence) => {
    const site = siteOf(context, sentence, words, phrases[sentence]!)
    return tree.words.flatMap(({ index }) =>
      [
        verbReport(site, index) ?? besideReport(site, index),
        heardReport(site, index),
        prepositionReport(site, index),
        nounReport(site, index),
      ].filter((r) => r !== undefined),
    )
  })
}

function verbReport(site: Site, index: number): Report | undefined {
  const { tree, sentence, words } = site
  const word = tree.words[index]!
  const lemma = word.lemma.toLowerCase()
  if (word.upos !== 'VERB') return undefined
  const complement = dependents(tree, index, 'ccomp', 'parataxis').length > 0
  if (!words.verbs.has(lemma) && !complement && !closesQuotation(site, index) && !isIncise(site, index))
    return undefined
  const subject = sayerOf(site, index)
  if (subject === undefined) return undefined
  const nobody = words.nobody.has(tree.words[subject]!.lemma.toLowerCase())
  const source = sourceAt(site, nobody ? (besideOf(site, index) ?? -1) : subject)
  if (!source) return undefined
  const own = dependents(tree, index, 'nsubj')[0]
  const shape = nobody ? 'beside' : own !== undefined && own > index ? 'inverted' : 'verb'
  return { sentence, word: index, cue: verbCue(tree, index), lemma, shape, source, others: othersOf(site, source) }
}

/** A verb with its auxiliaries before it. */
function verbCue(tree: Tree, index: number): Report['cue'] {
  const first = Math.min(...dependents(tree, index, 'aux').concat(index))
  return { start: tree.words[first]!.start, end: tree.words[index]!.end }
}

/** A verb of saying to which the parse gives no subject. */
function besideReport(site: Site, index: number): Report | undefined {
  const { tree, sentence } = site
  const source = sayerBeside(site, index)
  if (!source) return undefined
  const lemma = tree.words[index]!.lemma.toLowerCase()
  const cue = verbCue(tree, index)
  return { sentence, word: index, cue, lemma, shape: 'near', source, others: othersOf(site, source) }
}

function heardReport(site: Site, index: number): Report | undefined {
  const { tree, sentence, words } = site
  const word = tree.words[index]!
  const lemma = word.lemma.toLowerCase()
  if (word.upos !== 'VERB' || !words.heard.has(lemma)) return undefined
  // "si l'on en croit X" as "à en croire X"; "le journal, qui cite X" as "citant X".
  const [subject, second] = dependents(tree, index, 'nsubj')
  const relative = subject !== undefined && feature(tree.words[subject]!, 'PronType') === 'Rel'
  const said = subject === undefined || relative || words.nobody.has(tree.words[subject]!.lemma.toLowerCase())
  if (!said || (subject === undefined && !/^(Inf|Part|Ger)$/.test(feature(word, 'VerbForm')))) return undefined
  if (!/^(advcl|acl|parataxis)$/.test(universal(word.deprel))) return undefined
  // A verb that has its subject needs no second one: "si l'on en croit X", parsed as an inverted one.
  const object = dependents(tree, index, 'obj')[0] ?? second
  const source = object === undefined ? undefined : sourceAt(site, object)
  if (!source) return undefined
  const { start, end } = word
  return { sentence, word: index, cue: { start, end }, lemma, shape: 'heard', source, others: othersOf(site, source) }
}

function prepositionReport(site: Site, index: number): Report | undefined {
  const { tree, sentence, words, nominals } = site
  const word = tree.words[index]!
  if (!/^(NOUN|PROPN|PRON)$/.test(word.upos)) return undefined
  // "selon X", "de source militaire" (the noun itself is the source), "de l'aveu de X".
  const plain = marker(tree, index)
  const phrased = phrasedMarker(tree, index)
  const mark = [plain, `${plain} ${word.lemma.toLowerCase()}`, phrased].find((m) => words.prepositions.has(m))
  if (!plain || mark === undefined) return undefined
  // "by the governor's count": whose count it is.
  const owner = mark.endsWith(word.lemma.toLowerCase()) ? dependents(tree, index, 'nmod:poss')[0] : undefined
  const source = sourceAt(site, owner ?? referent(tree, index)) ?? nominals.get(index)
  const cases = dependents(tree, mark === phrased ? word.head : index, 'case').concat(
    mark === phrased ? dependents(tree, index, 'case') : [],
  )
  if (!source || cases.length === 0) return undefined
  const cue = { start: tree.words[cases[0]!]!.start, end: tree.words[cases.at(-1)!]!.end }
  return { sentence, word: index, cue, lemma: mark, shape: 'preposition', source, others: othersOf(site, source) }
}

/** "the claim by the minister that…", "Velmar's warning that…", "reports that…": the maker, or the noun where none is told. */
function nounReport(site: Site, index: number): Report | undefined {
  const { tree, sentence, words, nominals } = site
  const word = tree.words[index]!
  const lemma = word.lemma.toLowerCase()
  const isContent = words.nouns.has(lemma)
  if (word.upos !== 'NOUN' || !(isContent || words.vehicles.has(lemma))) return undefined
  const maker = makerOf(site, index)
  const told = dependents(tree, index, 'acl', 'ccomp', 'xcomp').some((c) => holdsClause(tree, c))
  const source = maker ?? (told && isContent ? nominals.get(index) : undefined)
  if (!source) return undefined
  const { start, end } = word
  return { sentence, word: index, cue: { start, end }, lemma, shape: 'noun', source, others: [] }
}

function holdsClause(tree: Tree, index: number): boolean {
  return tree.words[index]!.upos === 'VERB' || dependents(tree, index, 'nsubj', 'mark', 'cop').length > 0
}
