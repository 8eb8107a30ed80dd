import type { ClaimContext } from './context.ts'
import type { Nominal } from './nominals.ts'
import type { Report } from './report.ts'
import type { Tree } from './tree.ts'

/**
 * For each sentence the speaker under whose label it stands, or the label where it names nobody ("Q", "Answer"). A label holds for
 * its paragraph; in a transcript, which has two labels at least, until the next one.
 */
export function floorOf(
  context: ClaimContext,
  phrases: readonly (readonly Nominal[])[],
): (Report | string | undefined)[] {
  const found = context.trees.map((_, s) => labelOf(context, s, phrases[s]!))
  const transcript = found.filter((l) => l !== undefined).length > 1
  let current: Report | string | undefined
  return context.trees.map(({ sentence }, s) => {
    const label = transcript || isPerson(found[s]) ? found[s] : undefined
    if (label !== undefined) current = label
    else if (
      !transcript &&
      typeof current === 'object' &&
      context.trees[current.sentence]!.sentence.paragraph !== sentence.paragraph
    )
      current = undefined
    return current
  })
}

/** One "Army: …" is a heading as likely as a label; several are labels. */
function isPerson(label: Report | string | undefined): boolean {
  return typeof label === 'object' && PERSON.test(label.source.kind ?? '')
}

/** Words of a speaker's label, at most; of one that ends in a dash. */
const LABEL_WORDS = 20
const DASHED_WORDS = 6

/** Where the label ends with which a sentence opens: at a colon, a bracket, or a dash ("R – …", "Velk. – …"). */
function labelEnd({ trees }: ClaimContext, sentence: number): number {
  const { words, sentence: own } = trees[sentence]!
  if (words.length === 0) return -1
  const bracketed = words[0]!.form === '['
  const close = words.findIndex((w, i) => i > 0 && i <= LABEL_WORDS && w.form === (bracketed ? ']' : ':'))
  if (close > 0) return close
  if (words.length > 1 && words[1]!.form !== '.' && DASH.test(words[1]!.form)) return 1
  const next = trees[sentence + 1]
  const dashed = next?.sentence.paragraph === own.paragraph && DASH.test(next.words[0]?.form ?? '')
  return dashed && words.length <= DASHED_WORDS && words.at(-1)!.form === '.' ? words.length - 1 : -1
}

const DASH = /^[–—-]$/

/**
 * "MINISTER VARGA: We…", "[Ochoa] The party…", "Velk. – We…": the speaker whose label opens a paragraph, or the label itself where
 * it names nobody ("Q", "Answer").
 */
function labelOf(context: ClaimContext, sentence: number, nominals: readonly Nominal[]): Report | string | undefined {
  const tree = context.trees[sentence]!
  const before = context.trees[sentence - 1]?.sentence
  if (before && before.paragraph === tree.sentence.paragraph) return undefined
  const close = labelEnd(context, sentence)
  if (close < 0) return undefined
  const inside = tree.words.slice(0, close)
  if (inside.some((w) => /^(VERB|AUX|SCONJ)$/.test(w.upos))) return undefined
  const named = nominals.filter((n) => n.head < close)
  const speaker =
    named.find((n) => PERSON.test(n.kind ?? '')) ??
    (tree.sentence.kind === 'prose' ? named.find((n) => mayBeNamed(tree, n)) : undefined)
  if (!speaker) return inside.length <= 2 ? inside.map((w) => w.form.toLowerCase()).join(' ') : undefined
  const { start, end } = tree.words[close]!
  return { sentence, word: speaker.head, cue: { start, end }, lemma: ':', shape: 'label', source: speaker, others: [] }
}

const PERSON = /^(person|office)$/

/** A group, or a name of nobody known, may be a label as well. */
function mayBeNamed(tree: Tree, { kind, head }: Nominal): boolean {
  return kind === undefined ? tree.words[head]!.upos === 'PROPN' : kind === 'group' || kind === 'organisation'
}
