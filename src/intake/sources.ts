import { type Bytes, counted, fileBytes } from './bytes.ts'
import type { Format } from './formats.ts'
import type { Intake, IntakeOptions } from './intake.ts'
import { DISPATCH_BYTES } from './limits.ts'
import { asProblem, tooLarge } from './problems.ts'
import { type Input, readJson, readLines, readText, readUnknown } from './read.ts'
import { planSources, type Source } from './walk.ts'

const READERS: Readonly<Record<Format, (input: Input, options: IntakeOptions) => AsyncIterable<Intake>>> = {
  text: readText,
  json: readJson,
  lines: readLines,
  unknown: readUnknown,
}

/**
 * Dispatches from files, folders (recursively, by name) and standard input (`-`), one after the other, in a fixed
 * order. Whatever cannot be read comes as a problem in its place (first what paths do not lead anywhere), and never
 * stops the others. A file's own time is never taken for a date.
 */
export async function* readSources(paths: readonly string[], options: IntakeOptions): AsyncGenerator<Intake> {
  const { sources, problems } = await planSources(paths)
  yield* problems
  const total = sources.reduce((sum, { size }) => sum + (size ?? Number.NaN), 0) || 0
  let bytes = 0
  for (const source of sources) {
    const origin = source.path === '-' ? 'standard input' : source.path
    try {
      if (source.format === 'text' && (source.size ?? 0) > DISPATCH_BYTES) throw tooLarge(origin)
      const stream = counted(open(source, options), (length) => {
        bytes += length
        options.onProgress?.({ bytes, total })
      })
      const id = source.path === '-' ? {} : { id: source.id }
      yield* READERS[source.format]({ bytes: stream, origin, ...id }, options)
    } catch (error) {
      yield { problem: asProblem(error, origin), origin }
    }
  }
}

function open(source: Source, options: IntakeOptions): Bytes {
  if (source.path !== '-') return fileBytes(source.path)
  return options.stdin ?? process.stdin
}
