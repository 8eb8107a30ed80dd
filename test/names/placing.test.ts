import { describe, expect, it } from 'vitest'
import type { NameMention } from '../../src/model/names.ts'
import { reader } from './score.ts'

const read = { fr: reader('fr'), en: reader('en') }
/** The mention of these words: the first, or none. */
const find = (lang: 'fr' | 'en', text: string, words: string): NameMention | undefined =>
  read[lang]({ text, date: '2020-11-07' }).find((mention) => mention.text === words)
const placeOf = (lang: 'fr' | 'en', text: string, words: string) => find(lang, text, words)?.place

describe('towns of the gazetteer', () => {
  it.each([
    ['en', 'Syrian rebels captured Kafr Nabl from the army.', 'Kafr Nabl', 'geo:168661'],
    ['en', 'A bomb exploded in Batman, Turkey.', 'Batman', 'geo:321836'],
    ['en', 'Troops entered San Pedro de Macoris in the Dominican Republic.', 'San Pedro de Macoris', 'geo:3493032'],
    ['en', 'Fighting spread to the town of Concepcion, in Chile.', 'Concepcion', 'geo:3893894'],
    ['fr', "En Syrie, une frappe a visé Salqin, dans la province d'Idleb.", 'Salqin', 'geo:164898'],
    ['fr', 'La police française a évacué des habitants du port. Le Havre est calme.', 'Havre', 'geo:3003796'],
  ] as const)('%s: %s', (lang, text, words, id) => {
    expect(placeOf(lang, text, words)).toBe(id)
  })

  it('are regions where the text says so', () => {
    expect(placeOf('en', 'Afghan forces were attacked in Kapisa province.', 'Kapisa')).toBe('geo:AF.14')
    expect(placeOf('fr', "L'armée turque est entrée dans la province d'Adiyaman, en Turquie.", 'Adiyaman')).toBe(
      'geo:TR.02',
    )
  })

  it('leave data/world its names', () => {
    expect(placeOf('en', 'LONDON - Talks were held in London, Canada said.', 'London')).toBe('place:london')
    expect(placeOf('en', 'Clashes broke out in Tripoli, the Lebanese army said.', 'Tripoli')).toBe(
      'place:tripoli-lebanon',
    )
    expect(placeOf('en', 'Clashes broke out in Tripoli, the Libyan army said.', 'Tripoli')).toBe('place:tripoli')
  })
})

describe('no towns', () => {
  it('of people, though towns bear their names', () => {
    const text = 'Syrian activist Omar Harim spoke in Damascus. Harim said that the army had left.'
    for (const mention of read.en({ text })) if (mention.text.includes('Harim')) expect(mention.place).toBeUndefined()
  })

  it('of a place that lies elsewhere by the text', () => {
    expect(placeOf('en', 'The town of Springfield, in Turkey, was shelled, the US army said.', 'Springfield')).toBe(
      'text:springfield',
    )
  })

  it('of a French name with the article or locative of regions', () => {
    const text = 'La police française enquête en Corrèze. La Corrèze attend.'
    expect(placeOf('fr', text, 'Corrèze')).toBe('text:correze')
  })

  it('of the states that a text makes up, and their towns', () => {
    const text = 'The president of Belmarra met envoys in Salem. Belmarran troops left Salem at dawn.'
    for (const { place } of read.en({ text })) expect(place ?? '').not.toMatch(/^geo:/)
  })
})
