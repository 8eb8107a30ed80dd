import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bounds, DAY } from '../../src/web/lib/edtf.ts'
import { buildIndex, indexRecord, SECTIONS } from '../../src/web/lib/index.ts'
import { pack } from '../../src/web/lib/pack.ts'
import { pairsOf } from '../../src/web/lib/pairs.ts'
import { tablePositions } from '../../src/web/lib/positions.ts'
import { formatRoute, parseRoute } from '../../src/web/lib/route.ts'
import { countTicks, ticks, timeScale } from '../../src/web/lib/scale.ts'
import { stripOf } from '../../src/web/lib/strip.ts'
import { buildTimeline } from '../../src/web/lib/timeline.ts'
import { groupTolls } from '../../src/web/lib/tolls.ts'
import { pageAt } from '../../src/web/parts/paging.ts'
import { FIXTURE } from './fixture.ts'

const endOf = (day: string): number => bounds(day)!.to

describe('addresses', () => {
  it('come back as they were written, whatever an id holds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, unit: 'binary' }), { maxLength: 3 }),
        fc.string({ unit: 'binary' }),
        (path, value) => {
          const safe = path.filter((part) => part.isWellFormed())
          fc.pre(value.isWellFormed())
          const route = parseRoute(formatRoute(safe, { q: value }))
          expect(route.path).toEqual(safe)
          expect(route.query.q ?? '').toBe(value)
        },
      ),
    )
  })

  it('take a hand-typed percent sign for what it is', () => {
    expect(parseRoute('#/search?q=100%')).toEqual({ path: ['search'], query: { q: '100%' } })
  })

  it('lead to every entity, by earlier addresses too', () => {
    const { entity, holding } = indexRecord(FIXTURE.record)
    for (const section of SECTIONS) {
      for (const one of FIXTURE.record[section]) {
        expect(entity.get(`${section}/${one.id}`)).toBe(one)
        expect(entity.get(`${section}/old-${one.id}`)).toBe(one)
        for (const claim of one.claims) expect(holding.get(claim)?.some((held) => held.entity === one)).toBe(true)
      }
    }
  })
})

describe('charts', () => {
  it('place marks so that none touch, and lose none', () => {
    const item = fc.record({ x: fc.nat(500), width: fc.integer({ min: 1, max: 80 }) })
    fc.assert(
      fc.property(fc.array(item, { maxLength: 60 }), (items) => {
        const packing = pack(
          items.map((one, i) => ({ item: i, ...one })),
          4,
        )
        const gathered = packing.packed.reduce((sum, bin) => sum + bin.items.length, 0)
        expect(packing.placed.length + gathered).toBe(items.length)
        for (const a of packing.placed) {
          for (const b of packing.placed) {
            if (a !== b && a.row === b.row) expect(a.x + a.width <= b.x || b.x + b.width <= a.x).toBe(true)
          }
        }
      }),
    )
  })

  it('have round ticks that never crowd, from hours to centuries', () => {
    for (const span of [DAY / 4, DAY, 10 * DAY, 90 * DAY, 800 * DAY, 9000 * DAY, 40000 * DAY]) {
      const scale = timeScale(endOf('2020-10-01'), endOf('2020-10-01') + span, 800)
      const xs = ticks(scale).map(({ at }) => scale.x(at))
      expect(xs.length).toBeGreaterThan(0)
      expect(xs.length).toBeLessThan(14)
    }
  })

  it('count from nothing to past the most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000_000 }), (most) => {
        const marks = countTicks(most)
        expect(marks[0]).toBe(0)
        expect(marks.at(-1)).toBeGreaterThanOrEqual(most)
        expect(marks.length).toBeLessThan(9)
      }),
    )
  })

  it('count violence by day and keep coarse dates as spans', () => {
    const incidents = FIXTURE.record.incidents
    const strip = stripOf(incidents, endOf('2031-10-01'), endOf('2031-11-08'), 600)
    expect(strip.bins.reduce((sum, bin) => sum + bin.incidents.length, 0)).toBe(3)
    const coarse = { ...incidents[0]!, time: [{ ...incidents[0]!.time[0]!, value: '2031-10' }] }
    expect(stripOf([coarse], endOf('2031-09-01'), endOf('2031-11-08'), 600).spans).toHaveLength(1)
    const planned = { ...incidents[0]!, modality: 'planned' as const }
    expect(stripOf([planned], endOf('2031-09-01'), endOf('2031-11-08'), 600).bins).toEqual([])
  })

  it('put everything dated on the timeline', () => {
    const timeline = buildTimeline(FIXTURE.record, endOf('2031-11-07'))
    expect(Object.fromEntries(Object.entries(timeline.lanes).map(([lane, items]) => [lane, items.length]))).toEqual({
      contacts: 4,
      truces: 3,
      commitments: 1,
      violence: 3,
      control: 1,
      tolls: 5,
    })
  })
})

describe('ledgers', () => {
  it('never put running totals and single events in one chart', () => {
    const groups = groupTolls(FIXTURE.record.tolls)
    for (const group of groups) {
      for (const line of group.lines) {
        expect(line.toll.basis).toBe(group.basis)
        expect(line.toll.metric).toBe(group.metric)
      }
    }
    expect(groups.map(({ metric, basis }) => `${metric} ${basis}`)).toContain('killed cumulative')
    expect(groups.map(({ metric, basis }) => `${metric} ${basis}`)).toContain('killed period')
  })

  it('leave open what the words leave open', () => {
    const dots = groupTolls(FIXTURE.record.tolls).flatMap(({ lines }) => lines.flatMap((line) => line.dots))
    expect(dots.find((dot) => dot.best === 1250)).toMatchObject({ openHigh: true, openLow: false })
    expect(dots.find((dot) => dot.low === 9)).toMatchObject({ high: 11, openHigh: false })
  })

  it('count contacts that were held, and the silence between them', () => {
    const [most] = pairsOf(FIXTURE.record.contacts)
    expect(most!.contacts).toHaveLength(2)
    expect(most!.longestSilence).toBe(22)
    expect(pairsOf(FIXTURE.record.contacts, endOf('2031-10-20')).map((pair) => pair.contacts.length)).toEqual([1])
  })

  it('put who said what on which topic', () => {
    const table = tablePositions(FIXTURE.record.positions)
    expect(table.topics).toEqual(['ceasefire'])
    expect(table.actors.map((row) => row.count)).toEqual([1, 1, 1])
  })

  it('page without losing anything', () => {
    expect(pageAt(undefined, 0, 50)).toEqual({ page: 1, from: 0, to: 0 })
    expect(pageAt('3', 101, 50)).toEqual({ page: 3, from: 100, to: 101 })
    expect(pageAt('99', 101, 50).page).toBe(3)
    expect(pageAt('<b>', 101, 50).page).toBe(1)
  })

  it('list the claims of a dispatch in the order of its text', () => {
    for (const claims of buildIndex(FIXTURE).claimsOf.values()) {
      const starts = claims.map((claim) => claim.evidence[0]!.start)
      expect(starts).toEqual([...starts].sort((a, b) => a - b))
    }
  })
})
