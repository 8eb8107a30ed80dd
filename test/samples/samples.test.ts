import { describe, expect, it } from 'vitest'
import { encodingFaults, longSentences, readTexts, type Sample, wordCount } from './texts.ts'

const samples = readTexts('samples')
const MONTHS: Readonly<Record<string, readonly string[]>> = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

describe('the samples', () => {
  it('are at least 45 in French and 18 in English', () => {
    const count = (lang: string) => samples.filter((sample) => sample.lang === lang).length
    expect(count('fr')).toBeGreaterThanOrEqual(45)
    expect(count('en')).toBeGreaterThanOrEqual(18)
  })

  it('have titles and sentences of their own', () => {
    const seen = new Map<string, string>()
    const shared: string[] = []
    for (const sample of samples) {
      const own = new Set([sample.fields.title ?? '', ...longSentences(sample.body)])
      for (const sentence of own) {
        const other = seen.get(sentence)
        if (other !== undefined) shared.push(`${other} and ${sample.name}: ${sentence}`)
        seen.set(sentence, sample.name)
      }
    }
    expect(shared).toEqual([])
  })

  it.each(['fr', 'en'])('show the typography of %s publishers', (lang) => {
    const text = samples
      .filter((sample) => sample.lang === lang)
      .map((sample) => sample.body)
      .join('\n')
    const marks = {
      fr: ['« ', '«\u00A0', '«\u202F', '"', "'", '’', /\d \d{3}\b/, /\d\u00A0\d{3}\b/, /\d\u202F\d{3}\b/, ' – ', ' - '],
      en: ['"', '“', "'", '’', /\d,\d{3}\b/, ' - ', 'p.m.', 'U.S.'],
    }[lang]!
    expect(marks.filter((mark) => text.search(typeof mark === 'string' ? literal(mark) : mark) < 0)).toEqual([])
  })

  it.each(samples.map((sample) => [sample.name, sample] as const))('%s is well made', (_name, sample) => {
    expect(faults(sample)).toEqual([])
  })
})

describe('the texts with nothing to read', () => {
  const negatives = readTexts('gold/negative')

  it('are at least ten in each language', () => {
    for (const lang of ['fr', 'en']) {
      expect(negatives.filter((text) => text.lang === lang).length).toBeGreaterThanOrEqual(10)
    }
  })

  it.each(negatives.map((text) => [text.name, text] as const))('%s is well made', (_name, { bytes, body }) => {
    expect(encodingFaults(bytes)).toEqual([])
    expect(wordCount(body)).toBeGreaterThanOrEqual(110)
    expect(wordCount(body)).toBeLessThanOrEqual(260)
  })
})

function faults({ name, lang, bytes, fields, body }: Sample): string[] {
  const found = encodingFaults(bytes)
  const date = fields.date ?? ''
  const words = wordCount(body)
  if (!/^\w\w\/20\d\d-\d\d-\d\d-[a-z0-9-]+\.txt$/.test(name)) found.push('its name is not <lang>/<date>-<words>.txt')
  if (!name.startsWith(`${lang}/${date}-`)) found.push(`its name and its date ${date} disagree`)
  if (!isDay(date) || date < '2020-07-22' || date > '2023-06-30') found.push(`its date ${date} is outside the events`)
  if (!fields.title) found.push('has no title')
  if (!/ \((?:exemple|example)\)$/.test(fields.source ?? '')) found.push(`its source "${fields.source}" is not marked`)
  if (fields.lang !== undefined && fields.lang !== lang) found.push(`says lang: ${fields.lang}`)
  if (words < 150 || words > 350) found.push(`has ${words} words`)
  return [...found, ...wrongWeekdays(body, lang, Number(date.slice(0, 4)))]
}

function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}

/** "samedi 7 novembre" in a dispatch of 2020 must be a Saturday; a fact that a slip of the pen gets wrong easily. */
function wrongWeekdays(text: string, lang: string, year: number): string[] {
  const months = MONTHS[lang]!
  const weekday = new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' })
  const told = new RegExp(`(\\p{L}+)\\s(\\d{1,2})(?:er)?\\s(${months.join('|')})(?!\\s(?:19|20))`, 'giu')
  const days = new Set([1, 2, 3, 4, 5, 6, 7].map((day) => weekday.format(Date.UTC(2020, 0, day)).toLowerCase()))
  return [...text.matchAll(told)].flatMap(([all, day = '', number, month = '']) => {
    const index = months.findIndex((name) => name.toLowerCase() === month.toLowerCase())
    const real = weekday.format(Date.UTC(year, index, Number(number))).toLowerCase()
    return days.has(day.toLowerCase()) && day.toLowerCase() !== real ? [`"${all}" was a ${real}`] : []
  })
}

function literal(mark: string): RegExp {
  return new RegExp(mark.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'u')
}
