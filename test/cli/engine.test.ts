import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../src/cli/engine.ts'
import { loadEngine } from '../../src/cli/load-engine.ts'
import type { Claim } from '../../src/model/claim.ts'
import { Place } from './support.ts'

const samples = fileURLToPath(new URL('../../samples/', import.meta.url))
let engine: Engine
const changes = { loadEngine: async () => engine }

beforeAll(async () => {
  engine = await loadEngine()
})

const some = (lang: string) =>
  readdirSync(`${samples}${lang}`)
    .sort()
    .slice(0, 3)
    .map((name) => `${samples}${lang}/${name}`)

test.each(['fr', 'en'])('samples in %s are read, and every offset gives its words', async (lang) => {
  const { code, out, err } = await new Place().run(['read', '--claims', ...some(lang)], changes)
  expect(err).toBe('')
  expect(code).toBe(0)
  const readings = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { lang: string; text: string; claims: Claim[] })
  expect(readings.map((reading) => reading.lang)).toEqual([lang, lang, lang])
  expect(readings.flatMap(({ claims }) => claims).length).toBeGreaterThan(0)
  for (const { text, claims } of readings) {
    for (const claim of claims) {
      const mentions = [
        ...claim.roles,
        ...claim.places,
        ...claim.evidence,
        claim.content,
        claim.deadline,
        claim.condition,
      ]
      for (const mention of mentions) if (mention) expect(text.slice(mention.start, mention.end)).toBe(mention.text)
      for (const { start, end, source } of claim.attribution) expect(text.slice(start, end)).toBe(source)
      for (const part of [claim.time, claim.quantity]) {
        if (part?.start !== undefined) expect(text.slice(part.start, part.end)).toBe(part.text)
      }
    }
  }
})

test('a claim is explained, a second run adds nothing, and the record is the same', async () => {
  const place = new Place()
  const first = await place.run(['read', ...some('fr')], changes)
  const again = await place.run(['read', ...some('fr')], changes)
  expect(again.out).toBe(first.out)
  expect(again.err).toContain('0 read')
  const { claims } = JSON.parse((await place.run(['show', '--json', idOf(some('fr')[0]!)])).out)
  expect(claims.length).toBeGreaterThan(0)
  const explained = await place.run(['explain', claims[0].id], changes)
  expect([explained.code, explained.err]).toEqual([0, ''])
  expect(explained.out).toContain(`${claims[0].kind}/${claims[0].type}`)
})

test('every listing answers from the samples, by names as people write them', async () => {
  const place = new Place()
  await place.run(['read', ...some('fr'), ...some('en')], changes)
  const about = ['--conflict', 'ukraine', '--actor', 'Kiev', '--until', '2020-12']
  for (const name of ['truces', 'contacts', 'commitments', 'positions', 'tolls', 'incidents', 'control']) {
    const { code, out, err } = await place.run([name, ...about, '--json'], changes)
    expect([name, code, err]).toEqual([name, 0, ''])
    for (const id of JSON.parse(out).flatMap(({ claims }: { claims?: string[] }) => claims ?? []))
      expect((await place.run(['show', id])).code).toBe(0)
  }
  expect((await place.run(['who', 'Oukraine'], changes)).err).toContain('"Ukraine" (state:UKR)')
  expect(
    (await place.run(['changes', '--since', '2020-07-27', '--csv'], changes)).out.split('\n').length,
  ).toBeGreaterThan(5)
})

test('parse draws trees and writes CoNLL-U', async () => {
  const place = new Place({ 'a.txt': 'La trêve est entrée en vigueur samedi à minuit.' })
  const drawn = await place.run(['parse', '--lang', 'fr', place.path('a.txt')], changes)
  expect(drawn.code).toBe(0)
  expect(drawn.out).toContain('trêve')
  const { out } = await place.run(['parse', '--conllu', '--lang', 'fr', place.path('a.txt')], changes)
  expect(out).toMatch(/^# sent_id = a-1\n# text = La trêve/)
  place.write('a.conllu', out)
  const again = await place.run(['parse', '--pretokenized', place.path('a.conllu'), '--lang', 'fr'], changes)
  expect(again.out).toBe(out)
})

test('a text with nothing to read gives no claim', async () => {
  const text = 'Mélangez la farine et les œufs, puis laissez reposer la pâte une heure au frais avant de la cuire.'
  const place = new Place({ 'a.txt': text })
  const { out } = await place.run(['read', '--claims', place.path('a.txt')], changes)
  expect(JSON.parse(out).claims).toEqual([])
})

function idOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.\w+$/, '')
}
