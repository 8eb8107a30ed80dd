import { z } from 'zod'
import type { AbbreviationUse, TextRules } from '../text/index.ts'
import { readDataFile } from './data-file.ts'

const example = z
  .strictObject({ text: z.string(), tokens: z.array(z.string()).optional(), sentences: z.array(z.string()).optional() })
  .refine((one) => one.tokens !== undefined || one.sentences !== undefined, 'give the expected `tokens` or `sentences`')

const section = <T extends z.ZodType>(words: T) =>
  z.strictObject({
    id: z.string().regex(/^text\.[a-z]+\.[a-z-]+$/, 'ids look like text.fr.elisions'),
    note: z.string().min(1),
    words,
    examples: z.array(example).min(1),
  })

const list = section(z.array(z.string()))
const abbreviations = section(z.array(z.string().endsWith('.', 'an abbreviation ends with its full stop')))

const schema = z.strictObject({
  elisions: list,
  wholeWords: list,
  clitics: section(z.array(z.string().startsWith('-', 'a clitic is written with its hyphen: -il'))),
  contractions: list,
  joinedWords: section(z.record(z.string(), z.array(z.string()))),
  hyphens: section(z.strictObject({ split: z.boolean(), prefixes: z.array(z.string()) })),
  gluedUnits: list,
  titles: abbreviations,
  abbreviations,
  numbered: abbreviations,
  sentenceOpeners: list,
  datelines: section(z.strictObject({ small: z.array(z.string()), months: z.array(z.string()) })),
  stamps: list,
  slugs: list,
})

/** One line of a section's examples, with the section's id, as the tests run it. */
export interface TextExample {
  readonly id: string
  readonly text: string
  readonly tokens?: readonly string[] | undefined
  readonly sentences?: readonly string[] | undefined
}

const folded = (words: readonly string[]): Set<string> => new Set(words.map((word) => word.toLowerCase()))
const longestFirst = (words: readonly string[]): string[] =>
  [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))

/**
 * Reads data/<lang>/text.yml: how the language's tokens and sentences are cut.
 * @throws TrucelineError `bad-language-data` with the file, the entry and the repair
 */
export function loadTextRules(lang: string): TextRules {
  const data = readDataFile(lang, 'text.yml', schema)
  const uses: [string, AbbreviationUse][] = [
    ...data.titles.words.map((word): [string, AbbreviationUse] => [word, 'never-ends']),
    ...data.abbreviations.words.map((word): [string, AbbreviationUse] => [word, 'may-end']),
    ...data.numbered.words.map((word): [string, AbbreviationUse] => [word, 'before-number']),
  ]
  return {
    lang,
    elisions: folded(data.elisions.words),
    wholeWords: folded(data.wholeWords.words),
    clitics: longestFirst(data.clitics.words),
    contractions: longestFirst(data.contractions.words),
    joinedWords: new Map(Object.entries(data.joinedWords.words)),
    splitHyphens: data.hyphens.words.split,
    hyphenPrefixes: folded(data.hyphens.words.prefixes),
    gluedUnits: folded(data.gluedUnits.words),
    abbreviations: new Map(uses),
    sentenceOpeners: folded(data.sentenceOpeners.words),
    datelineWords: folded(data.datelines.words.small),
    datelineMonths: folded(data.datelines.words.months),
    stampWords: folded(data.stamps.words),
    slugWords: folded(data.slugs.words),
  }
}

/** The examples of data/<lang>/text.yml, each with its section's id. */
export function loadTextExamples(lang: string): TextExample[] {
  const data = readDataFile(lang, 'text.yml', schema)
  return Object.values(data).flatMap(({ id, examples }) => examples.map((one) => ({ id, ...one })))
}
