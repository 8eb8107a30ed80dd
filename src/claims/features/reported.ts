import type { ClaimContext } from '../context.ts'
import { quotationAt, wordKey } from '../context.ts'
import { identityOf } from '../nominals.ts'
import type { Report } from '../report.ts'
import { inComplement, type Reports } from '../reports.ts'
import { dependents, feature, marker, type Tree, universal } from '../tree.ts'
import type { Anchor } from './anchor.ts'
import { subjectsOf } from './tellers.ts'

/** What is the same for all reports on whose word a claim may stand. */
export interface Hearing {
  readonly anchor: Anchor
  readonly reports: Reports
  /** The reports of the claim's own sentence, and how many of them have the claim in what they say. */
  readonly here: readonly Report[]
  readonly holding: number
  /** Subjects of the claim's word or clause, and of its sentence. */
  readonly subjects: readonly number[]
  readonly topSubjects: readonly number[]
  readonly top: number
  /** Verb forms of the claim's clause and of the sentence's head. */
  readonly forms: string
  readonly topForms: string
}

export function hearingOf(context: ClaimContext, anchor: Anchor, reports: Reports): Hearing {
  const tree = context.trees[anchor.sentence]!
  const here = reports.bySentence.get(anchor.sentence) ?? []
  const top = tree.words.findIndex((w) => w.head < 0)
  return {
    anchor,
    reports,
    here,
    holding: here.filter((r) => inComplement(tree, r, anchor.index)).length,
    subjects: subjectsOf(tree, anchor.index),
    topSubjects: top < 0 ? [] : subjectsOf(tree, top),
    top,
    forms: formsOf(tree, tree.clause[anchor.index]!),
    topForms: top < 0 ? '' : formsOf(tree, top),
  }
}

/** Mood, tense and verb form of a word and its auxiliaries. */
function formsOf(tree: Tree, index: number): string {
  return [index, ...dependents(tree, index, 'aux', 'cop')]
    .map((i) => {
      const word = tree.words[i]!
      const form = `${feature(word, 'Mood')[0] ?? ''}${feature(word, 'Tense')}${feature(word, 'VerbForm')[0] ?? ''}`
      return word.deprel.startsWith('aux') ? form + word.lemma.toLowerCase() : form
    })
    .join('.')
}

/** Sentences from which on all are as far. */
export const FURTHEST = 5

/** Sentences up to which the reports between a claim and another sentence are counted. */
const AROUND = 4

/**
 * Feature names that tell how a claim and its sentence stand to a report, in its sentence or in another.
 * @param within whether the claim stands in what the report says, in its own sentence
 */
export function reportedFeatures(context: ClaimContext, hearing: Hearing, report: Report, within: boolean): string[] {
  const { anchor, here, holding, forms } = hearing
  const { kind, type } = anchor
  const tree = context.trees[anchor.sentence]!
  const away = Math.max(-3, Math.min(FURTHEST, anchor.sentence - report.sentence))
  const clause = tree.clause[anchor.index]!
  const cue = context.trees[report.sentence]!.words[report.word]!
  const hold = Math.min(2, holding)
  const many = Math.min(2, here.length)
  const { nearer, between, latest } = othersOf(hearing, report)
  const rel = universal(tree.words[clause]!.deprel)
  return [
    ...subjectFeatures(context, hearing, report, away, within),
    ...sourceSort(context, anchor, report, away),
    `hold=${hold}+${away}`,
    `hold+k=${hold}+${away}+${kind}`,
    `here=${many}+${away}+${report.shape}`,
    `nearer=${nearer}+${away}`,
    `between=${between}+${away}`,
    `forms=${forms}+${away}`,
    `forms+shape=${forms}+${away}+${report.shape}`,
    `top=${hearing.topForms}+${away}`,
    `clause=${rel}+${away}`,
    `clause+mark=${rel}+${marker(tree, clause)}+${away}`,
    `cue+forms=${feature(cue, 'Tense')}${feature(cue, 'Mood')}+${forms}+${away}`,
    ...placeFeatures(context, hearing, away),
    ...(away === 0 ? [] : acrossFeatures(context, hearing, report, away, latest)),
    `t+away=${type}+${away}+${report.shape}`,
  ]
}

/** Whether a report's source is the subject of what is told, and who that is otherwise. */
function subjectFeatures(
  context: ClaimContext,
  { anchor, subjects }: Hearing,
  report: Report,
  away: number,
  within: boolean,
): string[] {
  const mine = report.sentence === anchor.sentence && subjects.includes(report.source.head)
  const first = subjects[0]
  const s = mine
    ? 'mine'
    : subjects.some((i) => sameActor(context, anchor.sentence, i, report))
      ? 'same'
      : first === undefined
        ? 'none'
        : sortAt(context, anchor.sentence, first)
  const out = [
    `sj=${s}+${away}`,
    `sj+k=${s}+${away}+${anchor.kind}`,
    `sj+t=${s}+${away}+${anchor.type}`,
    `sj+shape=${s}+${away}+${report.shape}`,
  ]
  if (away !== 0) return out
  return [...out, `sj+in=${s}+${within}+${anchor.type}`, `sj+in+self=${s}+${within}+${report.word === anchor.index}`]
}

function sameActor(context: ClaimContext, sentence: number, index: number, { source }: Report): boolean {
  const actor = context.mentionOf.get(wordKey(sentence, index))?.actor
  return actor !== undefined && actor === source.mention?.actor
}

function sortAt(context: ClaimContext, sentence: number, index: number): string {
  const kind = context.mentionOf.get(wordKey(sentence, index))?.kind
  return kind ?? (context.trees[sentence]!.words[index]!.upos === 'PRON' ? 'pronoun' : 'plain')
}

/** What a source is, beside the claim's word and kind. */
function sourceSort(context: ClaimContext, anchor: Anchor, report: Report, away: number): string[] {
  const { source, shape, lemma } = report
  const sort = source.kind ?? 'plain'
  const head = context.trees[source.sentence]!.words[source.head]!
  const word = context.trees[anchor.sentence]!.words[anchor.index]!.lemma.toLowerCase()
  return [
    `src+k=${sort}+${anchor.kind}+${away}`,
    `src+shape+k=${sort}+${shape}+${anchor.kind}`,
    `src+t=${sort}+${anchor.type}+${away}`,
    `srcu=${head.upos}+${feature(head, 'Number')}+${away}`,
    `l+cue=${word}+${lemma}`,
    `l+shape=${word}+${shape}+${away}`,
    `l=${word}+${away}`,
  ]
}

/** Where in the dispatch it stands, and how much of the dispatch is reported. */
function placeFeatures({ trees }: ClaimContext, { anchor: { sentence }, reports }: Hearing, away: number): string[] {
  return [
    `dense=${Math.min(6, Math.round((6 * reports.tally.all) / trees.length))}+${away}`,
    `at=${Math.min(3, sentence)}+${away}`,
    `ending=${trees.length - sentence < 4}+${away}`,
    `sk+away=${trees[sentence]!.sentence.kind}+${away}`,
  ]
}

/** Whether what a source says goes on in a sentence that is not its own. */
function acrossFeatures(
  context: ClaimContext,
  { anchor, here, top, topSubjects, reports }: Hearing,
  report: Report,
  away: number,
  latest: boolean,
): string[] {
  const tree = context.trees[anchor.sentence]!
  const [first] = topSubjects
  const subject = first === undefined ? 'none' : sortAt(context, anchor.sentence, first)
  const same = topSubjects.some((i) => sameActor(context, anchor.sentence, i, report))
  const quoted = quotationAt(context.analysis.quotations, tree.words[anchor.index]!.start) !== undefined
  const paragraphs = tree.sentence.paragraph - context.trees[report.sentence]!.sentence.paragraph
  const identity = identityOf(report.source)
  const times = reports.tally.bySource.get(identity) ?? 0
  const own = here[0]
  return [
    `first=${tree.words[0]!.lemma.toLowerCase()}+${Math.sign(away)}`,
    `ts=${subject}+${away}+${same}`,
    `ts+k=${subject}+${away}+${anchor.kind}`,
    `tl=${top < 0 ? '' : tree.words[top]!.lemma.toLowerCase()}+${away}`,
    `own=${here.length > 0}+${away}+${anchor.kind}`,
    ...(own ? [`own+shape=${own.shape}+${away}`, `own+same=${identityOf(own.source) === identity}+${away}`] : []),
    `paras=${Math.min(2, paragraphs)}+${away}+${quoted}+${here.length > 0}`,
    `latest=${latest}+${away}`,
    `latest+k=${latest}+${away}+${anchor.kind}+${here.length > 0}`,
    `times=${Math.min(3, times)}+${away}`,
    `share=${Math.round((4 * times) / Math.max(1, reports.tally.all))}+${away}`,
  ]
}

/** Reports nearer to the claim than this one, and those between (two at most); whether it is the last before the claim's sentence. */
function othersOf(
  { anchor, reports: { bySentence } }: Hearing,
  report: Report,
): { nearer: number; between: number; latest: boolean } {
  const distance = Math.abs(anchor.sentence - report.sentence)
  const step = Math.sign(anchor.sentence - report.sentence)
  const count = (s: number): number => bySentence.get(s)?.length ?? 0
  let between = 0
  let nearer = distance === 0 ? 0 : count(anchor.sentence)
  for (let d = 1; d < Math.min(distance, AROUND + 1); d++) {
    between += count(anchor.sentence - step * d)
    nearer += count(anchor.sentence - d) + count(anchor.sentence + d)
  }
  const last = bySentence.get(report.sentence)?.at(-1) === report
  return { nearer: Math.min(2, nearer), between: Math.min(2, between), latest: step > 0 && between === 0 && last }
}
