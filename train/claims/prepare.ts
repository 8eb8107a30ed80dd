import { judge } from '../../src/claims/candidates.ts'
import { buildContext } from '../../src/claims/context.ts'
import type { ClaimLanguage } from '../../src/claims/rules.ts'
import { loadTextRules } from '../../src/language/text.ts'
import { loadSyntax } from '../../src/language/syntax.ts'
import { analyseText } from '../../src/text/index.ts'
import type { Prepared } from './datasets.ts'
import type { GoldDispatch } from './gold.ts'

/** Reads each gold dispatch up to its claims, once. */
export function prepareAll(gold: readonly GoldDispatch[], lang: string, language: ClaimLanguage): Prepared[] {
  const rules = loadTextRules(lang)
  const syntax = loadSyntax(lang)
  return gold.map((d) => {
    const analysis = analyseText(d.text, rules)
    const sentences = analysis.sentences.map((s) => syntax.parse(analysis.tokens, s))
    const context = buildContext(
      { dispatch: { id: d.doc, text: d.text, lang, ...(d.date ? { date: d.date } : {}) }, analysis, sentences, values: { dates: [], durations: [], quantities: [] }, names: { mentions: [] } },
      language,
    )
    return { doc: d.doc, context, verdicts: context.trees.map((_, s) => judge(context, s)), claims: d.claims, aligned: [] }
  })
}
