import { expect, it } from 'vitest'
import { loadLanguage } from '../../src/language/index.ts'
import { readDispatch } from '../../src/reader/index.ts'

const read = (lang: string, date: string, text: string) =>
  readDispatch({ id: 'apart', text, lang, date }, loadLanguage(lang)).claims

it.each([
  [
    'en',
    'KARVO, 3 May 2021 - A truce of a few hours on Sunday did not hold, according to the U.N. envoy, Aldo Reth.',
    'Reth',
  ],
  [
    'fr',
    "KARVO, 3 mai 2021 - La trêve n'a été respectée qu'en partie dimanche, selon l'émissaire de l'ONU, Aldo Reth.",
    'Reth',
  ],
])('whom "according to" names as the source has no role in what is told: %s', (lang, text, name) => {
  const truces = read(lang, '2021-05-03', text).filter(({ kind }) => kind === 'truce')
  expect(truces.length).toBeGreaterThan(0)
  for (const { roles, attribution } of truces) {
    expect(roles.map((r) => r.text).join()).not.toContain(name)
    expect(attribution.map((a) => a.source).join()).toContain(name)
  }
})

it.each([
  [
    'en',
    'Ganja was shelled again on October 4, a day after the ceasefire took effect, the mayor said. Two people were killed.',
    '2020-10-04',
  ],
  [
    'fr',
    "Gandja a été bombardée le 4 octobre, au lendemain de la trêve conclue à Moscou, a dit le maire. L'attaque a tué deux habitants.",
    '2020-10-04',
  ],
])(
  'the date of another event, from which it is told to be a day away, is not that of the truce: %s',
  (lang, text, day) => {
    const claims = read(lang, '2020-10-17', text)
    const truces = claims.filter(({ kind }) => kind === 'truce')
    expect(truces.length).toBeGreaterThan(0)
    expect(truces.map(({ time }) => time?.edtf)).not.toContain(day)
    expect(claims.filter(({ kind }) => kind === 'violence').map(({ time }) => time?.edtf)).toContain(day)
  },
)
