import type { IntakeNote, IntakeProgress } from '../intake/index.ts'
import type { TrucelineError } from '../model/errors.ts'
import type { Store } from '../store/index.ts'
import type { Context } from './context.ts'
import type { Engine } from './engine.ts'
import { type IntakeChoices, intake } from './intake.ts'
import { errorLines, noteText, say } from './output.ts'
import { createProgress, type Progress } from './progress.ts'
import { Readers } from './readers.ts'
import { type ReadCounts, readInto, readUnread } from './reading.ts'
import type { Texts } from './texts/all.ts'

/** Reads paths, or what is unread where there are none, and shows how far it is. */
export async function fillStore(
  context: Context,
  paths: readonly string[],
  options: IntakeChoices,
  engine: Engine,
  store: Store,
): Promise<{ counts: ReadCounts; problems: readonly TrucelineError[] }> {
  const progress = createProgress(context)
  const problems: TrucelineError[] = []
  let reached: IntakeProgress = { bytes: 0, total: 0 }
  const hooks = {
    signal: context.signal,
    onProblem: (problem: TrucelineError) => {
      problems.push(problem)
      tell(context, progress, errorLines(problem, context.texts))
    },
    onNote: (note: IntakeNote) => tell(context, progress, noteText(note, context.texts)),
    onCounts: (counts: Readonly<ReadCounts>) => {
      const share = reached.total === 0 ? undefined : Math.min(1, reached.bytes / reached.total)
      progress.update(countsText(counts, context.texts), share)
    },
  }
  const onProgress = (now: IntakeProgress) => {
    reached = now
  }
  await using readers = new Readers(context, engine, () =>
    reached.total === 0 ? undefined : reached.total - reached.bytes,
  )
  const counts =
    paths.length === 0
      ? await readUnread(store, engine, hooks, readers.readAll)
      : await readInto(store, intake(context, paths, options, engine, onProgress), engine, hooks, readers.readAll)
  progress.clear()
  return { counts, problems }
}

function tell(context: Context, progress: Progress, message: string): void {
  progress.clear()
  say(context, message)
}

/** The counts of a run on one line. */
export function countsText({ read, known, failed, claims }: Readonly<ReadCounts>, { messages }: Texts): string {
  return [
    messages.read(read, claims),
    ...(known > 0 ? [messages.knownAlready(known)] : []),
    ...(failed > 0 ? [messages.passedOver(failed)] : []),
  ].join(' · ')
}
