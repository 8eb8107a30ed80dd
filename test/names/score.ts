import { readFileSync } from 'node:fs'
import { loadNameRules } from '../../src/language/names.ts'
import { loadSyntax } from '../../src/language/syntax.ts'
import { loadTextRules } from '../../src/language/text.ts'
import { loadKnowledge } from '../../src/language/world.ts'
import type { NameMention } from '../../src/model/names.ts'
import type { Span } from '../../src/model/span.ts'
import type { ParsedSentence } from '../../src/model/syntax.ts'
import { type NamesInput, readNames } from '../../src/names/index.ts'
import { analyseText } from '../../src/text/index.ts'

const KINDS = ['person', 'organisation', 'place'] as const
type Kind = (typeof KINDS)[number]

interface GoldMention extends Span {
  readonly text: string
  readonly kind: Kind
}
interface GoldRow {
  readonly doc: string
  readonly lang: string
  readonly date: string
  readonly text: string
  readonly mentions: readonly GoldMention[]
}

const KIND_OF: Readonly<Partial<Record<NameMention['kind'], Kind>>> = {
  person: 'person',
  organisation: 'organisation',
  group: 'organisation',
  force: 'organisation',
  format: 'organisation',
  place: 'place',
  state: 'place',
}
const NAMING = new Set(['names.acronym', 'names.short-organisation', 'names.surname', 'names.known-surname'])

/** Reads everything a language needs once; `parse` may be turned off to measure names without trees. */
export function reader(lang: string, parse = true): (row: { text: string; date?: string }) => NameMention[] {
  const { rules } = loadNameRules(lang)
  const knowledge = loadKnowledge(lang)
  const textRules = loadTextRules(lang)
  const syntax = parse ? loadSyntax(lang) : undefined
  return ({ text, date }) => {
    const analysis = analyseText(text, textRules)
    const sentences: ParsedSentence[] = analysis.sentences.map((sentence) =>
      syntax === undefined ? { ...sentence, words: [] } : syntax.parse(analysis.tokens, sentence),
    )
    const input: NamesInput = { analysis, sentences, lang, ...(date === undefined ? {} : { date }) }
    return [...readNames(input, knowledge, rules).mentions]
  }
}

const readGold = (lang: string, split: string): GoldRow[] =>
  readFileSync(new URL(`../../gold/names/${lang}.${split}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldRow)

interface Score {
  matched: number
  gold: number
  found: number
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/**
 * Names found against names marked, by overlapping spans of the same kind. Nouns and pronouns that name nobody do not
 * count; a second mention on a matched span and a name inside a longer marked one are neither right nor wrong.
 */
function score(row: GoldRow, mentions: readonly NameMention[], misses?: string[]): Record<Kind, Score> {
  const result = Object.fromEntries(KINDS.map((kind) => [kind, { matched: 0, gold: 0, found: 0 }])) as Record<
    Kind,
    Score
  >
  const taken = new Set<GoldMention>()
  for (const mention of mentions) {
    const kind = KIND_OF[mention.kind]
    if (kind === undefined || (mention.basis !== 'stated' && !NAMING.has(mention.rule))) continue
    if (kind === 'organisation' && mention.actor === undefined) continue
    if (kind === 'place' && mention.place === undefined) continue
    const near = row.mentions.filter((gold) => overlap(gold, mention))
    const same = near.filter((gold) => gold.kind === kind)
    const match = same.find((gold) => !taken.has(gold))
    if (match !== undefined) {
      taken.add(match)
      result[kind].matched++
      result[kind].found++
    } else if (same.length === 0 && !near.some((gold) => gold.end - gold.start > mention.end - mention.start)) {
      result[kind].found++
      misses?.push(`${row.doc}: wrongly ${kind} "${mention.text}" (${mention.rule})`)
    }
  }
  for (const gold of row.mentions) {
    result[gold.kind].gold++
    if (!taken.has(gold)) misses?.push(`${row.doc}: missed ${gold.kind} "${gold.text}"`)
  }
  return result
}

export const f1 = ({ matched, gold, found }: Score): number => (gold + found === 0 ? 1 : (2 * matched) / (gold + found))

/** Sums scores over a split of gold/names. */
export function scoreSplit(lang: string, split: string, parse = true, misses?: string[]): Record<Kind | 'all', Score> {
  const read = reader(lang, parse)
  const total = Object.fromEntries(
    [...KINDS, 'all'].map((kind) => [kind, { matched: 0, gold: 0, found: 0 }]),
  ) as Record<Kind | 'all', Score>
  for (const row of readGold(lang, split)) {
    const scores = score(row, read(row), misses)
    for (const kind of KINDS)
      for (const key of ['matched', 'gold', 'found'] as const) {
        total[kind][key] += scores[kind][key]
        total.all[key] += scores[kind][key]
      }
  }
  return total
}

// `node test/names/score.ts [tune|test] [--flat] [--misses]` prints F1 by language and kind.
if (process.argv[1]?.endsWith('score.ts')) {
  const split = process.argv[2] ?? 'tune'
  for (const lang of ['fr', 'en']) {
    const misses: string[] = []
    const total = scoreSplit(lang, split, !process.argv.includes('--flat'), misses)
    const shown = Object.entries(total).map(
      ([kind, one]) => `${kind} ${f1(one).toFixed(3)} (${one.matched}/${one.gold}, ${one.found} found)`,
    )
    console.log(`${lang} ${split}: ${shown.join('; ')}`)
    if (process.argv.includes('--misses')) console.log(misses.join('\n'))
  }
}
