import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { z } from 'zod'
import { unpackModels } from '../claims/learn/pack.ts'
import type { ClaimModels, ClaimReader } from '../claims/models.ts'
import type { ReportingWords } from '../claims/reporting-words.ts'
import { TrucelineError } from '../model/errors.ts'
import { readDataFile } from './data-file.ts'
import { loadClaimLanguage } from './frames.ts'

const words = z.array(z.string())
const schema = z.strictObject({
  verbs: words,
  prepositions: words,
  nouns: words,
  heard: words,
  nobody: words,
  beside: words,
  vehicles: words,
  addresses: words,
  recordings: words,
  presenters: words,
})

/** Reads data/<lang>/reporting.yml. */
export function loadReporting(lang: string): ReportingWords {
  const { verbs, prepositions, nouns, heard, nobody, beside, vehicles, addresses, recordings, presenters } =
    readDataFile(lang, 'reporting.yml', schema)
  return {
    verbs: new Set(verbs),
    prepositions: new Set(prepositions),
    nouns: new Set(nouns),
    heard: new Set(heard),
    nobody: new Set(nobody),
    beside: new Set(beside),
    vehicles: new Set(vehicles),
    addresses: new Set(addresses),
    recordings: new Set(recordings),
    presenters: new Set(presenters),
  }
}

/** Reads models/<lang>.claims.bin, or the file given. */
function loadClaimModels(lang: string, path?: string): ClaimModels {
  const file = path ?? new URL(`../../models/${lang}.claims.bin`, import.meta.url)
  const shown = path ?? `models/${lang}.claims.bin`
  try {
    return unpackModels(brotliDecompressSync(readFileSync(file)))
  } catch (cause) {
    throw new TrucelineError('bad-claims-model', `cannot read the claims model ${shown}: ${(cause as Error).message}`, {
      value: shown,
      repair: `restore ${shown} or train it again: node train/claims/main.ts --lang ${lang}`,
      cause,
    })
  }
}

/** Everything that reading claims in a language needs. */
export function loadClaimReader(lang: string): ClaimReader {
  return { language: loadClaimLanguage(lang), reporting: loadReporting(lang), models: loadClaimModels(lang) }
}
