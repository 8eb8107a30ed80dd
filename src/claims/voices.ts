import { type ClaimContext, quotationAt } from './context.ts'
import type { Nominal } from './nominals.ts'
import { type Report, spoken } from './report.ts'
import type { ReportingWords } from './reporting-words.ts'
import { feature } from './tree.ts'

/** Share of the sentences that speak in the first person outside of quotations, from which a dispatch is somebody's own words. */
const OWN_WORDS = 0.2

/** Sentences at the end of a letter in which its signature is looked for. */
const SIGNED = 2

/** Whether many sentences say "I" or "we" outside of quotations. */
export function inOwnWords({ analysis: { quotations }, trees }: ClaimContext): boolean {
  const said = trees.filter(({ words }) =>
    words.some((w) => w.upos === 'PRON' && feature(w, 'Person') === '1' && !quotationAt(quotations, w.start)),
  )
  return said.length > 0 && said.length >= OWN_WORDS * trees.length
}

/** Sentences at the beginning in which it is told whose address a dispatch gives. */
const TITLED = 4

/** Who may be speaking in a dispatch throughout; `ownWords` tells whether it is told in the first person. */
export function voicesIn(
  context: ClaimContext,
  words: ReportingWords,
  phrases: readonly (readonly Nominal[])[],
  ownWords: boolean,
): Report[] {
  const voices = ownWords ? voicesOf(phrases) : []
  const host = hostOf(context, words, phrases)
  return host === undefined || voices.some((v) => v.source.text === host.text)
    ? voices
    : [...voices, spoken(host, 'voice', 'address')]
}

/** Whose address the first sentences say that a dispatch gives: "Noon briefing by X", "extracts from the press conference of the spokesman". */
function hostOf(
  { trees }: ClaimContext,
  { addresses }: ReportingWords,
  phrases: readonly (readonly Nominal[])[],
): Nominal | undefined {
  const told = trees.slice(0, TITLED).flatMap(({ words }, s) => {
    const noun = words.find((w) => w.upos === 'NOUN' && addresses.has(w.lemma.toLowerCase()))
    return noun === undefined ? [] : phrases[s]!.filter((n) => n.head > noun.index)
  })
  return told.find((n) => n.kind === 'person') ?? told.find((n) => n.kind === 'office')
}

/**
 * Who may be speaking in a dispatch in somebody's own words: the one named most often (the first of equals), the one named first, as
 * titles do, and the one named last, as signatures do.
 */
function voicesOf(phrases: readonly (readonly Nominal[])[]): Report[] {
  const named = phrases.flat().filter((n) => !n.pronoun && /^(person|office|group|organisation)$/.test(n.kind ?? ''))
  const most = mostTold(named, named)
  const signed = named.findLast((n) => n.sentence >= phrases.length - SIGNED)
  const voices: Report[] = []
  for (const [lemma, source] of [
    ['most', most],
    ['first', named[0]],
    ['signed', signed],
  ] as const) {
    if (source === undefined || voices.some((v) => v.source.text === source.text)) continue
    voices.push(spoken(source, 'voice', lemma))
  }
  return voices
}

/** Of some, the one told most often among all; the first of equals. */
export function mostTold(some: readonly Nominal[], all: readonly Nominal[]): Nominal | undefined {
  const keyOf = (n: Nominal): string => n.mention?.actor ?? n.text
  const times = new Map<string, number>()
  for (const n of all) times.set(keyOf(n), (times.get(keyOf(n)) ?? 0) + 1)
  return some.reduce<Nominal | undefined>(
    (best, n) => (best && times.get(keyOf(best))! >= times.get(keyOf(n))! ? best : n),
    undefined,
  )
}
