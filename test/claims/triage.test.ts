import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { worthParsing } from '../../src/claims/triage.ts'
import { LANGUAGES, loadLanguage } from '../../src/language/index.ts'
import { readDispatch } from '../../src/reader/index.ts'
import { analyseText } from '../../src/text/index.ts'
import { readGold } from '../../train/gold/folder.ts'

const gold = new URL('../../gold/', import.meta.url).pathname

test.each(LANGUAGES)('%s: no dispatch of the gold with claims is left unparsed, seen in training or not', (lang) => {
  const language = loadLanguage(lang)
  const lost = readGold(gold, [lang]).rows.filter(
    ({ text, claims }) =>
      claims.length > 0 && !worthParsing(analyseText(text, language.text).tokens, language.claims.models),
  )
  expect(lost.map((row) => row.doc)).toEqual([])
})

test('a text about something else is not parsed', () => {
  const language = loadLanguage('en')
  const text = readFileSync(new URL('../../gold/negative/en/chess-1.txt', import.meta.url), 'utf8')
  const stages: string[] = []
  const { claims } = readDispatch({ id: 'chess', lang: 'en', text }, language, (stage, run) => {
    stages.push(stage.name)
    run()
  })
  expect(claims).toEqual([])
  expect(stages).toEqual(['text'])
})

test.each(LANGUAGES)('%s: three in four texts about something else are not parsed', (lang) => {
  const language = loadLanguage(lang)
  const folder = new URL(`../../gold/negative/${lang}/`, import.meta.url).pathname
  const texts = readdirSync(folder).map((name) => readFileSync(`${folder}${name}`, 'utf8'))
  const parsed = texts.filter((text) => worthParsing(analyseText(text, language.text).tokens, language.claims.models))
  expect(parsed.length).toBeLessThan(texts.length / 4)
})
