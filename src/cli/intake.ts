import { type Intake, type IntakeProgress, readSources } from '../intake/index.ts'
import type { Context } from './context.ts'
import type { Engine } from './engine.ts'

/** What the options say about dispatches that do not say it themselves. */
export interface IntakeChoices {
  readonly date?: string
  readonly lang?: string
}

/** What paths hold, with the engine's knowledge of languages and stamps. */
export function intake(
  context: Context,
  paths: readonly string[],
  { date, lang }: IntakeChoices,
  engine: Engine,
  onProgress?: (progress: IntakeProgress) => void,
): AsyncIterable<Intake> {
  return readSources(paths, {
    languages: engine.languages,
    detectLanguage: (text) => engine.detectLanguage(text),
    stampOf: (text, of) => engine.stampOf(text, of),
    stdin: context.stdin,
    ...(date === undefined ? {} : { date }),
    ...(lang === undefined ? {} : { lang }),
    ...(onProgress === undefined ? {} : { onProgress }),
  })
}
