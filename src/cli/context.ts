import type { Pool } from '../work/index.ts'
import type { Engine } from './engine.ts'
import type { Texts } from './texts/all.ts'

export interface OutputStream extends NodeJS.WritableStream {
  readonly isTTY?: boolean
  readonly columns?: number
}

/** What surrounds a run of the program: its streams, its environment and its engine. */
export interface Surroundings {
  readonly stdin: AsyncIterable<Uint8Array>
  /** Data, and nothing else. */
  readonly stdout: OutputStream
  /** Messages and progress. */
  readonly stderr: OutputStream
  readonly env: Readonly<Record<string, string | undefined>>
  /** Aborted by Ctrl-C: commands end what they are at, keep it, and stop. */
  readonly signal: AbortSignal
  /** Loaded only by the commands that read, so that the others start at once. */
  readonly loadEngine: () => Promise<Engine>
  /** Threads for reading much; absent where everything is read in this one. */
  readonly createPool?: () => Pool
  /** The built page of the dossier. */
  readonly page: URL
  /** Folder of the dispatches that come with the program. */
  readonly samples: URL
}

/** The same with the language in which it speaks. */
export interface Context extends Surroundings {
  readonly texts: Texts
}
