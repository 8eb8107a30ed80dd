import { worthParsing } from '../claims/triage.ts'
import type { Reading } from '../model/claim.ts'
import type { Dispatch } from '../model/dispatch.ts'
import type { Language } from './language.ts'
import { STAGES, type Stage, type Work } from './stages.ts'

/** Wraps the run of each stage; a benchmark measures there, since the reader itself knows no clock. */
export type Observer = (stage: Stage, run: () => void) => void

/** Runs stages over a dispatch, all of them or those up to and including `last`. */
export function work(dispatch: Dispatch, language: Language, observe?: Observer, last: Stage['name'] = 'claims'): Work {
  const upTo = STAGES.findIndex((stage) => stage.name === last)
  return advance({ dispatch } as Work, language, STAGES.slice(0, upTo + 1), observe)
}

function advance(state: Work, language: Language, stages: readonly Stage[], observe: Observer = plainly): Work {
  for (const stage of stages) observe(stage, () => stage.run(state, language))
  return state
}

const plainly: Observer = (_, run) => run()

/**
 * Reads one dispatch: text to claims; one that is plainly about something else isn't even parsed. Pure and deterministic; linear in the length of the text.
 * @returns the dispatch as given, its claims in text order, and the version of the engine that read them
 */
export function readDispatch(dispatch: Dispatch, language: Language, observe?: Observer): Reading {
  const state = work(dispatch, language, observe, 'text')
  const worth = worthParsing(state.analysis.tokens, language.claims.models)
  const claims = worth ? advance(state, language, STAGES.slice(1), observe).claims : []
  return { dispatch, claims, engine: language.version }
}
