import type { ErrorHint } from '../../model/errors.ts'
import type { en } from './en.ts'

/** Everything that the command line says in one language. */
export type Texts = typeof en

/** What an error holds besides its code. */
export interface ToldError {
  readonly value: string
  readonly hint?: ErrorHint | undefined
}

/** How an error is told in a language: what is wrong, and what to do about it. */
export type ErrorTexts = Readonly<Record<string, (told: ToldError) => readonly [message: string, repair?: string]>>
