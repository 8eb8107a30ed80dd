import { Option } from 'commander'
import { TOPICS } from '../model/claim.ts'
import type { GivenFilters } from '../record/index.ts'
import { dateParser } from './options.ts'
import type { Texts } from './texts/all.ts'

/** What the options of a listing may narrow its rows by. */
export interface FilterChoices extends GivenFilters {
  /** Whose: those who promise, hold a position, take part. */
  readonly of?: readonly string[]
}

/** Filters that all listings share. */
export const filterOptions = ({ options }: Texts) => [
  new Option('--conflict <name>', options.conflict),
  new Option('--actor <name>', options.actor),
  new Option('--place <name>', options.place),
  new Option('--by <source>', options.by),
]

export const periodOptions = (texts: Texts) => [
  new Option('--since <date>', texts.options.since).argParser(dateParser(texts)),
  new Option('--until <date>', texts.options.until).argParser(dateParser(texts)),
]

export const topicOption = ({ options }: Texts) => new Option('--topic <topic>', options.topic).choices(TOPICS)

/** Whose: `--of FRA`; all of them where it is given several times. */
export const ofOption = (whose: string) =>
  new Option('--of <name>', whose).argParser((name: string, before: readonly string[] = []) => [...before, name])
