import { judgeAll } from '../../src/claims/candidates.ts'
import { buildContext } from '../../src/claims/context.ts'
import type { ClaimLanguage } from '../../src/claims/rules.ts'
import { loadReporting } from '../../src/language/claims.ts'
import { loadGround } from '../../src/language/load.ts'
import type { Dispatch } from '../../src/model/dispatch.ts'
import { type Language, work } from '../../src/reader/index.ts'
import type { Prepared } from './datasets.ts'
import type { GoldDispatch } from './gold.ts'

/** Reads each gold dispatch up to its claims, once. */
export function prepareAll(gold: readonly GoldDispatch[], lang: string, language: ClaimLanguage): Prepared[] {
  const reporting = loadReporting(lang)
  const ground = loadGround(lang) as Language
  return gold.map((d) => {
    const dispatch: Dispatch = { id: d.doc, text: d.text, lang, ...(d.date ? { date: d.date } : {}) }
    const { analysis, sentences, values, names } = work(dispatch, ground, undefined, 'names')
    const context = buildContext({ dispatch, analysis, sentences, values, names }, language)
    return {
      doc: d.doc,
      context,
      verdicts: judgeAll(context),
      claims: d.claims,
      weight: d.weight ?? 1,
      reporting,
      passage: d.passage ?? false,
      aligned: [],
    }
  })
}
