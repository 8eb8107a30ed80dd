import { expect, it } from 'vitest'
import { nominalsOf } from '../../src/claims/nominals.ts'
import { findReports } from '../../src/claims/reports.ts'
import { loadReporting } from '../../src/language/claims.ts'
import { loadLanguage } from '../../src/language/index.ts'
import { work } from '../../src/reader/index.ts'

function reportsIn(text: string, lang: string) {
  const { context } = work({ id: 'talk', text, lang, date: '2014-03-06' }, loadLanguage(lang))
  const phrases = context.trees.map((_, s) => nominalsOf(context, s))
  return { context, ...findReports(context, loadReporting(lang), phrases) }
}

/** Who holds the floor in the sentence that begins so; `undefined` for nobody. */
function floorOf(text: string, lang: string): (beginning: string) => string | undefined {
  const { context, floor } = reportsIn(text, lang)
  return (beginning) => {
    const s = context.trees.findIndex((t) => text.startsWith(beginning, t.sentence.start))
    expect(s, beginning).toBeGreaterThanOrEqual(0)
    return floor[s]?.source.text
  }
}

it.each([
  [
    'dashes at questions and answers',
    `« Nous n'irons pas plus loin »

Jeanne Orvelle conduit depuis mai la délégation du Conseil. Nous l'avons rencontrée lundi.

– Où en est l'échange ?

– Nous avons rendu neuf hommes samedi. L'armée en garde trente.

– On dit que vos hommes ont tiré.

– C'est faux.

– Reverrez-vous le général ?

– Oui, en juin.
`,
    ['– Nous avons rendu', "L'armée en garde", "– C'est faux"],
    ["– Où en est l'échange", '– On dit que', 'Nous l’avons rencontrée'.replace('’', "'")],
  ],
  [
    'questions without a mark, in the first person',
    `« Nous n'irons pas plus loin »

Jeanne Orvelle conduit depuis mai la délégation du Conseil. Nous l'avons rencontrée lundi.

Où en est l'échange ?

Nous avons rendu neuf hommes samedi. L'armée en garde trente.

Que demandez-vous ?

Je demande leur liberté.

Reverrez-vous le général ?

Je le reverrai en juin.
`,
    ['Nous avons rendu', "L'armée en garde", 'Je le reverrai'],
    ["Où en est l'échange", 'Reverrez-vous'],
  ],
  [
    'words and dashes as labels',
    `Entretien avec Jeanne Orvelle

Elle conduit depuis mai la délégation du Conseil.

Question. – Où en est l'échange ?

Réponse. – Nous avons rendu neuf hommes samedi. L'armée en garde trente.

Question. – Reverrez-vous le général ?

Réponse. – En juin.
`,
    ['– Nous avons rendu', "L'armée en garde", '– En juin'],
    ["– Où en est l'échange"],
  ],
])('hears who answers: %s', (_, text, answers, others) => {
  const speaker = floorOf(text, 'fr')
  for (const sentence of answers) expect(speaker(sentence), sentence).toBe('Jeanne Orvelle')
  for (const sentence of others) expect(speaker(sentence), sentence).toBeUndefined()
})

it('hears who answers to letters, and leaves the questions to nobody', () => {
  const speaker = floorOf(
    `"We hold the bridge"

Colonel Aldo Reth commands the eastern front. We reached him on Tuesday.

Q: How many men have you lost?

A: Eleven. The bridge was taken on Sunday.

Q: The government says it was never lost.

Q: And the prisoners?

A: They were freed yesterday.
`,
    'en',
  )
  for (const sentence of ['A: Eleven', 'The bridge was taken', 'A: They were freed'])
    expect(speaker(sentence)).toMatch(/Aldo Reth/)
  expect(speaker('Q: The government says')).toBeUndefined()
})

it('takes names and groups for labels where there are several', () => {
  const text = `Day three of the talks

Northern Army (10:30): "Four attackers were killed."

Aldo Reth, minister of defence (11:05): "The army has lied again."
`
  const speaker = floorOf(text, 'en')
  expect(speaker('Northern Army (10:30)')).toMatch(/Northern Army/)
  expect(speaker('Aldo Reth')).toMatch(/Aldo Reth/)
})

it('takes questions that a text asks itself for no interview', () => {
  const text = `Five questions on the siege

When did it begin?

The army closed the road in March.

Who holds the port?

The rebels took it on Sunday.

What comes next?

Talks are due in June.
`
  const speaker = floorOf(text, 'en')
  expect(speaker('The army closed')).toBeUndefined()
  expect(speaker('The rebels took')).toBeUndefined()
})

it('takes a place or an hour before a dash for no label', () => {
  const text = `Overnight in brief

LEMOS – The army closed the road.

14:05 – The rebels took the port.
`
  const { floor, unnamed } = reportsIn(text, 'en')
  expect([...floor, ...unnamed].filter((l) => l !== undefined)).toEqual([])
})

it('takes the hours of a live report for no turns', () => {
  const speaker = floorOf(
    `Colonel Aldo Reth speaks at noon

10h30 – The road is closed. Who closed it?

11h15 – Two trucks were burnt.

12h00 – Will the truce hold?

12h40 – The rebels took the port.
`,
    'en',
  )
  expect(speaker('11h15 – Two trucks')).toBeUndefined()
  expect(speaker('12h40 – The rebels')).toBeUndefined()
})

it('hears whose recorded words a broadcast plays, and where they end', () => {
  const speaker = floorOf(
    `KARVO, 3 March (Radio Two) -- [Text] The minister received the bishops on Monday.

[Begin recording] [Aldo Reth] The army will not fire first. I gave my word. [end recording]

The rebels took the port at noon.

The bishops answered on the steps. [Begin recording] [Bishop Orlan Teves] We heard a promise. We will count the days. [end recording]

[Begin recording] [Reporter] Will the truce hold?

[Reth] It will. [end recording]

Snow fell in the hills.
`,
    'en',
  )
  expect(speaker('[Begin recording] [Aldo')).toMatch(/Aldo Reth/)
  expect(speaker('I gave my word')).toMatch(/Aldo Reth/)
  expect(speaker('The rebels took')).toBeUndefined()
  expect(speaker('The bishops answered')).toBeUndefined()
  expect(speaker('[Begin recording] [Bishop')).toMatch(/Orlan Teves/)
  expect(speaker('We will count')).toMatch(/Orlan Teves/)
  expect(speaker('[Begin recording] [Reporter]')).toBeUndefined()
  expect(speaker('[Reth] It will')).toMatch(/Reth/)
  expect(speaker('Snow fell')).toBeUndefined()
})

it('hears recorded words in French as well', () => {
  const speaker = floorOf(
    `Journal de midi. La trêve tient depuis lundi.

[Début de l'enregistrement] [Jeanne Orvelle] Nous avons rendu neuf hommes. L'armée en garde trente. [Fin de l'enregistrement]

Les rebelles ont pris le port.
`,
    'fr',
  )
  expect(speaker("[Début de l'enregistrement]")).toMatch(/Jeanne Orvelle/)
  expect(speaker("L'armée en garde")).toMatch(/Jeanne Orvelle/)
  expect(speaker('Les rebelles ont')).toBeUndefined()
})
