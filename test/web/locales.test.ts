import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildRecord } from '../../src/record/index.ts'
import type { Locale } from '../../src/web/locales/shape.ts'
import { AUTUMN_WAR } from '../record/autumn-war.ts'
import { KNOWLEDGE } from '../record/claims.ts'

const FOLDER = new URL('../../src/web/locales/', import.meta.url)
const files = readdirSync(FOLDER).filter((file) => !['shape.ts', 'all.ts'].includes(file))
const locales: readonly Locale[] = await Promise.all(
  files.map(async (file) => ((await import(new URL(file, FOLDER).href)) as { locale: Locale }).locale),
)

/** Every phrase of a language by its path; those with a number or words in them are called with a sample. */
function phrases(value: unknown, path: string): [string, string | undefined][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') {
    const call = value as (...args: unknown[]) => string | undefined
    // A digit in words is a sample for what takes a number and for what takes words.
    return [[path, call('7', '7', '7')]]
  }
  return Object.entries(value as object).flatMap(([key, inner]) => phrases(inner, `${path}.${key}`))
}

describe('languages of the interface', () => {
  it('are at least English and French', () => {
    expect(locales.map(({ code }) => code)).toEqual(expect.arrayContaining(['en', 'fr']))
  })

  it.each(locales.map((locale) => [locale.code, locale] as const))('%s says something everywhere', (code, locale) => {
    const silent = phrases(locale, code).filter(
      ([path, text]) => !text?.trim() && !/\.dates\.season|\.counts\.qualified/.test(path),
    )
    expect(silent).toEqual([])
    expect(Intl.DateTimeFormat.supportedLocalesOf(locale.intl)).toHaveLength(1)
  })

  it('all say the same things', () => {
    const [first, ...others] = locales.map((locale) => new Set(phrases(locale, '').map(([path]) => path)))
    const keys = (set: Set<string>): string[] => [...set].filter((path) => !path.startsWith('.attributes')).sort()
    for (const other of others) expect(keys(other)).toEqual(keys(first!))
  })

  it('put every rule and every reason of the record into words', () => {
    const record = buildRecord(AUTUMN_WAR, KNOWLEDGE)
    const entities = Object.values(record).flat() as { merged?: { reason: string }[] }[]
    const told = entities.flatMap(({ merged = [] }) => merged.flatMap(({ reason }) => reason.split(/[,;] /)))
    const rules = [...JSON.stringify(record).matchAll(/"rule":"([^"]+)"/g)].map(([, rule]) => rule!)
    expect(told.length).toBeGreaterThan(10)
    expect(rules.length).toBeGreaterThan(10)
    for (const { reasons, rules: known } of locales) {
      expect(Object.keys(reasons)).toEqual(expect.arrayContaining(told))
      expect(Object.keys(known)).toEqual(expect.arrayContaining(rules))
    }
  })

  it('do not leave one language in another', () => {
    const [en, fr] = ['en', 'fr'].map((code) => locales.find((locale) => locale.code === code)!)
    const english = new Map(phrases(en!.ui, '').filter(([, text]) => (text ?? '').includes(' ')))
    // “7 passages” is French and English.
    const same = phrases(fr!.ui, '').filter(([path, text]) => path !== '.sources' && english.get(path) === text)
    expect(same).toEqual([])
  })
})
