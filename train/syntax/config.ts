import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const words = z.array(z.string())
const thinning = z.strictObject({ least: z.int().min(1), floor: z.int(), divisor: z.int().min(1) })

const schema = z.strictObject({
  lang: z.string(),
  train: z.array(
    z.strictObject({
      name: z.string(),
      file: z.string(),
      licence: z.string(),
      weak: z.boolean().default(false),
      own: z.boolean().default(false),
      copies: z.int().default(1),
    }),
  ),
  report: z.array(
    z.strictObject({
      name: z.string(),
      file: z.string(),
      tune: z.boolean().default(false),
      own: z.boolean().default(false),
    }),
  ),
  epochs: z.strictObject({ parser: z.int().min(3), net: z.int().min(1) }),
  thin: z.strictObject({ parser: thinning, tagger: thinning, words: z.int().min(1) }),
  features: z.record(z.string(), words),
  dropFeatures: words,
  relations: z.record(z.string(), z.string()),
  weakRelations: z.record(z.string(), words),
  weakReflexive: z.record(z.string(), words),
  weakLemmas: words,
  quotedHead: z.boolean(),
  insertRelation: z.string(),
  lexicon: z.strictObject({
    source: z.string(),
    parts: z.record(z.string(), z.string()),
    forms: z.record(z.string(), z.string()),
    inflect: z
      .record(
        z.string(),
        z.array(z.strictObject({ when: z.string(), strip: z.string(), add: z.string(), readings: words })),
      )
      .default({}),
    irregular: z.record(z.string(), words).default({}),
  }),
  vectors: z
    .strictObject({ source: z.string(), count: z.int().min(1), keep: z.int().min(1), width: z.int().multipleOf(8) })
    .optional(),
  attribution: z.strictObject({
    share: z.number().min(0).max(1),
    quotedFirst: z.boolean(),
    auxiliary: z
      .strictObject({ lemma: z.string(), singular: z.string(), plural: z.string(), deprel: z.string() })
      .optional(),
    pronouns: z.array(
      z.strictObject({ form: z.string(), lemma: z.string(), feats: z.string(), after: z.enum(['auxiliary']) }),
    ),
    verbs: z.array(z.tuple([z.string(), z.string(), z.string(), z.string()])),
  }),
})

export type Thinning = z.infer<typeof thinning>
export type TrainConfig = z.infer<typeof schema>

/** Reads train/syntax/<lang>.yml. */
export function readConfig(lang: string): TrainConfig {
  return schema.parse(parse(readFileSync(new URL(`./${lang}.yml`, import.meta.url), 'utf8')))
}
