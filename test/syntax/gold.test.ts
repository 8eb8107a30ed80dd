import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadPipeline, loadSyntaxData } from '../../src/language/syntax.ts'
import { readConfig } from '../../train/syntax/config.ts'
import { evaluate, scoreLine } from '../../train/syntax/evaluate.ts'
import { readTreebank } from '../../train/syntax/treebank.ts'

const folder = new URL('../../gold/syntax/', import.meta.url).pathname

/** Shares that a model in the repository must reach on the hand-checked news sentences; raised when models get better. */
const FLOORS = { fr: { upos: 96, lemma: 95, las: 83 }, en: { upos: 95, lemma: 96, las: 78 } }

describe.each(['fr', 'en'] as const)('gold trees, %s', (lang) => {
  const config = readConfig(lang)

  it('have one root, no cycle and known relations', () => {
    for (const file of readdirSync(`${folder}${lang}`)) {
      for (const tree of readTreebank(`${folder}${lang}/${file}`, file, false, config)) {
        expect(
          tree.raw.filter((w) => w.head < 0),
          tree.id,
        ).toHaveLength(1)
        for (let i = 0; i < tree.raw.length; i++) {
          let steps = 0
          for (let at = i; at >= 0; at = tree.raw[at]!.head) expect(steps++, tree.id).toBeLessThan(tree.raw.length)
        }
        expect(
          tree.raw.every((w) => /^[a-z]+(:[a-z]+)?$/.test(w.deprel)),
          tree.id,
        ).toBe(true)
      }
    }
  })

  it('are parsed at least as well as the floor', () => {
    const trees = readTreebank(`${folder}${lang}/news.conllu`, 'news', false, config)
    const scores = evaluate(trees, loadPipeline(lang), loadSyntaxData(lang))
    console.log(scoreLine(`gold ${lang}`, scores))
    expect(scores.upos).toBeGreaterThan(FLOORS[lang].upos)
    expect(scores.lemma).toBeGreaterThan(FLOORS[lang].lemma)
    expect(scores.las).toBeGreaterThan(FLOORS[lang].las)
  })
})
