import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClaimKind } from '../../src/model/claim.ts'
import { cutText, LINES } from '../../src/web/lib/highlight.ts'

const reach = (start: number, end: number, claim: string, kind: ClaimKind = 'truce') => ({ start, end, claim, kind })

describe('cutting a dispatch where claims begin and end', () => {
  it('gives back the text, paragraph by paragraph', () => {
    const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 12 })
    fc.assert(
      fc.property(
        fc.string({ maxLength: 60, unit: fc.constantFrom('a', ' ', '\n', 'é', '“', '😀') }),
        spans,
        (text, pairs) => {
          const reaches = pairs.map(([a, b], i) => reach(Math.min(a, b), Math.max(a, b), `c${i}`))
          const paragraphs = cutText(text, reaches)
          const joined = paragraphs.map((runs) => runs.map((run) => run.text).join(''))
          expect(joined).toEqual(text.split(/\n+/).filter((line) => line !== ''))
          for (const run of paragraphs.flat()) {
            expect(text.slice(run.start, run.end)).toBe(run.text)
            const over = reaches.filter(
              ({ start, end }) => start < end && end <= text.length && start < run.end && end > run.start,
            )
            expect([...run.claims].sort()).toEqual(over.map(({ claim }) => claim).sort())
            expect(run.lines.length).toBeLessThanOrEqual(LINES)
          }
        },
      ),
    )
  })

  it('keeps a claim on one line though others begin within it', () => {
    const [runs = []] = cutText('abcdefghij', [
      reach(0, 10, 'long'),
      reach(3, 5, 'short', 'toll'),
      reach(6, 8, 'next', 'toll'),
    ])
    expect(runs.map((run) => run.text)).toEqual(['abc', 'de', 'f', 'gh', 'ij'])
    expect(runs.map((run) => run.lines[0])).toEqual(['truce', 'truce', 'truce', 'truce', 'truce'])
    expect(runs[1]!.lines[1]).toBe('toll')
    expect(runs[3]!.lines[1]).toBe('toll')
  })

  it('puts the shortest evidence first, so that a click takes the most exact claim', () => {
    const [runs = []] = cutText('abcdef', [reach(0, 6, 'sentence'), reach(2, 4, 'clause')])
    expect(runs[1]!.claims).toEqual(['clause', 'sentence'])
  })

  it('marks a label where it starts, once', () => {
    const [runs = []] = cutText('abcdef', [reach(1, 3, 'c')], [{ start: 0, end: 4, key: 'role-0', label: 'party' }])
    expect(runs.filter((run) => run.labels.some(({ first }) => first))).toHaveLength(1)
    expect(runs.filter((run) => run.labels.length > 0).map((run) => run.text)).toEqual(['a', 'bc', 'd'])
  })
})
