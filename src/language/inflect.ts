import type { Inflection } from './names.ts'

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
