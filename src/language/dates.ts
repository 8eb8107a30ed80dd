import { z } from 'zod'
import { TrucelineError } from '../model/errors.ts'
import {
  compilePattern,
  type DateRule,
  type DateRules,
  type Gives,
  type NumberRules,
  type Pattern,
} from '../values/index.ts'
import { readDataFile } from './data-file.ts'

const unit = z.enum(['minute', 'hour', 'day', 'week', 'weekend', 'month', 'season', 'year', 'decade', 'century'])
const direction = z.enum(['past', 'future', 'this'])
const bound = z.enum(['since', 'until', 'by'])
const words = z.array(z.string())

const gives = z.discriminatedUnion('op', [
  z.strictObject({
    op: z.literal('calendar'),
    direction: direction.optional(),
    years: z.int().optional(),
    weak: z.boolean().optional(),
  }),
  z.strictObject({
    op: z.literal('shift'),
    from: z.enum(['document', 'told', 'event']),
    by: z.int().optional(),
    sign: z.union([z.literal(1), z.literal(-1)]).optional(),
    unit: unit.optional(),
    whole: z.boolean().optional(),
    weak: z.boolean().optional(),
  }),
  z.strictObject({ op: z.literal('recent'), sign: z.union([z.literal(1), z.literal(-1)]), unit: unit.optional() }),
  z.strictObject({
    op: z.literal('clock'),
    hour: z.int().optional(),
    add: z.int().optional(),
    minute: z.int().optional(),
  }),
  z.strictObject({ op: z.literal('duration'), half: z.boolean().optional(), unit: unit.optional() }),
  z.strictObject({ op: z.literal('part'), part: z.string() }),
  z.strictObject({ op: z.literal('direct'), direction, from: z.literal('told').optional() }),
  z.strictObject({ op: z.literal('range') }),
  z.strictObject({ op: z.literal('pair') }),
  z.strictObject({ op: z.literal('bound'), bound, direction: direction.optional() }),
  z.strictObject({ op: z.literal('clocked') }),
  z.strictObject({ op: z.literal('ignore') }),
])

const example = z.strictObject({
  text: z.string(),
  date: z.coerce.string().optional(),
  gives: z.union([z.array(z.coerce.string()), z.coerce.string()]).optional(),
  duration: z.string().optional(),
  clock: z.string().optional(),
  flags: words.optional(),
})

const id = z
  .string()
  .regex(/^(date|clock|duration)\.[a-z]+\.[a-z-]+$/, 'ids look like date.fr.since, clock.fr.noon or duration.fr.length')
const rule = z.strictObject({
  id,
  note: z.string().min(1),
  patterns: z.array(z.string()).min(1),
  followedBy: words.optional(),
  notFollowedBy: words.optional(),
  gives,
  examples: z.array(example).min(1),
  never: words.optional(),
})

const feast = z.string().regex(/^\d\d-\d\d$/, 'a feast is month-day: 12-25')

const schema = z.strictObject({
  exampleDate: z.string(),
  calendar: z.strictObject({
    months: z.record(z.string(), z.int().min(1).max(12)),
    weekdays: z.record(z.string(), z.int().min(1).max(7)),
    seasons: z.record(z.string(), z.int().min(21).max(24)),
    units: z.record(z.string(), unit),
    ordinals: z.record(z.string(), z.int()),
    ordinalEndings: words,
    feasts: z.record(z.string(), feast),
    events: z.array(words.min(1)),
    numericOrder: z.enum(['dmy', 'mdy']),
    capitalOnly: words,
    splits: words,
  }),
  lists: z.record(z.string(), words),
  phrases: z.record(z.string(), z.array(z.string())),
  levels: z.array(z.strictObject({ name: z.string(), note: z.string(), rules: z.array(rule) })),
  farBounds: z.array(
    z.strictObject({
      id,
      note: z.string(),
      words: words.min(1),
      bound,
      reach: z.int(),
      examples: z.array(example).min(1),
    }),
  ),
  clauses: z.strictObject({
    note: z.string(),
    futureCues: words,
    futureEndings: words,
    notFuture: words,
    futurePairs: words,
    headlineCues: words,
    breaks: words,
  }),
  names: z.strictObject({ note: z.string(), heads: words, determiners: words, smallMonths: z.boolean() }),
})

type Data = z.output<typeof schema>

const ordered = (values: Record<string, number>): Map<string, number> => new Map(Object.entries(values))

function compiled(
  lang: string,
  owner: string,
  source: string,
  lists: ReadonlyMap<string, readonly string[]>,
  phrases: ReadonlySet<string>,
): Pattern {
  try {
    return compilePattern(source, lists, phrases)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new TrucelineError('bad-language-data', `data/${lang}/dates.yml, ${owner}, pattern "${source}": ${why}`, {
      value: source,
      repair: 'correct the name in angle or curly brackets, or add the list or phrase',
      cause,
    })
  }
}

/** `exactOptionalPropertyTypes`: keys that zod leaves undefined are dropped. */
const withoutUndefined = (value: object): Gives =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as unknown as Gives

/**
 * Reads data/<lang>/dates.yml: how the language tells dates, clock times and lengths of time.
 * @param numbers the language's numbers, from `loadQuantityRules`
 * @throws TrucelineError `bad-language-data` with the file, the entry and the repair
 */
export function loadDateRules(lang: string, numbers: NumberRules): DateRules {
  const data: Data = readDataFile(lang, 'dates.yml', schema)
  const lists = new Map(Object.entries(data.lists))
  const names = new Set(Object.keys(data.phrases))
  const phrases = new Map(
    Object.entries(data.phrases).map(([name, sources]) => [
      name,
      sources.map((source) => compiled(lang, name, source, lists, new Set())),
    ]),
  )
  const expand = (forms: readonly string[] | undefined): Set<string> =>
    new Set((forms ?? []).flatMap((form) => (form.startsWith('{') ? (lists.get(form.slice(1, -1)) ?? []) : [form])))
  const levels = data.levels.map(({ rules }) =>
    rules.map(
      (one): DateRule => ({
        id: one.id,
        gives: withoutUndefined(one.gives),
        patterns: one.patterns.map((source) => compiled(lang, one.id, source, lists, names)),
        followedBy: expand(one.followedBy),
        notFollowedBy: expand(one.notFollowedBy),
        notFollowedEndings: (one.notFollowedBy ?? []).filter((form) => /^-./.test(form)).map((form) => form.slice(1)),
      }),
    ),
  )
  const { calendar, clauses } = data
  const feasts = Object.entries(calendar.feasts).map(([name, day]) => {
    const [month = '1', date = '1'] = day.split('-')
    return [name, { month: Number(month), day: Number(date) }] as const
  })
  return {
    lang,
    numbers,
    months: ordered(calendar.months),
    weekdays: ordered(calendar.weekdays),
    seasons: ordered(calendar.seasons),
    units: new Map(Object.entries(calendar.units)),
    ordinals: ordered(calendar.ordinals),
    ordinalEndings: new Set(calendar.ordinalEndings),
    feasts: new Map(feasts),
    events: new Map(calendar.events.flatMap((same) => same.map((noun) => [noun, same[0]!] as const))),
    numericOrder: calendar.numericOrder,
    capitalOnly: new Set(calendar.capitalOnly),
    splits: new Set([
      ...calendar.splits,
      ...Object.keys(calendar.months),
      ...Object.keys(calendar.weekdays),
      ...numbers.words.keys(),
      ...numbers.joiners,
      ...numbers.halves,
    ]),
    phrases,
    levels,
    farBounds: data.farBounds.map(({ id: name, words: cue, bound: side, reach }) => ({
      id: name,
      words: cue,
      bound: side,
      reach,
    })),
    futureCues: new Set(clauses.futureCues),
    futureEndings: clauses.futureEndings,
    notFuture: new Set(clauses.notFuture),
    futurePairs: new Set(clauses.futurePairs),
    headlineCues: new Set(clauses.headlineCues),
    clauseBreaks: new Set(clauses.breaks),
    nameHeads: new Set(data.names.heads),
    nameDeterminers: new Set(data.names.determiners),
    smallMonths: data.names.smallMonths,
  }
}

/** An example of data/<lang>/dates.yml as the tests run it; `never` lists texts in which the rule must not fire. */
export interface DateExample {
  readonly id: string
  readonly text: string
  readonly date: string
  readonly gives?: readonly string[]
  readonly duration?: string
  readonly clock?: string
  readonly flags?: readonly string[]
  readonly never?: boolean
}

export function loadDateExamples(lang: string): DateExample[] {
  const data: Data = readDataFile(lang, 'dates.yml', schema)
  const rules = [
    ...data.levels.flatMap((level) => level.rules),
    ...data.farBounds.map((one) => ({ ...one, never: undefined })),
  ]
  return rules.flatMap(({ id: name, examples, never }) => [
    ...examples.map((one) => ({
      id: name,
      text: one.text,
      date: one.date ?? data.exampleDate,
      ...(one.gives === undefined ? {} : { gives: [one.gives].flat() }),
      ...(one.duration === undefined ? {} : { duration: one.duration }),
      ...(one.clock === undefined ? {} : { clock: one.clock }),
      ...(one.flags === undefined ? {} : { flags: one.flags }),
    })),
    ...(never ?? []).map((text) => ({ id: name, text, date: data.exampleDate, never: true })),
  ])
}
