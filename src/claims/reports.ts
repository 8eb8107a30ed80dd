import type { ClaimContext } from './context.ts'
import { dialogueOf } from './dialogue.ts'
import { floorOf } from './labels.ts'
import { identityOf, type Nominal } from './nominals.ts'
import { phrasedMarker, referent } from './relations.ts'
import { type Report, spoken } from './report.ts'
import type { ReportingWords } from './reporting-words.ts'
import { closesQuotation, sayerOf } from './sayer.ts'
import { besideOf, makerOf, othersOf, type Site, sourceAt } from './sources.ts'
import { dependents, feature, marker, relationUnder, type Tree, universal } from './tree.ts'
import { inOwnWords, voicesOf } from './voices.ts'

/** The reports of a dispatch, and who holds the floor. */
export interface Reports {
  /** Sentence to its reports in text order. */
  readonly bySentence: ReadonlyMap<number, readonly Report[]>
  /** For each sentence the speaker's label that it stands under. */
  readonly floor: readonly (Report | undefined)[]
  /** For each sentence the label that names nobody under which it stands ("A", "Question"), or its part in an interview. */
  readonly unnamed: readonly (string | undefined)[]
  /** Who may be speaking in a dispatch told in the first person (an interview, a letter, a communiqué), the likeliest first. */
  readonly voices: readonly Report[]
  readonly tally: Tally
}

/** How many reports a dispatch has, and how many each source makes. */
export interface Tally {
  readonly all: number
  readonly bySource: ReadonlyMap<string, number>
}

/** All reports of a dispatch; `phrases` are the noun phrases of each sentence. */
export function findReports(
  context: ClaimContext,
  words: ReportingWords,
  phrases: readonly (readonly Nominal[])[],
): Reports {
  const reports = rawReports(context, words, phrases)
  const labels = floorOf(context, words, phrases)
  const unnamed = labels.map((l) => (typeof l === 'string' ? l : undefined))
  const ownWords = inOwnWords(context)
  const again = recurring(unnamed)
  const dialogue = dialogueOf(context, phrases, { unnamed, again, ownWords })
  const turns = context.trees.map(({ sentence }) => dialogue?.turns.get(sentence.paragraph))
  const answers = dialogue && spoken(dialogue.answerer, 'label', ':')
  return {
    bySentence: Map.groupBy(reports, (r) => r.sentence),
    floor: labels.map((l, s) => (typeof l === 'object' ? l : turns[s] === 'answers' ? answers : undefined)),
    unnamed: unnamed.map((l, s) => turns[s] ?? (l !== undefined && again.has(l) ? l : undefined)),
    voices: ownWords ? voicesOf(phrases) : [],
    tally: tallyOf(reports),
  }
}

function tallyOf(reports: readonly Report[]): Tally {
  const bySource = new Map<string, number>()
  for (const { source } of reports) {
    const identity = identityOf(source)
    bySource.set(identity, (bySource.get(identity) ?? 0) + 1)
  }
  return { all: reports.length, bySource }
}

/** Labels that open more than one turn: a place or an hour before a dash opens one. */
function recurring(labels: readonly (string | undefined)[]): Set<string> {
  const once = new Set<string>()
  const again = new Set<string>()
  labels.forEach((label, s) => {
    if (label === undefined || label === labels[s - 1]) return
    if (once.has(label)) again.add(label)
    once.add(label)
  })
  return again
}

function rawReports(context: ClaimContext, words: ReportingWords, phrases: readonly (readonly Nominal[])[]): Report[] {
  return context.trees.flatMap((tree, sentence) => {
    const nominals = new Map(phrases[sentence]!.map((n) => [n.head, n]))
    const site: Site = { context, tree, sentence, words, nominals }
    return tree.words.flatMap(({ index }) =>
      [
        verbReport(site, index),
        heardReport(site, index),
        prepositionReport(site, index),
        nounReport(site, index),
      ].filter((r) => r !== undefined),
    )
  })
}

/** The same reports with each source that is a tied pronoun replaced by whom it stands for. `phrases` are tied. */
export function settleSources(reports: Reports, phrases: readonly (readonly Nominal[])[]): Reports {
  const settled = (report: Report): Report => {
    const { source } = report
    if (!source.pronoun) return report
    const standsFor = phrases[source.sentence]!.find((n) => n.head === source.head)?.standsFor
    return standsFor ? { ...report, source: standsFor } : report
  }
  const bySentence = new Map([...reports.bySentence].map(([s, list]) => [s, list.map(settled)]))
  return { ...reports, bySentence, tally: tallyOf([...bySentence.values()].flat()) }
}

function verbReport(site: Site, index: number): Report | undefined {
  const { tree, sentence, words } = site
  const word = tree.words[index]!
  const lemma = word.lemma.toLowerCase()
  if (word.upos !== 'VERB') return undefined
  const complement = dependents(tree, index, 'ccomp', 'parataxis').length > 0
  if (!words.verbs.has(lemma) && !complement && !closesQuotation(site, index)) return undefined
  const subject = sayerOf(site, index)
  if (subject === undefined) return undefined
  const nobody = words.nobody.has(tree.words[subject]!.lemma.toLowerCase())
  const source = sourceAt(site, nobody ? (besideOf(site, index) ?? -1) : subject)
  if (!source) return undefined
  const own = dependents(tree, index, 'nsubj')[0]
  const auxiliaries = dependents(tree, index, 'aux').concat(index)
  const first = Math.min(...auxiliaries)
  const shape = nobody ? 'beside' : own !== undefined && own > index ? 'inverted' : 'verb'
  const cue = { start: tree.words[first]!.start, end: word.end }
  return { sentence, word: index, cue, lemma, shape, source, others: othersOf(site, source) }
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
  if (word.upos !== 'NOUN' || !words.nouns.has(lemma)) return undefined
  if (!dependents(tree, index, 'acl', 'ccomp', 'xcomp').some((c) => holdsClause(tree, c))) return undefined
  const source = makerOf(site, index) ?? nominals.get(index)
  if (!source) return undefined
  const { start, end } = word
  return { sentence, word: index, cue: { start, end }, lemma, shape: 'noun', source, others: [] }
}

function holdsClause(tree: Tree, index: number): boolean {
  return tree.words[index]!.upos === 'VERB' || dependents(tree, index, 'nsubj', 'mark', 'cop').length > 0
}

/**
 * True where `index` stands in what the report says: its complement, or the clause that a report without a complement of
 * its own interrupts.
 */
export function inComplement(tree: Tree, report: Report, index: number): boolean {
  if (report.shape === 'label' || report.shape === 'voice') return index !== report.word
  if (report.shape === 'preposition' || report.shape === 'heard') {
    const head = tree.words[report.word]!.head
    return head < 0 || tree.clause[head] === tree.clause[index]
  }
  if (index === report.word) return false
  const relation = relationUnder(tree, report.word, index)
  if (relation !== undefined) return /^(ccomp|xcomp|parataxis|obj|advcl|acl|obl)$/.test(relation)
  if (report.shape === 'noun' || dependents(tree, report.word, 'ccomp', 'xcomp').length > 0) return false
  const rel = universal(tree.words[report.word]!.deprel)
  return rel === 'parataxis' || rel === 'conj' || rel === 'advcl'
}
