import { describe, expect, test } from 'vitest'
import { nominalsOf } from '../../src/claims/nominals.ts'
import type { Report } from '../../src/claims/report.ts'
import { findReports, type Reports } from '../../src/claims/reports.ts'
import { loadLanguage } from '../../src/language/index.ts'
import { work } from '../../src/reader/index.ts'

function reportsIn(text: string, lang = 'en'): Reports {
  const language = loadLanguage(lang)
  const { context } = work({ id: 'reports', text, lang, date: '2021-05-04' }, language)
  return findReports(
    context,
    language.claims.reporting,
    context.trees.map((_, s) => nominalsOf(context, s)),
  )
}

const all = ({ bySentence }: Reports): Report[] => [...bySentence.values()].flat()
const said = (reports: Reports) => all(reports).map((r) => `${r.shape} ${r.source.text}`)

describe('who is said to say something', () => {
  test('before, after and in the midst of what is said', () => {
    expect(said(reportsIn('The army said that rebels had shelled the town.'))).toContain('verb army')
    expect(said(reportsIn('"They shelled the town," said the mayor.'))).toContain('inverted mayor')
    expect(said(reportsIn('According to the mayor, rebels shelled the town.'))).toContain('preposition mayor')
    expect(said(reportsIn('Les rebelles ont bombardé la ville, a indiqué le maire.', 'fr'))).toContain('inverted maire')
    expect(said(reportsIn("D'après le maire, les rebelles ont bombardé la ville.", 'fr'))).toContain(
      'preposition maire',
    )
  })

  test('whose word is heard or quoted, and who stands beside a verb that names nobody', () => {
    expect(said(reportsIn("À en croire l'armée, ses hommes ont pris la colline.", 'fr'))).toContain('heard armée')
    expect(said(reportsIn('Rebels took the hill on Sunday, he said, citing the army.'))).toContain('heard army')
    expect(said(reportsIn("L'offensive est terminée, assure-t-on à la présidence.", 'fr'))).toContain(
      'beside présidence',
    )
  })

  test('the name beside a common noun, the maker of a statement, the owner of a count', () => {
    const another = 'Another movement, the Selvan Liberation Front, said that its men had left the town.'
    expect(said(reportsIn(another))).toContain('verb Selvan Liberation Front')
    const statement = 'A statement by the Selvan Liberation Front said that 12 soldiers had been killed.'
    expect(said(reportsIn(statement))).toContain('verb Selvan Liberation Front')
    const issued = 'According to a statement issued on Sunday by the defence ministry, two soldiers were killed.'
    expect(said(reportsIn(issued))).toContain('preposition defence ministry')
    const publié = 'Selon un communiqué publié samedi par le ministère de la Défense, deux soldats ont été tués.'
    expect(said(reportsIn(publié, 'fr'))).toContain('preposition ministère de la Défense')
    expect(said(reportsIn("By the governor's count, 40 people were killed in the town."))).toContain(
      'preposition governor',
    )
  })

  test('the name beside an office or one of several, wherever the parser hangs it', () => {
    expect(said(reportsIn('A spokesman for the Front, Ehsan Bazgar, denied that the commander was dead.'))).toContain(
      'verb Ehsan Bazgar',
    )
    expect(said(reportsIn('Earlier this week a survivor, Grace Lumo, testified that militiamen had fired.'))).toContain(
      'verb Grace Lumo',
    )
    const leader = "L'un des chefs du mouvement, Amir Tindi, a démenti que les otages aient été libérés."
    expect(said(reportsIn(leader, 'fr'))).toContain('verb Amir Tindi')
    const policeman = "Le véhicule a explosé devant l'hôtel, a déclaré le policier Mohamed Abdi."
    expect(said(reportsIn(policeman, 'fr'))).toContain('inverted Mohamed Abdi')
    const doyen = "L'armée a bombardé le village, a annoncé le doyen du corps, l'ambassadeur Willem Kuypers."
    expect(said(reportsIn(doyen, 'fr'))).toContain('inverted ambassadeur Willem Kuypers')
    const adviser = 'The government will not accept mediators, presidential adviser Rafael Ortega has said.'
    expect(said(reportsIn(adviser))).toContain('verb presidential adviser Rafael Ortega')
  })

  test('any verb between quoted words and the subject behind it, and none inside them', () => {
    const rejoiced = '« La ville est tombée », s’est réjoui le général Branko Steyr.'
    expect(said(reportsIn(rejoiced, 'fr'))).toContain('inverted général Branko Steyr')
    expect(all(reportsIn('« Sur la colline attendaient les soldats du général », dit-il.', 'fr'))).not.toContainEqual(
      expect.objectContaining({ lemma: 'attendre' }),
    )
  })

  test('whom another quotes', () => {
    const quoted = 'The agency quoted an officer as saying that rebels had fired on the column.'
    expect(said(reportsIn(quoted))).toEqual(expect.arrayContaining(['verb agency', 'verb officer']))
    const cites = 'Selon le quotidien, qui cite un officier, les rebelles ont tiré sur la colonne.'
    expect(said(reportsIn(cites, 'fr'))).toContain('heard officier')
  })

  test('who say it together, and whose word is learnt beside them', () => {
    const both = all(reportsIn('The Kremlin and the White House said that the presidents had spoken by telephone.'))
    expect(both[0]!.others.map((o) => o.text)).toEqual(['White House'])
    expect(all(reportsIn('The attackers fled, police and witnesses said.'))[0]!.others.map((o) => o.text)).toEqual([
      'witnesses',
    ])
    expect(said(reportsIn('Les rebelles ont pris la ville, a-t-on appris auprès de missionnaires.', 'fr'))).toContain(
      'beside missionnaires',
    )
    expect(said(reportsIn("La guerre a déplacé 600 000 personnes si l'on en croit l'ONU.", 'fr'))).toContain(
      'heard ONU',
    )
  })

  test('whom a parse has lost behind an aside, or whom it is told to', () => {
    const aside =
      'These had most likely been military planes, Amir Tindi, a spokesman for the rebels, said by telephone.'
    expect(said(reportsIn(aside))).toContain('near Amir Tindi')
    const told = "Sept policiers sont morts, a indiqué à l'AFP Jahan Karim, haut responsable local."
    expect(said(reportsIn(told, 'fr'))).toContain('near Jahan Karim')
    const reacting =
      "À Mirena, le département d'État, réagissant à cette tuerie, a jugé que les victimes étaient des civils."
    expect(said(reportsIn(reacting, 'fr'))).toContain("near département d'État")
  })

  test('whose name stands on the other side of a comma, and who goes on in an incise', () => {
    expect(
      said(reportsIn('Shortly after midnight Artak Belian, an official in Orlen, said that firing had begun.')),
    ).toContain('verb Artak Belian')
    expect(said(reportsIn('A station was set upon by a mob, a police officer, Rashid Amand, said.'))).toContain(
      'verb Rashid Amand',
    )
    expect(said(reportsIn('The state news agency, Tarva, announced that seven civilians had been killed.'))).toContain(
      'verb Tarva',
    )
    expect(said(reportsIn('The two, the Kremlin stated, discussed how to implement the truce.'))).toContain(
      'verb Kremlin',
    )
    expect(said(reportsIn('The forces, Varga went on, would pull out of Orlen.'))).toContain('verb Varga')
  })

  test('whose figure, version or suspicion it is', () => {
    expect(said(reportsIn("Khartoum's own figure for the dead is 10,000."))).toContain('noun Khartoum')
    expect(said(reportsIn('Le décompte de la police est de 101 morts.', 'fr'))).toContain('noun police')
    expect(said(reportsIn('The army lost a figure of its own.'))).toEqual([])
  })

  test('a noun with its content', () => {
    expect(said(reportsIn('The ministry denied the claim that its soldiers had burned the market.'))).toContain(
      'noun claim',
    )
    // A statement and a report are also what somebody's word comes in.
    expect(said(reportsIn('The mission looked into reports that rebels had shelled the town.'))).toContain(
      'noun reports',
    )
  })
})

describe('who holds the floor', () => {
  const transcript = `Reporter: Has the truce been broken?

General Ivan Petrov: The rebels shelled our positions last night. Two soldiers were killed.

Reporter: Will you answer?

General Ivan Petrov: We will.`

  test('a label holds to the next one', () => {
    const { floor } = reportsIn(transcript)
    const speakers = floor.map((r) => r?.source.text)
    expect(speakers.filter((s) => s?.includes('Petrov')).length).toBeGreaterThanOrEqual(3)
  })

  test('outside of a transcript it holds for its paragraph', () => {
    const { floor } = reportsIn('Ivan Petrov: We shall not withdraw.\n\nThe war began in May. Both armies were there.')
    expect(floor.at(-1)).toBeUndefined()
  })

  test('a label names the person that it has beside an office', () => {
    const conference = `Porte-parole de la mission [Mathias Gilmann] : Bonjour à tous.

Journaliste [Anne Roy] : Où en est la trêve ?`
    expect(reportsIn(conference, 'fr').floor.map((r) => r?.source.text)).toEqual(['Mathias Gilmann', 'Anne Roy'])
  })

  test('a label names who speaks in a broadcast, but none who only asks', () => {
    const broadcast = `Presenter: A truce has begun in Lemos.

Correspondent: It was promised in January. The two armies are to pull out.`
    expect(reportsIn(broadcast).floor.map((r) => r?.source.text)).toEqual([
      'Presenter',
      'Correspondent',
      'Correspondent',
    ])
    const journal = `Présentatrice : Une trêve a commencé à Lemos.

Notre envoyé spécial : Elle avait été promise en janvier.`
    expect(reportsIn(journal, 'fr').floor.map((r) => r?.source.text)).toEqual(['Présentatrice', 'envoyé spécial'])
    expect(reportsIn(transcript).floor[0]).toBeUndefined()
  })

  test('whose briefing it is tells it', () => {
    const briefing = 'Noon briefing by Deputy Spokesman Farid Hakim\n\nThe Council met this morning on Kestria.'
    expect(reportsIn(briefing).voices.map((v) => `${v.lemma} ${v.source.text}`)).toEqual(['address Farid Hakim'])
  })

  test('a dispatch in the first person is the words of the one named most', () => {
    const text = `Interview with Ivan Petrov\n\nWe lost two men at the bridge. I saw them fall. Our guns were silent. We shall hold the hill, and I am proud of it.`
    expect(reportsIn(text).voices[0]?.source.text).toBe('Ivan Petrov')
    expect(reportsIn(`${text}\n\nColonel Anna Brandt`).voices.map((v) => `${v.lemma} ${v.source.text}`)).toEqual([
      'most Ivan Petrov',
      'signed Colonel Anna Brandt',
    ])
    expect(reportsIn('The army lost two men. The guns were silent. Ivan Petrov said nothing.').voices).toEqual([])
  })
})
