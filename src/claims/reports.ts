import type { ClaimContext } from './context.ts'
import { dialogueOf } from './dialogue.ts'
import { floorOf } from './labels.ts'
import { identityOf, type Nominal } from './nominals.ts'
import { type Report, spoken } from './report.ts'
import { rawReports } from './report-finders.ts'
import type { ReportingWords } from './reporting-words.ts'
import { dependents, relationUnder, type Tree, universal } from './tree.ts'
import { inOwnWords, voicesIn } from './voices.ts'

/** The reports of a dispatch, and who holds the floor. */
export interface Reports {
  /** Sentence to its reports in text order. */
  readonly bySentence: ReadonlyMap<number, readonly Report[]>
  /** For each sentence the speaker's label that it stands under. */
  readonly floor: readonly (Report | undefined)[]
  /** For each sentence the label that names nobody under which it stands ("A", "Question"), or its part in an interview. */
  readonly unnamed: readonly (string | undefined)[]
  /** Who may be speaking in a dispatch told in the first person (an interview, a letter) or as one's address, the likeliest first. */
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
    voices: voicesIn(context, words, phrases, ownWords),
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

/**
 * True where `index` stands in what the report says: its complement, or the clause that a report without a complement of
 * its own interrupts.
 */
export function inComplement(tree: Tree, report: Report, index: number): boolean {
  // Of whom the parse has lost it knows as little what they say.
  if (/^(label|voice|near)$/.test(report.shape)) return index !== report.word
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
