import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Abstention, matchRules, type RuleMatch } from '../../src/claims/match.ts'
import { ancestors, buildTree, type Tree } from '../../src/claims/tree.ts'
import { loadClaimLanguage, loadFrames, loadRuleSources } from '../../src/language/frames.ts'
import { loadSyntax } from '../../src/language/syntax.ts'
import { loadTextRules } from '../../src/language/text.ts'
import { analyseText } from '../../src/text/index.ts'
import { rulesTable } from '../../train/rules-table.ts'

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
  return match.roles.some(
    (r) => r.role === role && inside.some((w) => ancestors(tree, w.index).slice(0, 3).includes(r.word)),
  )
}

describe.each(['fr', 'en'])('the examples of data/%s/frames', (lang) => {
  const language = loadClaimLanguage(lang)
  const textRules = loadTextRules(lang)
  const syntax = loadSyntax(lang)

  const read = (text: string, id: string) => {
    const fired: { tree: Tree; match: RuleMatch }[] = []
    const abstained: Abstention[] = []
    const analysis = analyseText(text, textRules)
    for (const sentence of analysis.sentences) {
      const tree = buildTree(syntax.parse(analysis.tokens, sentence))
      for (const match of matchRules(tree, language, abstained)) if (match.rule.id === id) fired.push({ tree, match })
    }
    return { fired, tempted: abstained.some((a) => a.rule.id === id) }
  }

  test.each(loadRuleSources(lang).map(({ rule }) => ({ id: rule.id, rule })))('$id', ({ id, rule }) => {
    for (const source of rule.match) {
      const { text, roles } = parseExample(source)
      const matches = read(text, id).fired
      expect(matches.length, `${id} must fire in: ${text}`).toBeGreaterThan(0)
      for (const { role, words } of roles) {
        const given = matches.some(({ tree, match }) => givesRole(tree, text, match, role, words))
        expect(given, `${id} must give ${role} "${words}" in: ${text}`).toBe(true)
      }
    }
    for (const text of rule['no-match']) {
      const { fired, tempted } = read(text, id)
      expect(fired.length, `${id} must not fire in: ${text}`).toBe(0)
      expect(tempted, `${id} needs a no-match example with one of its triggers in another sense, not: ${text}`).toBe(
        true,
      )
    }
  })
})

test('every language has the same classes of words and of prepositions', () => {
  const [fr, en] = ['fr', 'en'].map(loadClaimLanguage)
  expect([...fr!.classes.keys()].sort()).toEqual([...en!.classes.keys()].sort())
  expect(Object.keys(fr!.prepositions).sort()).toEqual(Object.keys(en!.prepositions).sort())
})

test.each(['fr', 'en'])('%s has a rule for every frame', (lang) => {
  const framed = new Set(loadClaimLanguage(lang).rules.map((rule) => rule.frame.id))
  expect([...loadFrames().keys()].filter((id) => !framed.has(id))).toEqual([])
})

test('docs/rules.md is what train/rules-table.ts makes of the data', () => {
  expect(readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8')).toBe(rulesTable())
})
