import { expect, it } from 'vitest'
import { loadLanguage } from '../../src/language/index.ts'
import type { Claim } from '../../src/model/claim.ts'
import { explainClaim, readDispatch } from '../../src/reader/index.ts'

const dispatch = {
  id: 'in-turn',
  lang: 'fr',
  date: '2021-05-04',
  text: "Trois trêves négociées respectivement sous l'égide de la Russie, de la France et des États-Unis ont volé en éclats, a déclaré mardi le ministère de la Défense. Les combats entre l'armée et les rebelles ont fait douze morts.",
}

const mediators = ({ roles }: Claim) => roles.filter((r) => r.role === 'mediator').map((r) => r.text)

it('tells truces brokered in turn one by one, each under an id of its own', () => {
  const { claims } = readDispatch(dispatch, loadLanguage('fr'))
  const truces = claims.filter((c) => c.kind === 'truce' && mediators(c).length === 1)
  expect(truces.length).toBeGreaterThanOrEqual(3)
  expect(new Set(claims.map((c) => c.id)).size).toBe(claims.length)
})

it('explains each of them by its own roles', () => {
  const language = loadLanguage('fr')
  for (const claim of readDispatch(dispatch, language).claims.filter((c) => mediators(c).length === 1)) {
    expect(explainClaim(dispatch, language, claim.id)).toContain(`mediator: "${mediators(claim)[0]}"`)
  }
})
