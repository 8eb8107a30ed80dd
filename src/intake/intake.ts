import type { Dispatch } from '../model/dispatch.ts'
import type { TrucelineError } from '../model/errors.ts'

/** How far a run of intake is. `total` is 0 while nothing is known about the size (standard input). */
export interface IntakeProgress {
  readonly bytes: number
  readonly total: number
}

export interface IntakeOptions {
  /** EDTF date for dispatches that bring none. */
  readonly date?: string
  /** Language of dispatches that do not name theirs; it is detected when absent. */
  readonly lang?: string
  /** Languages that can be read. */
  readonly languages: readonly string[]
  /** The language of a text, or undefined where it cannot be told. */
  readonly detectLanguage: (text: string) => string | undefined
  /** EDTF of a publication stamp at the start of a text (` date 2020-11 `). */
  readonly stampOf?: (text: string, lang: string) => string | undefined
  /** What `-` reads. */
  readonly stdin?: AsyncIterable<Uint8Array>
  readonly onProgress?: (progress: IntakeProgress) => void
}

/** Something a person should know about a dispatch that was read all the same. */
export interface IntakeNote {
  /** `decoded-as-windows-1252` */
  readonly code: string
  /** The file that it is about. */
  readonly origin: string
  readonly message: string
}

/** A dispatch, or why one could not be had. A problem never stops the ones after it. */
export type Intake =
  | { readonly dispatch: Dispatch; readonly notes: readonly IntakeNote[] }
  | { readonly problem: TrucelineError; readonly origin: string }
