import type { Reading } from '../model/claim.ts'
import type { Dispatch } from '../model/dispatch.ts'
import type { Language } from './language.ts'
import { STAGES, type Stage, type Work } from './stages.ts'

/** Wraps the run of each stage; a benchmark measures there, since the reader itself knows no clock. */
export type Observer = (stage: Stage, run: () => void) => void

/** Runs stages over a dispatch, all of them or those up to and including `last`. */
export function work(
  dispatch: Dispatch,
  language: Language,
  observe: Observer = (_, run) => run(),
  last: Stage['name'] = 'claims',
): Work {
  const state = { dispatch } as Work
  for (const stage of STAGES) {
    observe(stage, () => stage.run(state, language))
    if (stage.name === last) break
  }
  return state
}

/**
 * Reads one dispatch: text to claims. Pure and deterministic; linear in the length of the text.
 * @returns the dispatch as given, its claims in text order, and the version of the engine that read them
 */
export function readDispatch(dispatch: Dispatch, language: Language, observe?: Observer): Reading {
  const { claims } = work(dispatch, language, observe)
  return { dispatch, claims, engine: language.version }
}
