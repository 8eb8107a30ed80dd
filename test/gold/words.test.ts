import { describe, expect, it } from 'vitest'
import { locate, occurrences } from '../../train/gold/words.ts'

const text = 'The army said the army’s guns were silent. Rebels of the Army fired; an army officer denied it.'

describe('occurrences', () => {
  it('finds whole words only', () => {
    expect(occurrences('arm army armée arm', 'arm').map((s) => s.start)).toEqual([0, 15])
    expect(occurrences('l’armée', 'armée')).toEqual([{ start: 2, end: 7 }])
  })
})

describe('locate', () => {
  it('prefers the occurrence inside the evidence, then the nearest', () => {
    const evidence = locate(text, 'an army officer denied it')
    expect(locate(text, 'army', [evidence]).start).toBe(text.lastIndexOf('army'))
    const first = locate(text, 'were silent')
    expect(locate(text, 'army', [first]).start).toBe(text.indexOf('army’s'))
  })

  it('takes the numbered occurrence', () => {
    expect(locate(text, 'army @1').start).toBe(4)
    expect(locate(text, 'army @3').start).toBe(text.lastIndexOf('army'))
    expect(() => locate(text, 'army @4')).toThrow(/occurrence 4 of 3/)
  })

  it('reads first … last words as everything between', () => {
    expect(locate(text, 'Rebels … fired').text).toBe('Rebels of the Army fired')
  })

  it('refuses doubtful evidence and words that are not there', () => {
    expect(() => locate(text, 'army')).toThrow(/occurs 3 times/)
    expect(() => locate(text, 'navy')).toThrow(/does not stand in the text/)
  })
})
