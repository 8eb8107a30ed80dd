import { expect, test } from 'vitest'
import { loadLanguage } from '../../src/language/index.ts'
import { readDispatch } from '../../src/reader/index.ts'

test('in a chain the innermost speaks, and who passed it on is told with it', () => {
  const text =
    'The agency said that the ministry had reported that two soldiers were killed near Goris. The army shelled the town, the mayor said.'
  const { claims } = readDispatch({ id: 'chain', lang: 'en', date: '2021-03-02', text }, loadLanguage('en'))
  const toll = claims.find((c) => c.kind === 'toll')!
  expect(toll.attribution.map((a) => a.source)).toEqual(['ministry'])
  expect(toll.attribution[0]!.via?.map((v) => v.text)).toEqual(['agency'])
  for (const { via } of claims.flatMap((c) => c.attribution))
    for (const v of via ?? []) expect(text.slice(v.start, v.end)).toBe(v.text)
  const shelling = claims.find((c) => c.type === 'shelling')!
  expect(shelling.attribution).toMatchObject([{ source: 'mayor' }])
  expect(shelling.attribution[0]).not.toHaveProperty('via')
})
