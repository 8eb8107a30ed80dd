import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../src/language/world.ts'
import { actorName } from '../../src/names/index.ts'
import { reader } from './score.ts'

const readers = { fr: reader('fr'), en: reader('en') }
const office = (lang: 'fr' | 'en', text: string, date?: string) =>
  readers[lang]({ text, ...(date === undefined ? {} : { date }) }).find((one) => one.kind === 'office')

describe('offices whose words name the state', () => {
  it.each([
    ["Le secrétaire d'État américain est arrivé.", '2023-05-23', 'person:antony-blinken'],
    ["Le secrétaire d'État américain, Antony Blinken, est arrivé.", '2023-05-23', 'person:antony-blinken'],
    ["La secrétaire d'État américaine est arrivée.", '2011-05-23', 'person:hillary-clinton'],
    ["Le secrétaire d'État britannique est arrivé.", '2023-05-23', 'state:GBR/secretary-of-state'],
  ])('%s', (text, date, actor) => {
    expect(office('fr', text, date)?.actor).toBe(actor)
  })
})

describe('envoys, ambassadors and spokespersons', () => {
  it.each([
    ['en', 'The UN envoy to Yemen met both sides.', '2022-04-02', 'person:hans-grundberg'],
    ['en', 'The UN Yemen envoy met both sides.', '2019-04-02', 'person:martin-griffiths'],
    ['en', 'The UN special envoy for Syria spoke.', '2016-02-03', 'person:staffan-de-mistura'],
    [
      'en',
      'The special envoy of the UN Secretary-General for Western Sahara left.',
      '2012-05',
      'person:christopher-ross',
    ],
    ['en', 'The US special envoy for Sudan left.', '2024-08-14', 'person:tom-perriello'],
    ['en', "Russia's ambassador to the UN vetoed it.", '2016-10-08', 'person:vitaly-churkin'],
    ['en', "Russia's U.N. ambassador vetoed it.", '2022-02-25', 'person:vasily-nebenzya'],
    ['en', 'The Kremlin spokesman denied it.', '2020-10-01', 'person:dmitry-peskov'],
    ['fr', "L'envoyé spécial de l'ONU pour la Syrie est arrivé.", '2013-06-01', 'person:lakhdar-brahimi'],
    ['fr', "L'émissaire de l'ONU au Yémen est arrivé.", '2016-06-01', 'person:ismail-ould-cheikh-ahmed'],
    ['fr', "L'ambassadrice américaine auprès des Nations unies a parlé.", '2018-04-14', 'person:nikki-haley'],
    [
      'fr',
      'La porte-parole du ministère russe des Affaires étrangères a parlé.',
      '2022-05-01',
      'person:maria-zakharova',
    ],
  ] as const)('%s: "%s" on %s is %s', (lang, text, date, person) => {
    expect(office(lang, text, date)).toMatchObject({ actor: person, basis: 'inferred' })
  })

  it.each([
    ['en', 'A Kremlin spokesman denied it.', 'state:RUS/presidency/spokesperson'],
    ['en', 'A Russian foreign ministry spokesman denied it.', 'state:RUS/foreign-ministry/spokesperson'],
    ['en', 'The president of the Iraqi parliament spoke.', 'state:IRQ/parliament/president'],
    ['en', 'The US special envoy for Kestria left.', 'state:USA/envoy@text:kestria'],
    ['fr', "Un porte-parole du Kremlin l'a dit.", 'state:RUS/presidency/spokesperson'],
    ['fr', "Un porte-parole de l'armée israélienne l'a dit.", 'state:ISR/army/spokesperson'],
    ['fr', "L'ambassadeur de France en Russie est parti.", 'state:FRA/ambassador@state:RUS'],
  ] as const)('%s: "%s" is of %s, and of nobody by name', (lang, text, actor) => {
    expect(office(lang, text, '2021-03-01')?.actor).toBe(actor)
  })

  it.each([
    ['en', 'The UN special envoy for Syria, Karim Delmas, spoke.'],
    ['fr', "L'envoyé spécial de l'ONU pour la Syrie, Karim Delmas, a parlé."],
  ] as const)('%s: the text beats the list in "%s"', (lang, text) => {
    expect(office(lang, text, '2016-02-03')).toMatchObject({ actor: 'text:karim-delmas', basis: 'coreference' })
  })

  it('are no envoys to the town where they are', () => {
    expect(office('en', 'The UN envoy in Geneva spoke.', '2016-02-03')?.actor).toBe('org:un/envoy')
    expect(office('fr', "L'émissaire de l'ONU à Genève a parlé.", '2016-02-03')?.actor).toBe('org:un/envoy')
  })

  it('leave a government without a state open where only the authorities of a place that is none are told', () => {
    const text = 'Les autorités rebelles du Tigré ont accepté. Le gouvernement fédéral a signé mercredi.'
    const found = reader('fr')({ text, date: '2022-11-03' }).filter((one) => one.text === 'gouvernement fédéral')
    expect(found.map(({ actor }) => actor)).toEqual([undefined])
  })

  it('take the one ministry of the dispatch for theirs', () => {
    const text = 'The Kestrian presidency agreed. A foreign ministry spokesman said so.'
    expect(office('en', text)?.actor).toBe('text:kestrian/foreign-ministry/spokesperson')
  })

  it('are named in the language', () => {
    expect(actorName('org:un/envoy@state:SYR', loadKnowledge('en'))).toBe('United Nations envoy (Syria)')
    expect(actorName('org:un/envoy@state:SYR', loadKnowledge('fr'))).toContain('Syrie')
  })

  it('have targets that data/world holds', () => {
    const { holdings, actors, places } = loadKnowledge('en')
    const targets = [...holdings.keys()].flatMap((key) => key.split('@')[1] ?? [])
    expect(targets.filter((id) => !actors.has(id) && !places.has(id))).toEqual([])
    expect(new Set(targets).size).toBeGreaterThan(25)
  })
})
