import { describe, expect, it } from 'vitest'
import { edtfFault } from '../../train/gold/dates.ts'
import { compileDispatch } from '../../train/gold/dispatch.ts'
import { describe as tell } from '../../train/gold/fault.ts'

const file = (claims: string) => `id: a
lang: en
date: 2021-03-12
split: tune
style: agency
text: |-
  Rebels shelled Oster on Friday, killing two people, the army said.
claims:
${claims}`
const faults = (claims: string) => compileDispatch('a.yml', file(claims)).faults.map(tell)

describe('compileDispatch', () => {
  it('gives the scorer its row', () => {
    const { row } = compileDispatch(
      'a.yml',
      file(`- is: toll/killed
  victim: people
  responsible: Rebels
  where: Oster
  time: 2021-03-12
  quantity: 2
  by: {source: army, cue: said}
  evidence: killing two people`),
    )
    expect(row?.claims[0]).toMatchObject({
      kind: 'toll',
      type: 'killed',
      modality: 'actual',
      polarity: 'affirmed',
      roles: [
        { role: 'victim', text: 'people', start: 44, end: 50 },
        { role: 'responsible', text: 'Rebels', start: 0, end: 6 },
      ],
      time: { edtf: '2021-03-12' },
      places: [{ role: 'where', text: 'Oster' }],
      quantity: { best: 2 },
      attribution: [{ source: 'army', cue: 'said', mode: 'indirect' }],
      evidence: [{ text: 'killing two people' }],
    })
  })

  it('names file, claim and repair', () => {
    expect(faults('- {is: violence/shelled, evidence: Rebels}')[0]).toMatch(
      /^a\.yml, claim 1 \(violence\/shelled\): .*is no kind\/type/,
    )
    expect(faults('- {is: violence/shelling, speaker: Rebels, evidence: Rebels}')[0]).toMatch(/it knows attacker/)
    expect(faults('- {is: position/demand, speaker: Rebels, evidence: Rebels}')).toHaveLength(2)
    expect(faults('- {is: toll/killed, evidence: Rebels}')[0]).toMatch(/needs a quantity/)
    expect(faults('- {is: violence/shelling, attacker: Rebel, evidence: Rebels}')[0]).toMatch(/copy its words/)
    expect(faults('- {is: violence/shelling, who: Rebels, evidence: Rebels}')[0]).toMatch(/who/)
    expect(faults('- {is: violence/shelling, time: 2021-02-30, evidence: Rebels}')[0]).toMatch(/no EDTF date/)
  })
})

describe('edtfFault', () => {
  it.each([
    '2021',
    '2021-03',
    '2021-21',
    '2021-03-12T14:30',
    '2021-03-12/..',
    '../2021-03',
    '2021-03/2021-04',
    '2021~',
  ])('accepts %s', (edtf) => expect(edtfFault(edtf)).toBeUndefined())
  it.each(['2021-13', '2021-02-29', '12/03/2021', '2021-05/2021-03', 'friday', '2021-03-12T25:00'])(
    'refuses %s',
    (edtf) => expect(edtfFault(edtf)).toBeDefined(),
  )
})
