import { expect, test } from 'vitest'
import { loadClaimLanguage } from '../../src/language/frames.ts'
import type { GoldClaim } from '../../train/claims/gold.ts'
import { passageOf, passagesOf } from '../../train/claims/passages.ts'
import { prepareAll } from '../../train/claims/prepare.ts'
import { Random } from '../../train/syntax/random.ts'

const HEAD = 'Shelling of Lornac kills ten'
const BODY = [
  'Ten people were killed in Lornac on Friday, the mayor said.',
  'Zarland shelled the market.',
  'The two sides agreed on a truce on Saturday.',
]
const text = [HEAD, ...BODY].join('\n\n')

function span(words: string): { start: number; end: number; text: string } {
  const start = text.indexOf(words)
  return { start, end: start + words.length, text: words }
}

const claims: GoldClaim[] = [
  {
    kind: 'toll',
    type: 'killed',
    modality: 'actual',
    polarity: 'affirmed',
    roles: [{ role: 'victim', ...span('people') }],
    places: [{ role: 'where', ...span('Lornac') }],
    attribution: [{ source: 'mayor', ...span('mayor') }, { source: 'the hospital' }],
    evidence: [span(HEAD), span('Ten people were killed in Lornac on Friday')],
  },
  {
    kind: 'truce',
    type: 'agreement',
    modality: 'actual',
    polarity: 'affirmed',
    roles: [{ role: 'party', ...span('two sides') }],
    evidence: [span('The two sides agreed on a truce')],
  },
]

function prepared(gold: readonly GoldClaim[]) {
  const dispatch = { doc: 'x', lang: 'en', date: '2023-05-08', text, weight: 2, claims: gold }
  return prepareAll([dispatch], 'en', loadClaimLanguage('en'))[0]!
}

test('a passage never begins with the first sentence, and its spans are the same words', () => {
  const p = prepared(claims)
  const firsts = new Set<string>()
  for (let seed = 1; seed <= 40; seed++) {
    const passage = passageOf(p, new Random(seed))
    if (!passage) continue
    expect(passage).toMatchObject({ lang: 'en', date: '2023-05-08', weight: 2 })
    const first = BODY.find((sentence) => passage.text.startsWith(sentence))
    expect(first, passage.text).toBeDefined()
    firsts.add(first!)
    expect(passage.claims.length).toBeGreaterThan(0)
    for (const claim of passage.claims) {
      expect(claim.evidence.length).toBeGreaterThan(0)
      for (const { start, end } of claim.evidence) expect(text).toContain(passage.text.slice(start, end))
      for (const m of [...claim.roles, ...(claim.places ?? [])]) expect(passage.text.slice(m.start, m.end)).toBe(m.text)
    }
  }
  // The sentence in which nothing is told begins a passage only where something is told after it.
  expect(firsts.size).toBeGreaterThan(1)
})

test('what lies outside is not in the passage, but sources known by name stay', () => {
  const p = prepared(claims)
  const passages = Array.from({ length: 40 }, (_, seed) => passageOf(p, new Random(seed + 1)))
  const one = passages.find((found) => found?.text === BODY[0])!
  expect(one.claims.map((c) => c.type)).toEqual(['killed'])
  expect(one.claims[0]!.evidence).toHaveLength(1)
  expect(one.claims[0]!.attribution).toEqual([
    { source: 'mayor', ...span('mayor'), start: BODY[0]!.indexOf('mayor'), end: BODY[0]!.indexOf('mayor') + 5 },
    { source: 'the hospital' },
  ])
})

test('texts without claims have passages too; the same dispatches have the same', () => {
  const p = prepared([])
  const once = passagesOf([p, p])
  expect(once.get(p)!.claims).toEqual([])
  expect(passagesOf([p, p])).toEqual(once)
})

test('a dispatch of one paragraph has no passage', () => {
  const [p] = prepareAll([{ doc: 'y', lang: 'en', text: BODY[0]!, claims: [] }], 'en', loadClaimLanguage('en'))
  expect(passageOf(p!, new Random(1))).toBeUndefined()
})
