import type { TwoTimes } from './engine.ts'
import type { FilterChoices } from './filter-options.ts'
import { oneLine } from './output.ts'
import type { Texts } from './texts/all.ts'

/** Filters that name something, and times, in the order in which they are told. */
const NAMES = ['conflict', 'of', 'actor', 'place', 'by'] as const
const TIMES = ['since', 'until', 'on', 'asKnown'] as const
/** Choices that narrow nothing. */
const OTHER: ReadonlySet<string> = new Set(['store', 'json', 'csv', 'vague', 'unreviewed', 'interface', 'color'])

/** `no control claims are known for conflict "nagorno-karabakh", place "Shusha" since 2020-10, in dispatches up to 2020-10-25`. */
export function noneKnown(many: string, choices: FilterChoices & TwoTimes, texts: Texts): string {
  const { messages } = texts
  const given = new Map<string, unknown>(Object.entries(choices).filter(([, value]) => value !== undefined))
  const told = new Set<string>([...NAMES, ...TIMES, ...OTHER])
  const named = NAMES.filter((name) => given.has(name)).map((name) => {
    const values = [given.get(name)].flat().map((value) => messages.named(String(value)))
    return `${messages.filters[name]} ${values.join(messages.and)}`
  })
  const chosen = [...given].flatMap(([name, value]) => (told.has(name) ? [] : [choice(name, value, texts)]))
  const times = TIMES.filter((name) => given.has(name)).map((name) => `${messages.times[name]} ${given.get(name)}`)
  return oneLine(messages.noneKnown(many, [...named, ...chosen].join(', '), times.join(', ')))
}

function choice(name: string, value: unknown, { messages, words }: Texts): string {
  const label = (messages.choices as Readonly<Record<string, string>>)[name] ?? name
  if (typeof value === 'boolean') return value ? label : messages.notChoice(label)
  const codes = [value].flat().map((each) => words.choice(name, String(each)))
  return `${label} ${codes.join(messages.or)}`
}
