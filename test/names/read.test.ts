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

describe('names in their surroundings', () => {
  it('go on with a further family name', () => {
    const mentions = en({ text: 'Senator Alvaro Leyva Duran spoke. Leyva left.', date: '1988-12-05' })
    expect(mentions.map(({ text, actor }) => [text, actor])).toEqual([
      ['Senator Alvaro Leyva Duran', 'person:alvaro-leyva'],
      ['Leyva', 'person:alvaro-leyva'],
    ])
  })

  it('are senders in the parentheses of a dateline, and tied to acronyms in brackets', () => {
    const text = 'Dalmun, 5 Oct 88 (El Correo) -- The Christian Renewal Party [CRP] won. The CRP is glad.'
    const mentions = en({ text })
    expect(find(mentions, 'El Correo').kind).toBe('organisation')
    expect(find(mentions, 'CRP', 1).actor).toBe('text:christian-renewal-party')
  })

  it('are not made of a capital after an insert in brackets', () => {
    expect(en({ text: '[Varn] Taking this into account, they left.' }).map(({ text }) => text)).not.toContain('Taking')
  })

  it('of organisations go on over "et du" with a common noun', () => {
    const text = "Le Parti de la justice et du développement s'est réuni avec le Parti de la terre et du Front uni."
    expect(find(fr({ text }), 'Parti de la justice et du développement').kind).toBe('organisation')
    expect(fr({ text }).some((one) => one.text.endsWith('et du Front uni'))).toBe(false)
  })

  it('inside longer ones count where they name something else', () => {
    expect(en({ text: 'South Korea agreed.' }).map(({ text }) => text)).toEqual(['South Korea'])
    const inner = fr({ text: "Le Conseil de sécurité de l'ONU se réunit." }).map(({ text }) => text)
    expect(inner).toEqual(["Conseil de sécurité de l'ONU", 'ONU'])
  })

  it('that saints gave to towns are no people', () => {
    expect(find(en({ text: 'They attacked the San Tobias substation and San Luis.' }), 'San Luis').kind).toBe('place')
  })

  it('of newspapers are not cut at their town', () => {
    const mentions = fr({ text: 'Selon le New York Times, rien ne change.' })
    expect(find(mentions, 'New York Times').actor).toBe('org:new-york-times')
  })

  it('leave a count to what it counts', () => {
    const mentions = en({ text: 'Two army members were killed.' })
    expect(mentions.map(({ text }) => text)).not.toContain('Two army')
  })
})

describe('the army of which no state is told', () => {
  const actors = (mentions: readonly NameMention[], text: string) =>
    mentions.flatMap((one) => (one.text === text ? [one.actor] : []))

  it('is that of the state on which the groups told wage war', () => {
    const mentions = en({ text: 'The Rapid Support Forces (RSF) and the army agreed to a truce.', date: '2023-06-22' })
    expect(find(mentions, 'army')).toMatchObject({ actor: 'state:SDN/army', basis: 'inferred' })
    const fighting = fr({ text: "L'armée et les FARC se sont affrontées. Les soldats ont fui.", date: '1998-08-04' })
    expect(actors(fighting, 'armée')).toEqual(['state:COL/army'])
    expect(actors(fighting, 'soldats')).toEqual([undefined])
  })

  it('may be anybody’s where no group, wars on two states or the army of another are told', () => {
    expect(actors(en({ text: 'The army left Khartoum.', date: '2023-06-22' }), 'army')).toEqual([undefined])
    const two = en({ text: 'The army and the Taliban fought.', date: '2010-06-22' })
    expect(actors(two, 'army')).toEqual([undefined])
    const other = en({ text: 'The Ugandan army and the RSF met. Then the army left.', date: '2023-06-22' })
    expect(other.map(({ rule }) => rule)).not.toContain('names.army-at-war')
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

  it('are held by whom they follow, with an adjective between', () => {
    const mentions = fr({ text: 'Joseph Marden, second vice-président du Bassor, est parti.' })
    expect(find(mentions, 'vice-président du Bassor').actor).toBe('text:joseph-marden')
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

  it('leaves rebels apart of whom the text says whose they are', () => {
    const told = 'Le groupe État islamique recule. Les rebelles soutenus par la Turquie avancent. Les rebelles tirent.'
    expect(fr({ text: told }).filter(({ text }) => text === 'rebelles')).toMatchObject([{ basis: 'stated' }, {}])
    for (const one of fr({ text: told })) if (one.text === 'rebelles') expect(one.actor).toBeUndefined()
    expect(find(fr({ text: 'Le Polisario recule. Les rebelles tirent.' }), 'rebelles').actor).toBe('group:polisario')
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
