import { describe, expect, it } from 'vitest'
import { reader } from './score.ts'

const readers = { fr: reader('fr'), en: reader('en') }
const find = (lang: 'fr' | 'en', text: string, name: string) => readers[lang]({ text }).find((one) => one.text === name)

describe('commands, districts and staffs', () => {
  it.each([
    ['en', 'The Northern Command denied it.', 'Northern Command'],
    ['en', 'The Southern Military District sent troops.', 'Southern Military District'],
    ['en', 'The Leningrad Military District was formed.', 'Leningrad Military District'],
    ['en', 'The Joint Staff said so.', 'Joint Staff'],
    ['en', 'The Coastal Command said so.', 'Coastal Command'],
    ['fr', 'Le Commandement Nord a démenti.', 'Commandement Nord'],
    ['fr', 'Le district militaire sud a envoyé des troupes.', 'district militaire sud'],
  ] as const)('%s: are forces in "%s"', (lang, text, name) => {
    expect(find(lang, text, name)?.kind).toBe('force')
  })

  it.each([
    ['en', "Israel's Northern Command said so.", "Israel's Northern Command", 'state:ISR/northern-command'],
    ['fr', 'Le Commandement Nord israélien a frappé.', 'Commandement Nord israélien', 'state:ISR/northern-command'],
    [
      'en',
      "Ukraine's Operational Command South said so.",
      "Ukraine's Operational Command South",
      'state:UKR/southern-command',
    ],
    [
      'fr',
      "L'état-major interarmées sud-coréen l'a dit.",
      'état-major interarmées sud-coréen',
      'state:KOR/joint-staff',
    ],
  ] as const)('%s: belong to the state told beside them in "%s"', (lang, text, name, actor) => {
    expect(find(lang, text, name)?.actor).toBe(actor)
  })

  it('are not meant by command as a noun of its own', () => {
    expect(find('en', 'He took command of the town.', 'command')).toBeUndefined()
  })
})
