import type { ClaimContext } from './context.ts'
import type { Nominal } from './nominals.ts'
import type { Report } from './report.ts'
import type { ReportingWords } from './reporting-words.ts'
import type { Tree } from './tree.ts'

/**
 * For each sentence the speaker under whose label it stands, or the label where it names nobody ("Q", "Answer"). A label holds for
 * its paragraph; in a transcript, which has two labels at least or tells where a recording begins, until the next one or the
 * recording's end.
 */
export function floorOf(
  context: ClaimContext,
  { recordings, presenters }: ReportingWords,
  phrases: readonly (readonly Nominal[])[],
): (Report | string | undefined)[] {
  const recorded = context.trees.map((tree) => recordingMarks(tree, recordings))
  let asking: ReadonlySet<string> | undefined
  const presents = ({ words }: Tree, { head }: Nominal): boolean => {
    if (!presenters.has(words[head]!.lemma.toLowerCase())) return false
    asking ??= askingOf(context)
    return !asking.has(words[0]!.form)
  }
  const found = context.trees.map((_, s) => labelOf(context, s, phrases[s]!, recorded[s]!.opening, presents))
  const transcript =
    found.filter((l) => l !== undefined).length > 1 || found.some((l, s) => l !== undefined && recorded[s]!.opening > 0)
  let current: Report | string | undefined
  return context.trees.map(({ sentence }, s) => {
    const label = transcript || isPerson(found[s]) ? found[s] : undefined
    if (label !== undefined) current = label
    else if (
      // A mark with nobody's label behind it ends what goes on.
      recorded[s]!.opening > 0 ||
      recorded[s - 1]?.ends ||
      (!transcript &&
        typeof current === 'object' &&
        context.trees[current.sentence]!.sentence.paragraph !== sentence.paragraph)
    )
      current = undefined
    return current
  })
}

/** The words "[begin recording]" with which a sentence opens, by number, and whether a recording ends in it ("[end recording]"). */
function recordingMarks({ words }: Tree, recordings: ReadonlySet<string>): { opening: number; ends: boolean } {
  let opening = 0
  let ends = false
  for (let at = 0; at < words.length; at++) {
    if (words[at]!.form !== '[') continue
    const close = words.findIndex((w, i) => i > at && w.form === ']')
    if (close < 0) break
    if (words.slice(at, close).some((w) => recordings.has(w.lemma.toLowerCase()))) {
      if (at === 0) opening = close + 1
      else ends = true
    }
    at = close
  }
  return { opening, ends }
}

/** One "Army: …" is a heading as likely as a label; several are labels. */
function isPerson(label: Report | string | undefined): boolean {
  return typeof label === 'object' && PERSON.test(label.source.kind ?? '')
}

/** Words of a speaker's label, at most; of one that ends in a dash. */
const LABEL_WORDS = 20
const DASHED_WORDS = 6

/** Where the label ends that a sentence has from the word `from` on: at a colon, a bracket, or a dash ("R – …", "Velk. – …"). */
function labelEnd({ trees }: ClaimContext, sentence: number, from: number): number {
  const { words, sentence: own } = trees[sentence]!
  if (words.length <= from) return -1
  const bracketed = words[from]!.form === '['
  const close = words.findIndex((w, i) => i > from && i <= from + LABEL_WORDS && w.form === (bracketed ? ']' : ':'))
  if (close > 0) return close
  if (from > 0) return -1
  if (words.length > 1 && words[1]!.form !== '.' && DASH.test(words[1]!.form)) return 1
  const next = trees[sentence + 1]
  const dashed = next?.sentence.paragraph === own.paragraph && DASH.test(next.words[0]?.form ?? '')
  return dashed && words.length <= DASHED_WORDS && words.at(-1)!.form === '.' ? words.length - 1 : -1
}

const DASH = /^[–—-]$/

/**
 * "MINISTER VARGA: We…", "[Ochoa] The party…", "Velk. – We…": the speaker whose label opens a paragraph, or the label itself where
 * it names nobody ("Q", "Answer"). `from` is the first word behind a mark that a recording begins, 0 where there is none;
 * `presents` tells who speaks in a broadcast and is named no further.
 */
function labelOf(
  context: ClaimContext,
  sentence: number,
  nominals: readonly Nominal[],
  from: number,
  presents: (tree: Tree, nominal: Nominal) => boolean,
): Report | string | undefined {
  const tree = context.trees[sentence]!
  const before = context.trees[sentence - 1]?.sentence
  if (from === 0 && before && before.paragraph === tree.sentence.paragraph) return undefined
  const close = labelEnd(context, sentence, from)
  if (close < 0) return undefined
  const inside = tree.words.slice(from, close)
  if (inside.some((w) => /^(VERB|AUX|SCONJ)$/.test(w.upos))) return undefined
  const named = nominals.filter((n) => n.head >= from && n.head < close)
  const speaker =
    named.find((n) => n.kind === 'person') ??
    named.find((n) => PERSON.test(n.kind ?? '')) ??
    (tree.sentence.kind === 'prose' ? named.find((n) => mayBeNamed(tree, n)) : undefined) ??
    // In a recording a reporter asks.
    (from === 0 ? named.find((n) => presents(tree, n)) : undefined)
  if (!speaker) return inside.length <= 2 ? inside.map((w) => w.form.toLowerCase()).join(' ') : undefined
  const { start, end } = tree.words[close]!
  return { sentence, word: speaker.head, cue: { start, end }, lemma: ':', shape: 'label', source: speaker, others: [] }
}

/** The words that open more paragraphs with a question at their end than others: of a label, that it asks. */
function askingOf({ trees }: ClaimContext): ReadonlySet<string> {
  const asks = new Map<string, number>()
  let opening = ''
  trees.forEach(({ sentence, words }, s) => {
    if (trees[s - 1]?.sentence.paragraph !== sentence.paragraph) opening = words[0]?.form ?? ''
    if (trees[s + 1]?.sentence.paragraph === sentence.paragraph) return
    asks.set(opening, (asks.get(opening) ?? 0) + (words.some((w) => w.form === '?') ? 1 : -1))
  })
  return new Set([...asks].filter(([, more]) => more > 0).map(([word]) => word))
}

const PERSON = /^(person|office)$/

/** A group, or a name of nobody known, may be a label as well. */
function mayBeNamed(tree: Tree, { kind, head }: Nominal): boolean {
  return kind === undefined ? tree.words[head]!.upos === 'PROPN' : kind === 'group' || kind === 'organisation'
}
