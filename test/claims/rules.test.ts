import { describe, expect, test } from 'vitest'
import { matchRules, type RuleMatch } from '../../src/claims/match.ts'
import { ancestors, buildTree, type Tree } from '../../src/claims/tree.ts'
import { loadClaimLanguage, loadRuleSources } from '../../src/language/frames.ts'
import { loadSyntax } from '../../src/language/syntax.ts'
import { loadTextRules } from '../../src/language/text.ts'
import { analyseText } from '../../src/text/index.ts'

/** An example of data/<lang>/frames: "sentence | role: words | role: words". */
function parseExample(source: string): { text: string; roles: { role: string; words: string }[] } {
  const [text = '', ...roles] = source.split(' | ')
  return {
    text,
    roles: roles.map((entry) => {
      const colon = entry.indexOf(': ')
      return { role: entry.slice(0, colon), words: entry.slice(colon + 2) }
    }),
  }
}

/** The words of each role that a match gives, as far as they are, or head a phrase that holds, the words asked for. */
function givesRole(tree: Tree, text: string, match: RuleMatch, role: string, words: string): boolean {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`"${words}" does not stand in "${text}"`)
  const end = start + words.length
  const inside = tree.words.filter((w) => w.start >= start && w.end <= end)
  return match.roles.some((r) => r.role === role && inside.some((w) => ancestors(tree, w.index).slice(0, 3).includes(r.word)))
}

describe.each(['fr', 'en'])('the examples of data/%s/frames', (lang) => {
  const language = loadClaimLanguage(lang)
  const textRules = loadTextRules(lang)
  const syntax = loadSyntax(lang)

  const fired = (text: string, id: string): { tree: Tree; match: RuleMatch }[] => {
    const analysis = analyseText(text, textRules)
    return analysis.sentences.flatMap((sentence) => {
      const tree = buildTree(syntax.parse(analysis.tokens, sentence))
      return matchRules(tree, language)
        .filter((match) => match.rule.id === id)
        .map((match) => ({ tree, match }))
    })
  }

  test.each(loadRuleSources(lang).map(({ rule }) => ({ id: rule.id, rule })))('$id', ({ id, rule }) => {
    for (const source of rule.match) {
      const { text, roles } = parseExample(source)
      const matches = fired(text, id)
      expect(matches.length, `${id} must fire in: ${text}`).toBeGreaterThan(0)
      for (const { role, words } of roles) {
        const given = matches.some(({ tree, match }) => givesRole(tree, text, match, role, words))
        expect(given, `${id} must give ${role} "${words}" in: ${text}`).toBe(true)
      }
    }
    for (const text of rule['no-match']) {
      expect(fired(text, id).length, `${id} must not fire in: ${text}`).toBe(0)
    }
  })
})
