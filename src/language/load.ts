import type { Language } from '../reader/index.ts'
import { loadNameRules } from './names.ts'
import { loadSyntax } from './syntax.ts'
import { loadTextRules } from './text.ts'
import { loadValueRules } from './values.ts'
import { loadKnowledge } from './world.ts'
import type { OwnActor } from './world-types.ts'

/** A language up to its claims: what training starts from, before there is a claims model. */
export function loadGround(lang: string, own: readonly OwnActor[] = []): Omit<Language, 'claims' | 'version'> {
  return {
    lang,
    text: loadTextRules(lang),
    syntax: loadSyntax(lang),
    values: loadValueRules(lang),
    names: loadNameRules(lang).rules,
    knowledge: loadKnowledge(lang, own),
  }
}
