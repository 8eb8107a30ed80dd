import { describe, expect, it } from 'vitest'
import { inflect } from '../../src/language/inflect.ts'
import { loadNameRules } from '../../src/language/names.ts'
import { fold, piecesOf, textId } from '../../src/names/fold.ts'
import { holderOn } from '../../src/names/offices.ts'
import { addForm, newTrie } from '../../src/names/trie.ts'

describe('fold', () => {
  it.each([
    ['Élysée', 'elysee'],
    ['Şuşa', 'susa'],
    ['Œuvre', 'oeuvre'],
    ['l’Est', "l'est"],
    ['Шуша', 'шуша'],
  ])('%s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })
})

it('cuts pieces at hyphens, apostrophes and stops, with their offsets', () => {
  expect(piecesOf("Côte d'Ivoire").map(({ folded, offset }) => [folded, offset])).toEqual([
    ['cote', 0],
    ['d', 5],
    ['ivoire', 7],
  ])
  expect(textId('Haut-Karabakh')).toBe(textId('haut karabakh'))
})

it('keeps which pieces of a form ask for a capital', () => {
  const root = newTrie<string>()
  addForm(root, 'groupe de Minsk', 'x')
  const end = root.next?.get('groupe')?.next?.get('de')?.next?.get('minsk')
  expect(end?.values).toEqual([{ value: 'x', capitals: [false, false, true] }])
})

describe('inflection', () => {
  const french = loadNameRules('fr').inflection
  const english = loadNameRules('en').inflection
  it.each([
    ['syrien', ['syrien', 'syriens', 'syrienne', 'syriennes']],
    ['français', ['français', 'française', 'françaises']],
    ['russe', ['russe', 'russes']],
    ['turc/turcs/turque/turques', ['turc', 'turcs', 'turque', 'turques']],
  ])('%s', (word, forms) => {
    expect(inflect(word, french)).toEqual(forms)
  })
  it('makes English plurals where nouns have them', () => {
    expect(inflect('Russian', english)).toEqual(['Russian', 'Russians'])
    expect(inflect('Chinese', english)).toEqual(['Chinese'])
  })
})

describe('who held an office', () => {
  const holdings = [
    { owner: 'state:FRA', key: 'president', person: 'a', from: '2012-05-15', to: '2017-05-14' },
    { owner: 'state:FRA', key: 'president', person: 'b', from: '2017-05-14' },
  ]
  it.each([
    ['2016', 'a'],
    ['2017-05-20', 'b'],
    ['2017-05', undefined],
    ['2017', undefined],
    ['2010-01-01', undefined],
    [undefined, undefined],
  ])('on %s: %s', (date, person) => {
    expect(holderOn(holdings, date)).toBe(person)
  })
})
