import type { DateRule, DateRules } from './date-rules.ts'
import type { Lexeme } from './lexemes.ts'
import type { Item } from './nodes.ts'
import type { Pattern } from './pattern.ts'

type Candidate = readonly [DateRule, Pattern]

/** For one level, which patterns can start with a given word, with a figure or name, or with a node. */
export interface FirstWords {
  readonly byWord: ReadonlyMap<string, readonly Candidate[]>
  /** Patterns that start with a class; tried only where `starts` allows. */
  readonly byClass: readonly Candidate[]
  readonly byNode: readonly Candidate[]
}

const NODES = new Set(['date', 'clock', 'duration'])

/** Sorts a level's patterns by what they can start with, so that most words are passed over at once. */
export function indexFirst(level: readonly DateRule[], rules: DateRules): FirstWords {
  const byWord = new Map<string, Candidate[]>()
  const byClass: Candidate[] = []
  const byNode: Candidate[] = []
  const add = (pattern: Pattern, candidate: Candidate): void => {
    for (const { matcher, optional } of pattern.elements) {
      if (matcher.kind === 'words') {
        for (const word of matcher.words) push(byWord, word, candidate)
      } else if (NODES.has(matcher.name)) byNode.push(candidate)
      else if (rules.phrases.has(matcher.name)) {
        for (const phrase of rules.phrases.get(matcher.name)!) add(phrase, candidate)
      } else byClass.push(candidate)
      if (!optional) return
    }
  }
  for (const rule of level) for (const pattern of rule.patterns) add(pattern, [rule, pattern])
  return { byWord, byClass, byNode }
}

function push(byWord: Map<string, Candidate[]>, word: string, candidate: Candidate): void {
  const list = byWord.get(word)
  if (list === undefined) byWord.set(word, [candidate])
  else if (list.at(-1) !== candidate) list.push(candidate)
}

/** Whether a class of the calendar or a number can start here. */
const isCalendarWord = ({ form, value }: Lexeme, rules: DateRules): boolean =>
  value !== undefined ||
  rules.months.has(form) ||
  rules.weekdays.has(form) ||
  rules.seasons.has(form) ||
  rules.units.has(form) ||
  rules.feasts.has(form) ||
  rules.ordinals.has(form) ||
  rules.numbers.words.has(form) ||
  rules.numbers.articles.has(form) ||
  rules.numbers.collectives.has(form) ||
  rules.numbers.halves.has(form) ||
  /^'?\d/.test(form)

const NONE: readonly Candidate[] = []

export function candidatesAt(index: FirstWords, item: Item, rules: DateRules): readonly Candidate[] {
  if ('node' in item) return index.byNode
  const worded = index.byWord.get(item.lexeme.form) ?? NONE
  if (index.byClass.length === 0 || !isCalendarWord(item.lexeme, rules)) return worded
  return worded.length === 0 ? index.byClass : [...worded, ...index.byClass]
}
