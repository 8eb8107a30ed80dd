import { Option } from 'commander'
import { TOPICS } from '../model/claim.ts'
import type { GivenFilters } from '../record/index.ts'
import { parseDate } from './options.ts'

/** What the options of a listing may narrow its rows by. */
export interface FilterChoices extends GivenFilters {
  /** Whose: those who promise, hold a position, take part. */
  readonly of?: readonly string[]
}

/** Filters that all listings share. */
export const filterOptions = () => [
  new Option('--conflict <name>', 'only of this conflict: an id or a name'),
  new Option('--actor <name>', 'only what names this actor, or who speaks and acts for it: an id or a name'),
  new Option('--place <name>', 'only at this place, or within it: an id or a name'),
  new Option('--by <source>', 'only what this source says, or who speaks for it: an id, a name or its words'),
]

export const periodOptions = () => [
  new Option('--since <date>', 'only what happened, or was reported, on that day or later').argParser(parseDate),
  new Option('--until <date>', 'only what happened, or was reported, by that day').argParser(parseDate),
]

export const topicOption = () => new Option('--topic <topic>', 'only on this topic').choices(TOPICS)

/** Whose: `--of FRA`; all of them where it is given several times. */
export const ofOption = (whose: string) =>
  new Option('--of <name>', whose).argParser((name: string, before: readonly string[] = []) => [...before, name])
