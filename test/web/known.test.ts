import { describe, expect, it } from 'vitest'
import { bounds } from '../../src/web/lib/edtf.ts'
import { buildIndex } from '../../src/web/lib/index.ts'
import { narrowRecord } from '../../src/web/lib/known.ts'
import { stateOn } from '../../src/web/lib/standing.ts'
import { barOf } from '../../src/web/lib/truces.ts'
import { FIXTURE } from './fixture.ts'

const index = buildIndex(FIXTURE)
const endOf = (day: string): number => bounds(day)!.to
const knownBy = (day: string) => narrowRecord(FIXTURE.record, index, endOf(day))
const truceOf = (record: typeof FIXTURE.record) => record.truces.find(({ id }) => id === 'lisiere-2031-10-10')!

describe('the record as known by a day', () => {
  it('holds nothing that was told later', () => {
    const record = knownBy('2031-10-14')
    const later = new Set(
      FIXTURE.claims.filter((claim) => index.dispatch.get(claim.dispatch)!.date! > '2031-10-14').map(({ id }) => id),
    )
    expect(later.size).toBeGreaterThan(10)
    const text = JSON.stringify(record)
    for (const id of later) expect(text).not.toContain(`"${id}"`)
    expect(record.truces.map(({ id }) => id)).toEqual(['lisiere-2031-10-10'])
    expect(truceOf(record).ended).toEqual([])
    expect(truceOf(record).life.map(({ type }) => type)).toEqual(['agreement', 'entry', 'violation'])
  })

  it('names no source that spoke later, and reports by the dates of what is left', () => {
    const toll = knownBy('2031-10-14').tolls.find(({ id }) => id === 'killed-red-cross')!
    expect(toll.points).toHaveLength(1)
    expect(toll.lastReported).toBe('2031-10-10')
    expect(knownBy('2031-10-14').tolls.some(({ id }) => id === 'killed-orsenne')).toBe(false)
  })

  it('holds a format of whose members nobody tells as far as it is named', () => {
    const [early, late] = ['2031-10-10', '2031-11-07'].map(
      (day) => FIXTURE.claims.find(({ dispatch }) => index.dispatch.get(dispatch)!.date === day)!.id,
    ) as [string, string]
    const [format] = FIXTURE.record.formats
    const name = format!.name.map((each) => ({ ...each, claims: [early, late].sort() }))
    const meetings = [{ ...name[0]!, value: 'a-meeting', claims: [late] }]
    const record = { ...FIXTURE.record, formats: [{ ...format!, claims: [], merged: [], members: [], name, meetings }] }
    const by = (day: string) => narrowRecord(record, index, endOf(day)).formats
    expect(by('2031-11-07')).toMatchObject([{ name: [{ claims: [early, late].sort() }], meetings }])
    expect(by('2031-10-14')).toMatchObject([{ name: [{ claims: [early] }], meetings: [], lastReported: '2031-10-10' }])
    expect(by('2031-10-09')).toEqual([])
  })

  it('is the whole record once everything is known', () => {
    expect(knownBy('2031-11-07')).toEqual(FIXTURE.record)
  })

  it('is empty before the first dispatch', () => {
    const record = knownBy('2031-10-09')
    expect(record.truces).toEqual([])
    expect(record.contacts).toEqual([])
  })

  it('takes an undated dispatch for not yet known', () => {
    const undated = { ...FIXTURE, dispatches: FIXTURE.dispatches.map(({ date: _date, ...rest }) => rest) }
    expect(narrowRecord(undated.record, buildIndex(undated), endOf('2031-11-07')).truces).toEqual([])
  })
})

describe('a truce on a day', () => {
  const truce = truceOf(FIXTURE.record)
  const on = (day: string) => stateOn(truce, endOf(day), false)

  it.each([
    ['2031-10-09', 'unknown', false],
    ['2031-10-11', 'pending', false],
    ['2031-10-14', 'in-force', true],
    ['2031-10-18', 'ended', false],
  ])('%s: %s', (day, status, contested) => {
    expect(on(day).status).toBe(status)
    expect(on(day).contested).toBe(contested)
    expect(on(day).derived).toBe(true)
  })

  it('is never ended by a violation, nor told in force by a later word', () => {
    expect(on('2031-10-16').status).toBe('in-force')
    expect(on('2031-10-17').lastInForce).toMatchObject({ date: '2031-10-15', daysBefore: 2 })
    expect(on('2031-10-14').lastInForce).toBeUndefined()
  })

  it('stands as recorded when neither date is set', () => {
    expect(stateOn(truce, endOf('2031-11-07'), true)).toMatchObject({
      status: 'ended',
      derived: false,
      end: { value: { date: '2031-10-18' } },
    })
  })
})

describe('a truce drawn', () => {
  const day = (at: number): string => new Date(at).toISOString().slice(0, 10)
  const drawn = (id: string, limit: string) =>
    barOf(FIXTURE.record.truces.find((truce) => truce.id === id)!, endOf(limit))!

  it('shows the gap from declared to effective, then force up to the told end', () => {
    const bar = drawn('lisiere-2031-10-10', '2031-11-07')
    expect(bar.stretches.map(({ style, from, to }) => [style, day(from), day(to)])).toEqual([
      ['pending', '2031-10-10', '2031-10-12'],
      ['force', '2031-10-12', '2031-10-18'],
    ])
    expect(bar.ends).toHaveLength(1)
    expect(bar.violations).toHaveLength(2)
  })

  it('fades where nobody tells, and has no end', () => {
    const bar = drawn('orsenne-2031-11-01', '2031-11-07')
    expect(bar.stretches.map(({ style }) => style)).toEqual(['pending', 'force', 'faded'])
    expect(day(bar.stretches[1]!.to)).toBe('2031-11-02')
    expect(bar.ends).toEqual([])
  })

  it('has no hard end where the day of the end is not told', () => {
    const truce = truceOf(FIXTURE.record)
    const vague = { ...truce, ended: [{ ...truce.ended[0]!, value: { how: 'unclear' as const } }] }
    const bar = barOf(vague, endOf('2031-11-07'))!
    expect(bar.ends.every(({ dated }) => !dated)).toBe(true)
    expect(bar.stretches.at(-1)!.style).toBe('faded')
  })

  it('shows nothing before it was declared', () => {
    expect(barOf(truceOf(FIXTURE.record), endOf('2031-10-09'))).toBeUndefined()
  })
})
