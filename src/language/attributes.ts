import { z } from 'zod'
import type { AttributeWords } from '../claims/attributes/words.ts'
import { CLAIM_TYPES } from '../model/claim.ts'
import { readDataFile } from './data-file.ts'
import { weaponsSchema } from './world-schema.ts'

const words = z.array(z.string().min(1))
const explained = {
  id: z.string().regex(/^attribute\.[a-z]{2,3}\.[a-z-]+$/),
  note: z.string(),
  examples: z.array(z.strictObject({ text: z.string(), gives: z.union([z.string(), z.boolean()]) })).min(1),
  never: words.min(1),
}

const KINDS: readonly string[] = Object.entries(CLAIM_TYPES).flatMap(([kind, types]) => [
  kind,
  ...types.map((type) => `${kind}/${type}`),
])

const schema = z.strictObject({
  marks: z.array(
    z.strictObject({
      ...explained,
      attribute: z.enum(['humanitarian', 'unilateral', 'local', 'written', 'partial', 'scope']),
      of: z.array(z.enum(KINDS as [string, ...string[]])).min(1),
      words,
      phrases: words,
    }),
  ),
  duration: z.strictObject({
    ...explained,
    nouns: words.min(1),
    otherNouns: words,
    links: words,
    lengthNouns: words,
    lasts: words,
    longs: words,
    hedges: words,
    lengths: z.record(z.string(), z.string().regex(/^(P[\dT]\w+|indefinite|permanent)$/)),
  }),
  weapon: z.strictObject({
    ...explained,
    nouns: words.min(1),
    sortWords: words,
    sorts: words,
    links: words,
    uses: words,
    carriers: words,
    armed: words,
  }),
  cumulative: z.strictObject({ ...explained, since: words, phrases: words, whole: words, unless: words }),
})

/** data/<lang>/attributes.yml as it stands, examples included; for tests. */
export function loadAttributeSource(lang: string): z.output<typeof schema> {
  return readDataFile(lang, 'attributes.yml', schema)
}

/**
 * Reads data/<lang>/attributes.yml, and the names of makes from data/world/weapons.yml.
 * @throws TrucelineError `bad-language-data` naming the file, the entry and the repair
 */
export function loadAttributeWords(lang: string): AttributeWords {
  const { marks, duration, weapon, cumulative } = loadAttributeSource(lang)
  return {
    marks: marks.map(({ id, attribute, of, words, phrases }) => ({
      id,
      attribute,
      of: new Set(of),
      words: setOf(words),
      phrases: phrasesOf(phrases),
    })),
    truce: {
      nouns: [setOf(duration.nouns), setOf(duration.otherNouns)],
      links: setOf(duration.links),
      lengthNouns: setOf(duration.lengthNouns),
      lasts: setOf(duration.lasts),
      longs: setOf(duration.longs),
      hedges: phrasesOf(duration.hedges),
      lengths: new Map(Object.entries(duration.lengths)),
    },
    weapon: {
      nouns: needsOf(weapon.nouns),
      names: makesOf(lang),
      sortWords: setOf(weapon.sortWords),
      sorts: setOf(weapon.sorts),
      links: setOf(weapon.links),
      uses: setOf(weapon.uses),
      carriers: setOf(weapon.carriers),
      armed: setOf(weapon.armed),
    },
    cumulative: {
      since: setOf(cumulative.since),
      phrases: phrasesOf(cumulative.phrases),
      whole: setOf(cumulative.whole),
      unless: setOf(cumulative.unless),
    },
  }
}

const setOf = (list: readonly string[]): ReadonlySet<string> => new Set(list.map((word) => word.toLowerCase()))

/** A phrase as the tokenizer cuts it: an elision ends a word. */
const phrasesOf = (list: readonly string[]): string[][] =>
  list.map((phrase) => phrase.toLowerCase().replaceAll("'", "' ").trim().split(/\s+/))

/** `engin + explosif|artisanal`: the noun is a weapon with one of these under it. */
function needsOf(list: readonly string[]): ReadonlyMap<string, readonly ReadonlySet<string>[]> {
  const nouns = new Map<string, ReadonlySet<string>[]>()
  for (const entry of list) {
    const [noun = '', needed] = entry.toLowerCase().split(' + ')
    const known = nouns.get(noun) ?? []
    nouns.set(noun, needed === undefined ? known : [...known, new Set(needed.split('|'))])
  }
  return nouns
}

/** Carriers of weapons do not strike by themselves. */
const CARRIERS: ReadonlySet<string> = new Set(['aircraft', 'helicopter', 'air-defence', 'ship'])

/** Names of makes that are nothing else, with their plural. */
function makesOf(lang: string): ReadonlySet<string> {
  const names = new Set<string>()
  for (const weapon of readDataFile('world', 'weapons.yml', weaponsSchema).weapons) {
    if (weapon.beside || CARRIERS.has(weapon.kind)) continue
    const own = (weapon as Readonly<Record<string, unknown>>)[lang]
    for (const name of [...weapon.name, ...(Array.isArray(own) ? (own as string[]) : [])])
      for (const form of [name, `${name}s`]) names.add(form)
  }
  return names
}
