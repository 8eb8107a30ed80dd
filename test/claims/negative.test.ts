import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LANGUAGES, loadLanguage } from '../../src/language/index.ts'
import { readDispatch } from '../../src/reader/index.ts'

const folder = new URL('../../gold/negative/', import.meta.url)

/** Texts in which there is nothing to read; every third was kept from training (train/claims/gold.ts). */
function read(lang: string) {
  return readdirSync(new URL(lang, folder))
    .sort()
    .map((name, i) => {
      const text = readFileSync(new URL(`${lang}/${name}`, folder), 'utf8')
      const { claims } = readDispatch({ id: name, text, lang }, loadLanguage(lang))
      return { name, heldOut: i % 3 === 2, claims: claims.map((c) => `${c.kind}/${c.type}: ${c.evidence[0]!.text}`) }
    })
}

describe.each(LANGUAGES)('texts with nothing to read, %s', (lang) => {
  const texts = read(lang)

  it('gives no claim on the texts that training saw', () => {
    expect(texts.filter((t) => !t.heldOut && t.claims.length > 0)).toEqual([])
  })

  it('gives no claim on four in five of the hard texts that training never saw', () => {
    const held = texts.filter((t) => t.heldOut)
    const wrong = held.filter((t) => t.claims.length > 0)
    expect(wrong.length / held.length, JSON.stringify(wrong, null, 1)).toBeLessThanOrEqual(0.2)
  })
})
