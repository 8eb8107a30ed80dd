import { describe, expect, it } from 'vitest'
import type { NameMention } from '../../src/model/names.ts'
import { reader } from './score.ts'

const fr = reader('fr')
const en = reader('en')
const find = (mentions: readonly NameMention[], text: string, nth = 0): NameMention => {
  const found = mentions.filter((mention) => mention.text === text)[nth]
  if (found === undefined) throw new Error(`no mention "${text}" among ${mentions.map((one) => one.text).join(' | ')}`)
  return found
}

describe('spans', () => {
  it('are exactly the words, in text order', () => {
    const text = "L’Élysée et le Kremlin ont salué l'accord. Selon M. Dormec, « l’Érythrée » tiendra parole."
    const mentions = fr({ text })
    for (const { start, end, text: words } of mentions) expect(text.slice(start, end)).toBe(words)
    expect(mentions.map(({ start }) => start)).toEqual(mentions.map(({ start }) => start).sort((a, b) => a - b))
  })

  it('hold up on empty and odd texts', () => {
    for (const text of ['', ' ', '...', '((((', 'A', 'É', '« »', 'M.', 'de de de de', '🙂 Paris 🙂'])
      for (const read of [fr, en]) expect(() => read({ text })).not.toThrow()
  })
})

describe('known names', () => {
  it('keep place and government of a metonym', () => {
    const bakou = find(fr({ text: "Bakou a démenti avoir visé l'hôpital." }), 'Bakou')
    expect(bakou).toMatchObject({ actor: 'state:AZE', place: 'place:baku', metonym: true })
    expect(find(en({ text: 'Downing Street declined to comment.' }), 'Downing Street')).toMatchObject({
      actor: 'state:GBR/prime-minister',
      metonym: true,
    })
  })

  it('prefer the longer name and never cut one in two', () => {
    const mentions = fr({ text: 'Le président de la République démocratique du Congo a parlé au Soudan du Sud.' })
    expect(find(mentions, 'République démocratique du Congo').actor).toBe('state:COD')
    expect(find(mentions, 'Soudan du Sud').actor).toBe('state:SSD')
  })

  it('read a line in capitals', () => {
    const mentions = en({ text: 'THE SALVADORAN ARMY AND THE FMLN CLASHED NEAR SAN MIGUEL ON MONDAY.' })
    expect(find(mentions, 'SALVADORAN ARMY').actor).toBe('state:SLV/army')
    expect(find(mentions, 'FMLN').actor).toBe('group:fmln')
  })

  it('take a given name before an unknown name for a person', () => {
    expect(find(en({ text: 'Yesterday Jordan Whitfield met the envoy.' }), 'Jordan Whitfield').kind).toBe('person')
  })
})

describe('offices', () => {
  it('belong to whom the text names beside them', () => {
    const mentions = fr({ text: 'Le chef de la diplomatie arménienne Zohrab Mnatsakanian est attendu à Moscou.' })
    const office = find(mentions, 'chef de la diplomatie arménienne')
    expect(office).toMatchObject({ kind: 'office', actor: 'person:zohrab-mnatsakanyan', basis: 'coreference' })
  })

  it('are held on the date that data/world gives, and the text beats it', () => {
    const text = 'Le président français a parlé.'
    expect(find(fr({ text, date: '2014-05-01' }), 'président français')).toMatchObject({
      actor: 'person:francois-hollande',
      basis: 'inferred',
    })
    expect(find(fr({ text, date: '2020-11' }), 'président français').actor).toBe('person:emmanuel-macron')
    const told = fr({ text: 'Le président français, Karim Delmas, a parlé.', date: '2020-11' })
    expect(find(told, 'président français')).toMatchObject({ actor: 'text:karim-delmas', basis: 'coreference' })
  })

  it('in the plural take up each holder', () => {
    const text = 'Les présidents français et russe, Emmanuel Macron et Vladimir Poutine, ont parlé.'
    const mentions = fr({ text })
    const members = find(mentions, 'présidents français et russe').members!.map((index) => mentions[index]!.text)
    expect(members).toEqual(['Emmanuel Macron', 'Vladimir Poutine'])
  })
})

describe('taking up again', () => {
  it('ties surnames, acronyms and short names to the name in full', () => {
    const text =
      "Le Front patriotique de l'Ambala (FPA) a signé. Le FPA désarme. Hassan Bélko le confirme. M. Bélko part lundi."
    const mentions = fr({ text })
    expect(find(mentions, 'FPA', 1)).toMatchObject({
      actor: 'text:front-patriotique-de-l-ambala',
      basis: 'coreference',
    })
    expect(find(mentions, 'M. Bélko').actor).toBe('text:hassan-belko')
  })

  it('abstains where two could be meant', () => {
    const text = 'The president of Kestria met the president of Ombral. The president left early.'
    expect(find(en({ text }), 'president').antecedent).toBeUndefined()
  })

  it('makes states of names that take articles and adjectives of their own', () => {
    const mentions = fr({ text: "La Karvélie a rappelé son ambassadeur. L'armée karvélienne avance." })
    expect(find(mentions, 'Karvélie')).toMatchObject({ kind: 'state', actor: 'text:karvelie' })
    expect(find(mentions, 'armée karvélienne').actor).toBe('text:karvelie/army')
  })
})
