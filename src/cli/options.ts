import { type Command, InvalidArgumentError, Option } from 'commander'
import { publicationDate } from '../intake/index.ts'
import { TrucelineError } from '../model/errors.ts'

/** Options that several commands share, described once. */
export const storeOption = () =>
  new Option('--store <path>', 'the store (default: TRUCELINE_STORE, else truceline.db in your data folder)')
export const jsonOption = () => new Option('--json', 'write JSON')
export const csvOption = () => new Option('--csv', 'write CSV').conflicts('json')
export const dateOption = () =>
  new Option('--date <date>', 'publication date of dispatches that bring none: 2020-11-07, 2020-11 or 2020').argParser(
    parseDate,
  )
export const langOption = () => new Option('--lang <code>', 'language of dispatches that name none (default: detected)')

export const onOption = () =>
  new Option('--on <day>', 'what held on that day: 2020-10-20 (default: what is known last)').argParser(parseDay)
export const asKnownOption = () =>
  new Option('--as-known <day>', 'use only dispatches published by that day').argParser(parseDate)

export const portOption = (fallback: number) =>
  new Option('--port <number>', 'port to listen on (0: any free one)').argParser(parsePort).default(fallback)

export function parseDate(value: string): string {
  try {
    return publicationDate(value, 'the date given')
  } catch (error) {
    if (error instanceof TrucelineError) throw new InvalidArgumentError(error.repair ?? error.message)
    throw error
  }
}

function parseDay(value: string): string {
  const day = parseDate(value)
  if (day.length === 10) return day
  throw new InvalidArgumentError('write a day: 2020-11-07')
}

function parsePort(value: string): number {
  const port = Number(value)
  if (/^\d+$/.test(value) && port <= 65_535) return port
  throw new InvalidArgumentError('write a number from 0 to 65535')
}

/** Examples under a command's help. */
export function examples(command: Command, lines: readonly string[]): Command {
  return command.addHelpText('after', `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`)
}

/** What is wrong with a combination of arguments that the options alone cannot rule out. */
export function wrongUsage(message: string, repair: string): TrucelineError {
  return new TrucelineError('wrong-usage', message, { repair })
}
