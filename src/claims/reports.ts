import type { Word } from '../model/syntax.ts'
import type { ClaimContext } from './context.ts'
import { antecedent, type Nominal } from './nominals.ts'
import { phrasedMarker, referent, related } from './relations.ts'
import { dependents, feature, marker, type Tree, universal } from './tree.ts'

/** Words that report: data/<lang>/reporting.yml. */
export interface ReportingWords {
  readonly verbs: ReadonlySet<string>
  readonly prepositions: ReadonlySet<string>
  readonly vehicles: ReadonlySet<string>
}

/** A place in the text where somebody is said to say something. */
export interface Report {
  readonly sentence: number
  /** Head of the cue: the reporting verb, or the source noun of a prepositional cue. */
  readonly word: number
  readonly cue: { readonly start: number; readonly end: number }
  readonly lemma: string
  readonly shape: 'verb' | 'inverted' | 'preposition'
  readonly source: Nominal
}

/** All reports of a dispatch in text order; `phrases` are the noun phrases of each sentence. */
export function findReports(
  context: ClaimContext,
  words: ReportingWords,
  phrases: readonly (readonly Nominal[])[],
): Report[] {
  return speakersTracked(context, rawReports(context, words, phrases))
}

function rawReports(context: ClaimContext, words: ReportingWords, phrases: readonly (readonly Nominal[])[]): Report[] {
  return context.trees.flatMap((tree, sentence) => {
    const nominals = new Map(phrases[sentence]!.map((n) => [n.head, n]))
    return tree.words.flatMap((word): Report[] => {
      const byVerb = word.upos === 'VERB' ? verbReport(context, tree, sentence, word.index, words, nominals) : undefined
      const byPreposition = prepositionReport(context, tree, sentence, word.index, words, nominals)
      return [byVerb, byPreposition].filter((r) => r !== undefined)
    })
  })
}

/** How many sentences back a speaker may stand whom only a pronoun takes up. */
const SPEAKER_REACH = 3

/** "Elle a rappelé…": a pronoun that coreference left open goes on with the latest speaker of the same number. */
function speakersTracked(context: ClaimContext, reports: readonly Report[]): Report[] {
  const out: Report[] = []
  for (const report of reports) {
    if (!report.source.pronoun || report.source.mention?.antecedent !== undefined) {
      out.push(report)
      continue
    }
    const number = feature(wordOf(context, report), 'Number')
    const before = out.findLast(
      (r) =>
        !r.source.pronoun &&
        report.sentence - r.sentence <= SPEAKER_REACH &&
        agrees(number, feature(wordOf(context, r), 'Number')),
    )
    out.push(before ? { ...report, source: { ...before.source, pronoun: false } } : report)
  }
  return out
}

function wordOf(context: ClaimContext, { source }: Report): Word {
  return context.trees[source.sentence]!.words[source.head]!
}

function agrees(a: string, b: string): boolean {
  return a === '' || b === '' || a === b
}

function verbReport(
  context: ClaimContext,
  tree: Tree,
  sentence: number,
  index: number,
  words: ReportingWords,
  nominals: ReadonlyMap<number, Nominal>,
): Report | undefined {
  const word = tree.words[index]!
  const lemma = word.lemma.toLowerCase()
  const complement = dependents(tree, index, 'ccomp', 'parataxis').length > 0
  if (!words.verbs.has(lemma) && !complement) return undefined
  const inClass = (l: string, c: string) => context.language.classes.get(c)?.has(l) ?? false
  const subject = related(tree, index, 'agent', context.language.prepositions, inClass)[0]
  if (subject === undefined) return undefined
  const source = nominals.get(subject)
  if (!source) return undefined
  const own = dependents(tree, index, 'nsubj')[0]
  const auxiliaries = dependents(tree, index, 'aux').concat(index)
  const first = Math.min(...auxiliaries)
  return {
    sentence,
    word: index,
    cue: { start: tree.words[first]!.start, end: word.end },
    lemma,
    shape: own !== undefined && own > index ? 'inverted' : 'verb',
    source: resolveSource(context, source, words),
  }
}

function prepositionReport(
  context: ClaimContext,
  tree: Tree,
  sentence: number,
  index: number,
  words: ReportingWords,
  nominals: ReadonlyMap<number, Nominal>,
): Report | undefined {
  const word = tree.words[index]!
  if (!/^(NOUN|PROPN|PRON)$/.test(word.upos)) return undefined
  // "selon X", "de source militaire" (the noun itself is the source), "de l'aveu de X".
  const plain = marker(tree, index)
  const phrased = phrasedMarker(tree, index)
  const mark = [plain, `${plain} ${word.lemma.toLowerCase()}`, phrased].find((m) => words.prepositions.has(m))
  if (!plain || mark === undefined) return undefined
  const source = nominals.get(referent(tree, index)) ?? nominals.get(index)
  const cases = dependents(tree, mark === phrased ? word.head : index, 'case').concat(
    mark === phrased ? dependents(tree, index, 'case') : [],
  )
  if (!source || cases.length === 0) return undefined
  const cue = { start: tree.words[cases[0]!]!.start, end: tree.words[cases.at(-1)!]!.end }
  return {
    sentence,
    word: index,
    cue,
    lemma: mark,
    shape: 'preposition',
    source: resolveSource(context, source, words),
  }
}

/** A pronoun or a vehicle ("le texte") stands for who issued it, where coreference tells; a name told again stays as told. */
function resolveSource(context: ClaimContext, source: Nominal, words: ReportingWords): Nominal {
  if (!source.mention || source.mention.antecedent === undefined) return source
  const head = context.trees[source.sentence]!.words[source.head]!
  if (!source.pronoun && !words.vehicles.has(head.lemma.toLowerCase())) return source
  const named = antecedent(context, source.mention)
  return {
    ...source,
    start: named.start,
    end: named.end,
    text: named.text,
    kind: named.kind,
    mention: named,
    pronoun: false,
    sentence: named.sentence,
    head: named.head,
  }
}

/** True where `index` stands in what the report says: its complement, or the clause that an inverted report interrupts. */
export function inComplement(tree: Tree, report: Report, index: number): boolean {
  if (report.shape === 'preposition') {
    const head = tree.words[report.word]!.head
    return head < 0 || tree.clause[head] === tree.clause[index]
  }
  for (let i = index; i >= 0; i = tree.words[i]!.head) {
    if (tree.words[i]!.head === report.word)
      return /^(ccomp|xcomp|parataxis|obj|advcl|acl|obl)$/.test(universal(tree.words[i]!.deprel))
    if (i === report.word) return false
  }
  const rel = universal(tree.words[report.word]!.deprel)
  return (rel === 'parataxis' || rel === 'conj' || rel === 'advcl') && report.word !== index
}
