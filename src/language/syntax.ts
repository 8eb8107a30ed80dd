import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { z } from 'zod'
import { TrucelineError } from '../model/errors.ts'
import type { SyntaxModel } from '../model/syntax.ts'
import { createSyntaxModel, Pipeline, readBundle, type SyntaxData } from '../syntax/index.ts'
import { readDataFile } from './data-file.ts'

const word = z.strictObject({ form: z.string(), lemma: z.string(), upos: z.string(), feats: z.string().default('') })
const contraction = z.strictObject({
  id: z.string(),
  token: z.string().refine((t) => t === t.toLowerCase(), 'write the token in small letters'),
  always: z.boolean(),
  note: z.string(),
  words: z.array(word).min(2, 'a contraction stands for two words or more'),
  examples: z.strictObject({ split: z.array(z.string()).min(1), whole: z.array(z.string()) }),
})
const schema = z.strictObject({
  quotes: z.array(z.strictObject({ open: z.string().min(1), close: z.string().min(1) })),
  contractions: z.array(contraction),
})

/** A contraction of data/<lang>/syntax.yml with the examples that the tests run. */
export type ContractionEntry = z.output<typeof contraction>

/** The data with the notes and examples of its entries. */
export interface LoadedSyntaxData extends SyntaxData {
  readonly contractions: readonly ContractionEntry[]
}

/**
 * Reads data/<lang>/syntax.yml.
 * @throws TrucelineError `bad-language-data` with the file, the entry and the repair
 */
export function loadSyntaxData(lang: string): LoadedSyntaxData {
  const { quotes, contractions } = readDataFile(lang, 'syntax.yml', schema)
  return { lang, quotes, contractions }
}

/** Reads models/<lang>.bin (or the file given) into a pipeline from tokens to trees. */
export function loadPipeline(lang: string, path?: string, observe?: (stage: string) => void): Pipeline {
  const file = path ?? new URL(`../../models/${lang}.bin`, import.meta.url)
  const shown = path ?? `models/${lang}.bin`
  try {
    return new Pipeline(readBundle(brotliDecompressSync(readFileSync(file))), loadSyntaxData(lang), observe)
  } catch (cause) {
    if (cause instanceof TrucelineError) throw cause
    throw new TrucelineError('bad-syntax-model', `cannot read the syntax model ${shown}: ${(cause as Error).message}`, {
      value: shown,
      repair: `restore ${shown} or train it again: node train/syntax/main.ts --lang ${lang} --ud DIR`,
      cause,
    })
  }
}

/** The tagger, lemmatiser and parser of a language. */
export function loadSyntax(lang: string): SyntaxModel {
  return createSyntaxModel(loadPipeline(lang))
}
