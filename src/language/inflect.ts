import type { Inflection } from './names.ts'

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/**
 * All forms of an adjective: those written out with slashes ("turc/turcs/turque/turques"), or those that the language's
 * rules make from the one given. In several words only the last is inflected.
 */
export function inflect(adjective: string, rules: readonly Inflection[]): string[] {
  if (adjective.includes('/')) return adjective.split('/')
  const rule = rules.find(({ ending }) => adjective.endsWith(ending))
  if (rule === undefined) return [adjective]
  const stem = adjective.slice(0, adjective.length - rule.ending.length)
  return [...new Set(rule.forms.map((form) => stem + form))]
}

/** The forms with small and capital first letter, so that a form asked for small is found in both. */
export const bothCases = (forms: readonly string[]): string[] => [
  ...new Set(forms.flatMap((form) => [form, capitalised(form)])),
]
