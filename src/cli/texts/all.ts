import { en } from './en.ts'
import { fr } from './fr.ts'
import { errors } from './fr-errors.ts'
import type { ErrorTexts, Texts } from './shape.ts'

export type { Texts }

/** The languages of the command line, by code: a file each, and one line here. */
export const TEXTS: Readonly<Record<string, Texts>> = { en, fr }

/** Errors tell themselves in English, which JSON keeps in every language. */
export const ERROR_TEXTS: Readonly<Record<string, ErrorTexts>> = { fr: errors }

/** The variables that may name a language, the weightiest first (POSIX). */
const VARIABLES = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const

/**
 * The language of the command line: as the option says, else as the environment does, else English. The first variable
 * that is set counts, as for every program.
 * @param wished `fr`; a code of no language is refused where options are read
 */
export function textsFor(wished: string | undefined, env: Readonly<Record<string, string | undefined>>): Texts {
  const named = VARIABLES.map((name) => env[name]).find((value) => value !== undefined && value !== '')
  const code = (wished ?? named ?? '').toLowerCase().split(/[-_.@]/)[0]!
  return TEXTS[code] ?? en
}

/** What `--interface` names on a command line, before anything else is read. */
export function wishedInterface(argv: readonly string[]): string | undefined {
  const at = argv.findLastIndex((each) => each === '--interface' || each.startsWith('--interface='))
  if (at < 0) return undefined
  return argv[at]!.includes('=') ? argv[at]!.slice(argv[at]!.indexOf('=') + 1) : argv[at + 1]
}
