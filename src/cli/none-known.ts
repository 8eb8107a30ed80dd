import type { TwoTimes } from './engine.ts'
import type { FilterChoices } from './filter-options.ts'
import { oneLine } from './output.ts'

/** Filters that name something, in the order in which they are told. */
const NAMES: Readonly<Record<string, string>> = {
  conflict: 'conflict',
  of: 'actor',
  actor: 'actor',
  place: 'place',
  by: 'source',
}
const TIMES: Readonly<Record<string, string>> = {
  since: 'since',
  until: 'until',
  on: 'on',
  asKnown: 'in dispatches up to',
}
/** Choices that narrow nothing. */
const OTHER: ReadonlySet<string> = new Set(['store', 'json', 'csv', 'vague'])

/** `no control claims are known for conflict "nagorno-karabakh", place "Shusha" since 2020-10, in dispatches up to 2020-10-25`. */
export function noneKnown(many: string, choices: FilterChoices & TwoTimes): string {
  const given = new Map<string, unknown>(Object.entries(choices).filter(([, value]) => value !== undefined))
  const named = Object.entries(NAMES).flatMap(([name, word]) =>
    given.has(name)
      ? [
          `${word} ${[given.get(name)]
            .flat()
            .map((value) => `"${value}"`)
            .join(' and ')}`,
        ]
      : [],
  )
  const chosen = [...given].flatMap(([name, value]) =>
    name in NAMES || name in TIMES || OTHER.has(name) ? [] : [choice(name, value)],
  )
  const times = Object.entries(TIMES).flatMap(([name, word]) => (given.has(name) ? [`${word} ${given.get(name)}`] : []))
  const what = [...named, ...chosen].join(', ')
  return oneLine(`no ${many} are known ${what === '' ? '' : `for ${what} `}${times.join(', ')}`)
}

function choice(name: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? name : `not ${name}`
  return `${name} ${[value].flat().join(' or ')}`
}
