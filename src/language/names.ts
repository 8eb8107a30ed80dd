import { z } from 'zod'
import { fold, type Gender, type NameRules, type Pronoun, TERM_CLASSES, type Term } from '../names/index.ts'
import { readDataFile } from './data-file.ts'

const words = z.array(z.string().min(1))
const forms = z
  .strictObject({
    key: z.string().default(''),
    m: words.optional(),
    f: words.optional(),
    x: words.optional(),
    plural: z.boolean().default(false),
    after: z.array(z.literal('to')).default([]),
    // Whose it is, where the words themselves say so.
    of: z
      .string()
      .regex(/^[A-Z]{3}$/, 'name a state by its three letters')
      .optional(),
    only: z.enum(['owned', 'counted', 'plural-or-owned', 'subject', 'never']).optional(),
  })
  .refine((one) => one.m ?? one.f ?? one.x, 'give the words under `m`, `f` or `x`')
const rule = z.strictObject({
  id: z.string().regex(/^[a-z]{2}\.names\.[a-z.-]+$/, 'ids look like fr.names.office.state'),
  class: z.enum(TERM_CLASSES),
  note: z.string().min(1),
  words: z.array(forms).min(1),
  match: z.array(z.string().includes('[', { message: 'mark the mention with [brackets]' })).min(1),
  'no-match': z.array(z.string()).min(1),
})
const gender = z.enum(['m', 'f', 'x', 'n'])
const schema = z.strictObject({
  headFirst: z.boolean(),
  inflection: z.array(z.strictObject({ id: z.string(), ending: z.string(), forms: z.array(z.string()) })),
  demonymEndings: words,
  pluralEndings: words,
  pluralOfNames: words,
  grammar: z.strictObject({
    articles: z.record(z.string(), gender),
    definite: words,
    pluralArticles: words,
    of: words,
    and: words,
    possessive: words,
    organisationLinks: words,
    particles: words,
    locatives: words,
    locativesContracted: words,
    areaLocatives: words,
    targets: words,
    between: words,
    never: words,
    counted: z.record(z.string(), z.number().int().min(2)),
    pronouns: z.array(z.strictObject({ form: z.string(), number: z.enum(['singular', 'plural']), gender })),
    possessives: words,
    nationalityPrefixes: z.record(z.string(), z.string()),
  }),
  ownedName: z.string().includes('{key}').includes('{owner}'),
  sentName: z.string().includes('{key}').includes('{owner}').includes('{target}'),
  rules: z.array(rule),
  stateKeys: words,
  qualifiers: words,
  placePrefixes: words,
})

/** A rule of data/<lang>/names.yml with the examples that the tests run. */
export interface NameRuleExamples {
  readonly id: string
  readonly class: string
  readonly match: readonly string[]
  readonly noMatch: readonly string[]
}

/** How a language makes the other forms of an adjective or people's name from the first. */
export interface Inflection {
  readonly ending: string
  readonly forms: readonly string[]
}

export interface LoadedNameRules {
  readonly rules: NameRules
  readonly inflection: readonly Inflection[]
  /** Beginnings of double adjectives ("franco-russe") with their states' codes. */
  readonly nationalityPrefixes: ReadonlyMap<string, string>
  readonly ownedName: string
  readonly sentName: string
  /** Endings by which a name tells of several things called so. */
  readonly pluralOfNames: readonly string[]
  /** Keys that only states have. */
  readonly stateKeys: ReadonlySet<string>
  readonly examples: readonly NameRuleExamples[]
}

const folded = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(fold))

/**
 * Reads data/<lang>/names.yml.
 * @throws TrucelineError `bad-language-data` with the file, the entry and the repair
 */
export function loadNameRules(lang: string): LoadedNameRules {
  const known = byLanguage.get(lang)
  if (known !== undefined) return known
  const loaded = readRules(lang)
  byLanguage.set(lang, loaded)
  return loaded
}

/** Rules never change while a process runs, and a language's are asked for by several loaders. */
const byLanguage = new Map<string, LoadedNameRules>()

function readRules(lang: string): LoadedNameRules {
  const data = readDataFile(lang, 'names.yml', schema)
  const { grammar } = data
  const terms = data.rules.flatMap((one) =>
    one.words.flatMap((entry) => termsOf(entry, one.class, one.id, data.pluralEndings)),
  )
  return {
    rules: {
      lang,
      headFirst: data.headFirst,
      terms,
      grammar: {
        articles: new Map(
          Object.entries(grammar.articles).map(([word, value]): [string, Gender] => [fold(word), value]),
        ),
        definite: folded(grammar.definite),
        pluralArticles: folded(grammar.pluralArticles),
        of: folded(grammar.of),
        and: folded(grammar.and),
        possessive: folded(grammar.possessive),
        organisationLinks: folded(grammar.organisationLinks),
        particles: folded(grammar.particles),
        locatives: folded(grammar.locatives),
        locativesContracted: folded(grammar.locativesContracted),
        areaLocatives: folded(grammar.areaLocatives),
        targets: folded(grammar.targets),
        between: folded(grammar.between),
        never: folded(grammar.never),
        counted: new Map(Object.entries(grammar.counted)),
        pronouns: new Map(grammar.pronouns.map((one): [string, Pronoun] => [fold(one.form), one])),
        possessives: folded(grammar.possessives),
      },
      qualifiers: folded(data.qualifiers),
      placePrefixes: folded(data.placePrefixes),
      demonymEndings: [...folded(data.demonymEndings)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
    },
    inflection: [...data.inflection].sort((a, b) => b.ending.length - a.ending.length),
    nationalityPrefixes: new Map(Object.entries(grammar.nationalityPrefixes)),
    ownedName: data.ownedName,
    sentName: data.sentName,
    pluralOfNames: data.pluralOfNames,
    stateKeys: new Set(data.stateKeys),
    examples: data.rules.map((one) => ({ id: one.id, class: one.class, match: one.match, noMatch: one['no-match'] })),
  }
}

/** Each form of an entry as a term; `plural` marks words that have no singular. */
function termsOf(
  entry: z.output<typeof forms>,
  kind: Term['class'],
  id: string,
  pluralEndings: readonly string[],
): Term[] {
  const made: Term[] = []
  for (const gender of ['m', 'f', 'x'] as const) {
    const list = entry[gender] ?? []
    for (const [at, form] of list.entries())
      made.push({
        form,
        class: kind,
        key: entry.key,
        gender,
        number:
          entry.plural || list.slice(0, at).some((earlier) => isPluralOf(form, earlier, pluralEndings))
            ? 'plural'
            : 'singular',
        ...(entry.only === undefined ? {} : { only: entry.only }),
        takesTo: entry.after.includes('to'),
        ...(entry.of === undefined ? {} : { owner: `state:${entry.of}` }),
        rule: id,
      })
  }
  return made
}

/** Whether the first or last word of a form is another word with a plural's ending in place of an earlier form's. */
function isPluralOf(form: string, earlier: string, endings: readonly string[]): boolean {
  const words = form.split(/[ -]/)
  const before = earlier.split(/[ -]/)
  return [0, -1].some((at) => {
    const word = words.at(at)!
    const base = before.at(at)!
    return (
      word !== base &&
      word.slice(0, 2) === base.slice(0, 2) &&
      word.length >= base.length &&
      endings.some((ending) => word.endsWith(ending))
    )
  })
}
