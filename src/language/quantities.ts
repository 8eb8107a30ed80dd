import { z } from 'zod'
import type { Collective, Hedge, NumberRules, QuantityRules, RangeForm } from '../values/index.ts'
import { readDataFile } from './data-file.ts'

const words = z.array(z.string())
const expected = z.strictObject({
  low: z.number().optional(),
  best: z.number().optional(),
  high: z.number().optional(),
  qualifier: z.string().optional(),
  unit: z.string().optional(),
})
const example = z.strictObject({ text: z.string(), gives: expected })
const id = z.string().regex(/^quantity\.[a-z]+\.[a-z-]+$/, 'ids look like quantity.fr.more-than')
const head = { id, note: z.string().min(1), examples: z.array(example).min(1), never: words.optional() }

const schema = z.strictObject({
  numbers: z.strictObject({
    ...head,
    groupMarks: z.string(),
    words: z.record(z.string(), z.int()),
    articles: words,
    joiners: words,
    halves: words,
    links: words,
    pluralDeterminers: words,
  }),
  collectives: z.strictObject({
    ...head,
    words: z.record(
      z.string(),
      z.strictObject({
        value: z.int().min(2),
        plural: z.boolean().optional(),
        qualifier: z.string(),
        before: words.optional(),
      }),
    ),
  }),
  hedges: z.array(
    z.strictObject({
      ...head,
      place: z.enum(['before', 'after']),
      words: words.min(1),
      gives: z.enum(['low', 'best', 'high']),
      qualifier: z.string(),
      article: z.boolean().optional(),
    }),
  ),
  ranges: z.strictObject({
    ...head,
    changes: words,
    forms: z.array(z.strictObject({ opens: z.string().optional(), joins: words.min(1) })),
  }),
  notCounts: z.strictObject({
    ...head,
    labels: words,
    notCounted: words,
    aged: words,
    currencies: words,
    doubtful: z.record(z.string(), words),
  }),
  unit: z.strictObject({
    ...head,
    skips: words,
    stops: words,
    pluralSearch: z.boolean(),
    irregular: z.record(z.string(), z.string()),
    endings: z.array(z.tuple([z.string(), z.string()])),
  }),
})

type Data = z.output<typeof schema>

function numberRules({ numbers, collectives }: Data): NumberRules {
  const nouns = Object.entries(collectives.words).map(([word, one]): [string, Collective] => [
    word,
    { value: one.value, plural: one.plural === true, qualifier: one.qualifier, before: new Set(one.before ?? []) },
  ])
  return {
    groupMarks: numbers.groupMarks,
    words: new Map(Object.entries(numbers.words)),
    articles: new Set(numbers.articles),
    joiners: new Set(numbers.joiners),
    halves: new Set(numbers.halves),
    collectives: new Map(nouns),
    links: new Set(numbers.links),
    pluralDeterminers: new Set(numbers.pluralDeterminers),
  }
}

function byFirstWord(hedges: Data['hedges'], place: 'before' | 'after'): Map<string, Hedge[]> {
  const found = new Map<string, Hedge[]>()
  for (const hedge of hedges) {
    if (hedge.place !== place) continue
    for (const source of hedge.words) {
      const one: Hedge = {
        id: hedge.id,
        words: source.split(' '),
        gives: hedge.gives,
        qualifier: hedge.qualifier,
        article: hedge.article === true,
      }
      const list = found.get(one.words[0]!) ?? []
      list.push(one)
      list.sort((a, b) => b.words.length - a.words.length)
      found.set(one.words[0]!, list)
    }
  }
  return found
}

/**
 * Reads data/<lang>/quantities.yml: numbers, hedges, ranges and counted nouns. Its `numbers` are also what
 * `loadDateRules` needs.
 * @throws TrucelineError `bad-language-data` with the file, the entry and the repair
 */
export function loadQuantityRules(lang: string): QuantityRules {
  const data = readDataFile(lang, 'quantities.yml', schema)
  const { notCounts, unit } = data
  const ranges = data.ranges.forms.map(
    ({ opens, joins }): RangeForm => ({
      id: data.ranges.id,
      joins: new Set(joins),
      ...(opens === undefined ? {} : { opens }),
    }),
  )
  return {
    lang,
    numbers: numberRules(data),
    before: byFirstWord(data.hedges, 'before'),
    after: byFirstWord(data.hedges, 'after'),
    ranges,
    changes: new Set(data.ranges.changes),
    labels: new Set(notCounts.labels),
    notCounted: new Set(notCounts.notCounted),
    aged: new Set(notCounts.aged),
    currencies: new Set(notCounts.currencies),
    doubtful: new Map(Object.entries(notCounts.doubtful).map(([word, stops]) => [word, new Set(stops)])),
    unit: {
      skips: new Set(unit.skips),
      stops: new Set(unit.stops),
      pluralSearch: unit.pluralSearch,
      irregular: new Map(Object.entries(unit.irregular)),
      endings: unit.endings,
    },
  }
}

/** An example of data/<lang>/quantities.yml as the tests run it; without `gives` the text must give no quantity. */
export interface QuantityExample {
  readonly id: string
  readonly text: string
  readonly gives?: z.output<typeof expected>
}

export function loadQuantityExamples(lang: string): QuantityExample[] {
  const data = readDataFile(lang, 'quantities.yml', schema)
  const sections = [data.numbers, data.collectives, ...data.hedges, data.ranges, data.notCounts, data.unit]
  return sections.flatMap(({ id: name, examples, never }) => [
    ...examples.map((one) => ({ id: name, ...one })),
    ...(never ?? []).map((text) => ({ id: name, text })),
  ])
}
