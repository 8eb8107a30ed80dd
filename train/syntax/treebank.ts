import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { readConllu } from '../../src/syntax/conllu.ts'
import type { TrainConfig } from './config.ts'
import { type GoldWord, harmonise } from './harmonise.ts'

/** One sentence to learn from or to be measured on. */
export interface GoldTree {
  readonly id: string
  readonly source: string
  readonly weak: boolean
  readonly words: readonly GoldWord[]
  /** The words as the file has them, before harmonising: what scores are counted against. */
  readonly raw: readonly GoldWord[]
  /** The sentence's text as the file gives it; empty for made sentences. */
  readonly text: string
  /** Surface tokens: runs of words. */
  readonly tokens: readonly { readonly form: string; readonly first: number; readonly last: number }[]
}

/** Reads a CoNLL-U file, gzipped or not. */
export function readTreebank(path: string, source: string, weak: boolean, config: TrainConfig): GoldTree[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return readConllu(text).map((sentence, number) => {
    const tokens: { form: string; first: number; last: number }[] = []
    for (let i = 0; i < sentence.words.length; ) {
      const range = sentence.ranges.find((r) => r.first === i)
      const last = range ? range.last : i
      tokens.push({ form: range ? range.form : sentence.words[i]!.form, first: i, last })
      i = last + 1
    }
    const id = sentence.comments.find((c) => c.startsWith('# sent_id = '))?.slice(12) ?? `${source}-${number + 1}`
    return {
      id,
      source,
      weak,
      words: harmonise(sentence, config, weak),
      raw: sentence.words.map((w) => ({ ...w, either: null })),
      text: sentence.comments.find((c) => c.startsWith('# text = '))?.slice(9) ?? '',
      tokens,
    }
  })
}
