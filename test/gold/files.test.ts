import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { agreementOf } from '../../train/accuracy/agreement.ts'
import { f1 } from '../../train/accuracy/measure.ts'
import { countTypes } from '../../train/gold/counts.ts'
import { describe as tell } from '../../train/gold/fault.ts'
import { readGold } from '../../train/gold/folder.ts'

const root = fileURLToPath(new URL('../../gold', import.meta.url))
const gold = readGold(root, ['en', 'fr'])

describe('the gold files', () => {
  it('compile without a fault, ids unique, named after their ids', () => {
    expect(gold.faults.map(tell)).toEqual([])
    expect(gold.rows.length).toBeGreaterThan(100)
  })

  it('have spans that are exactly their words', () => {
    for (const { doc, text, claims } of gold.rows) {
      for (const claim of claims) {
        const mentions = [...claim.roles, ...claim.places, ...claim.evidence, ...(claim.content ? [claim.content] : [])]
        for (const m of mentions) expect(text.slice(m.start, m.end), doc).toBe(m.text)
        for (const a of claim.attribution) expect(text.slice(a.start, a.end), doc).toBe(a.source)
        expect(claim.evidence.length, doc).toBeGreaterThan(0)
      }
    }
  })

  it.each(['en', 'fr'])('hold every kind and type of claim in %s, in both splits together', (lang) => {
    const counts = countTypes(gold.rows.filter((row) => row.lang === lang))
    expect([...counts].filter(([, n]) => n === 0).map(([type]) => type)).toEqual([])
  })

  it.each(['en', 'fr'])('keep between a fifth and a half of the %s dispatches for testing', (lang) => {
    const rows = gold.rows.filter((row) => row.lang === lang)
    const share = rows.filter((row) => row.split === 'test').length / rows.length
    expect(share).toBeGreaterThan(0.2)
    expect(share).toBeLessThan(0.5)
  })

  it('never annotate the same claim twice in a dispatch', () => {
    for (const { doc, claims } of gold.rows) {
      const keys = claims.map((claim) => JSON.stringify(claim))
      expect(new Set(keys).size, doc).toBe(keys.length)
    }
  })
})

describe('the second reading', () => {
  const second = readGold(`${root}/second`, ['en', 'fr'])

  it('compiles, is of the same texts, and agrees with the first as far as docs/accuracy.md tells', () => {
    expect(second.faults.map(tell)).toEqual([])
    const { measures, dispatches } = agreementOf(gold.rows, second.rows)
    expect(dispatches).toBe(40)
    expect(f1(measures.claims)).toBeGreaterThan(0.8)
    expect(f1(measures.typed)).toBeGreaterThan(0.75)
  })

  it('is refused where its text is not the first reading’s', () => {
    const [row] = second.rows
    expect(() => agreementOf(gold.rows, [{ ...row!, text: 'other words' }])).toThrow(RangeError)
  })
})
