import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { reader } from './score.ts'

const fr = reader('fr')
const en = reader('en')
const texts = (read: typeof fr, text: string): string[] => read({ text }).map((one) => one.text)
const find = (read: typeof fr, text: string, name: string) => read({ text }).findLast((one) => one.text === name)

describe('weapons', () => {
  it.each([
    ['en', 'Rebels fired Scud missiles at Mardan.', ['Scud']],
    [
      'en',
      'A Mi-24 fell to a Bayraktar TB2 drone. Grad and Smerch rockets followed.',
      ['Mi', 'Bayraktar', 'Grad', 'Smerch'],
    ],
    ['en', 'Men armed with Kalashnikovs stopped two M1A1 Abrams and an F-16.', ['Kalashnikovs', 'Abrams', 'M1A1']],
    ['fr', 'Des missiles Scud et des Smerch ont visé Mardan. Un Mi-24 est tombé.', ['Scud', 'Smerch', 'Mi-24']],
    [
      'fr',
      'Armés de Kalachnikov, ils ont détruit un Su-25 et un drone Bayraktar.',
      ['Kalachnikov', 'Su-25', 'Bayraktar'],
    ],
  ])('%s: are nobody and no place in "%s"', (lang, text, names) => {
    const found = texts(lang === 'fr' ? fr : en, text)
    for (const name of names) expect(found).not.toContain(name)
  })

  it('are people and places where the text says so', () => {
    expect(find(en, 'Haluk Bayraktar spoke. Later Bayraktar left.', 'Bayraktar')?.kind).toBe('person')
    expect(find(en, 'Arms went to the Patriots of Kestria.', 'Patriots')?.kind).not.toBeUndefined()
    expect(find(en, 'The troops met Lora at dawn.', 'Lora')).toBeDefined()
    expect(find(en, 'The town of Grad is calm.', 'town of Grad')?.kind).toBe('place')
    expect(find(fr, 'Il vit à Grad.', 'Grad')?.kind).toBe('place')
    expect(find(fr, 'Le général Leclerc est mort.', 'général Leclerc')?.kind).toBe('person')
  })

  it('are what a word beside them says where their name is a place too', () => {
    const text = 'Milan missiles were sold in Milan.'
    expect(en({ text }).filter((one) => one.text === 'Milan')).toMatchObject([{ start: 28, place: 'place:milan' }])
    expect(texts(fr, 'Des missiles antichars Milan.')).not.toContain('Milan')
  })

  it('are also what the text calls so, though no list holds them', () => {
    expect(texts(fr, 'Deux avions de surveillance Orsava sont rentrés.')).not.toContain('Orsava')
    expect(texts(fr, 'Un missile Tolvak est tombé. Le Tolvak est neuf.')).not.toContain('Tolvak')
    expect(texts(en, 'Six ZX-18 jets came home.')).not.toContain('ZX')
    expect(find(fr, 'Les avions ont quitté Orsava.', 'Orsava')?.kind).toBe('place')
  })

  it('leave forces to the state told beside them', () => {
    const russian = 'state:RUS/army'
    expect(find(en, 'Two Russian Mi-8 helicopters fell.', 'Two Russian Mi-8 helicopters')?.actor).toBe(russian)
    expect(find(fr, 'Deux avions Su-25 russes sont tombés.', 'Deux avions Su-25 russes')?.actor).toBe(russian)
  })

  it('are listed once each', () => {
    const { weapons } = parse(readFileSync(new URL('../../data/world/weapons.yml', import.meta.url), 'utf8'))
    const names = weapons.flatMap(({ name, fr = [], en = [] }: Record<'name' | 'fr' | 'en', string[]>) => [
      ...new Set([...name, ...fr, ...en]),
    ])
    expect(names.filter((name: string, at: number) => names.indexOf(name) !== at)).toEqual([])
    expect(names.length).toBeGreaterThan(150)
  })
})
