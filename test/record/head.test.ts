import { describe, expect, test } from 'vitest'
import { buildRecord } from '../../src/record/index.ts'
import { claim, KNOWLEDGE, reading } from './claims.ts'

/** The conflict of a truce that is told without place or parties in a dispatch with this text. */
function conflictOf(text: string, ...others: Parameters<typeof reading>[2]): string | undefined {
  const told = reading('a', '2020-10-10', [...others, claim('truce', 'declaration')], { text })
  return buildRecord([told], KNOWLEDGE).truces[0]?.conflict?.value
}

describe('what a dispatch is about', () => {
  test('is told by the sides and places that its first words name', () => {
    expect(conflictOf('L’Arménie et l’Azerbaïdjan ont conclu une trêve.')).toBe('conflict:haut-karabakh')
    expect(conflictOf('Une trêve est entrée en vigueur dans le Donbass.')).toBe('conflict:donbas')
    expect(conflictOf('Une trêve a été conclue, dit la Russie.')).toBeUndefined()
  })

  test('is the war that is named most, and none of two named alike', () => {
    const both = 'L’Arménie, le Haut-Karabakh et l’Azerbaïdjan, dit l’Ukraine.'
    expect(conflictOf(both)).toBe('conflict:haut-karabakh')
    expect(conflictOf('Au Haut-Karabakh comme dans le Donbass, on tire encore.')).toBeUndefined()
  })

  test('is not what is told in passing of a war that no list has', () => {
    const passing = claim('violence', 'clash', { where: 'place:idlib' })
    expect(conflictOf('L’Arménie et l’Azerbaïdjan ont conclu une trêve.', passing)).toBe('conflict:haut-karabakh')
  })
})
