import type { Intake, IntakeProgress } from '../intake/index.ts'
import type { Dispatch } from '../model/dispatch.ts'
import type { TrucelineError } from '../model/errors.ts'
import type { Context } from './context.ts'
import type { Engine } from './engine.ts'
import { type IntakeChoices, intake } from './intake.ts'
import { errorLines, noteText, say, write } from './output.ts'
import { Readers } from './readers.ts'
import { readingFailed, untilAborted } from './reading.ts'

/**
 * Prints one JSON line a dispatch: `{"doc","title","date","lang","text","claims"}`. Nothing is kept.
 * @returns the exit code
 */
export async function printClaims(
  context: Context,
  paths: readonly string[],
  options: IntakeChoices,
  engine: Engine,
): Promise<number> {
  let ahead: number | undefined
  const onProgress = ({ bytes, total }: IntakeProgress) => {
    ahead = total === 0 ? undefined : total - bytes
  }
  await using readers = new Readers(context, engine, () => ahead)
  let failed = 0
  const fail = (problem: TrucelineError) => {
    failed++
    say(context, errorLines(problem, context.texts))
  }
  const items = untilAborted(intake(context, paths, options, engine, onProgress), context.signal)
  for await (const result of readers.readAll(dispatchesOf(context, items, fail))) {
    if ('error' in result) fail(readingFailed(result.dispatch, result.error))
    else {
      const { dispatch, claims } = result.reading
      const { id, title, date, lang, text } = dispatch
      await write(context.stdout, `${JSON.stringify({ doc: id, title, date, lang, text, claims })}\n`)
    }
  }
  return context.signal.aborted ? 130 : failed > 0 ? 1 : 0
}

async function* dispatchesOf(
  context: Context,
  items: AsyncIterable<Intake>,
  fail: (problem: TrucelineError) => void,
): AsyncGenerator<Dispatch> {
  for await (const item of items) {
    if ('problem' in item) {
      fail(item.problem)
      continue
    }
    for (const note of item.notes) say(context, noteText(note, context.texts))
    yield item.dispatch
  }
}
