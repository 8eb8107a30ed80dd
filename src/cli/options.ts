import { type Command, InvalidArgumentError, Option } from 'commander'
import { publicationDate } from '../intake/index.ts'
import { TrucelineError } from '../model/errors.ts'
import { failIn } from './output.ts'
import type { Texts } from './texts/all.ts'

/** Options that several commands share, described once. */
export const storeOption = ({ options }: Texts) => new Option('--store <path>', options.store)
export const jsonOption = ({ options }: Texts) => new Option('--json', options.json)
export const csvOption = ({ options }: Texts) => new Option('--csv', options.csv).conflicts('json')
export const dateOption = (texts: Texts) => new Option('--date <date>', texts.options.date).argParser(dateParser(texts))
export const langOption = ({ options }: Texts) => new Option('--lang <code>', options.lang)

export const onOption = (texts: Texts) => new Option('--on <day>', texts.options.on).argParser(dayParser(texts))
export const asKnownOption = (texts: Texts) =>
  new Option('--as-known <day>', texts.options.asKnown).argParser(dateParser(texts))

export const unreviewedOption = ({ options }: Texts) => new Option('--unreviewed', options.unreviewed)

export const portOption = (fallback: number, { options, usage }: Texts) =>
  new Option('--port <number>', options.port)
    .argParser((value) => {
      const port = Number(value)
      if (/^\d+$/.test(value) && port <= 65_535) return port
      throw new InvalidArgumentError(usage.port)
    })
    .default(fallback)

/** Reads a day, a month or a year. */
export function dateParser({ usage }: Texts): (value: string) => string {
  return (value) => {
    try {
      return publicationDate(value, 'the date given')
    } catch (error) {
      if (error instanceof TrucelineError) throw new InvalidArgumentError(usage.date)
      throw error
    }
  }
}

function dayParser(texts: Texts): (value: string) => string {
  const parseDate = dateParser(texts)
  return (value) => {
    const day = parseDate(value)
    if (day.length === 10) return day
    throw new InvalidArgumentError(texts.usage.day)
  }
}

/** Examples under a command's help. */
export function examples({ help }: Texts, command: Command, lines: readonly string[]): Command {
  return command.addHelpText('after', `\n${help.examples}\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`)
}

/**
 * What is wrong with a combination of arguments that the options alone cannot rule out.
 * @param told message and repair, in a language
 */
export function wrongUsage(told: (texts: Texts) => readonly string[]): TrucelineError {
  return failIn('wrong-usage', told)
}
