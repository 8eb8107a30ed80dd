/** A text for finding in: no accents, no capitals, and for each of its letters where it stands in the original. */
export interface Folded {
  readonly text: string
  readonly at: readonly number[]
}

const MARKS = /\p{M}+/gu

function foldOne(character: string): string {
  const plain = character.normalize('NFKD').replace(MARKS, '').toLowerCase()
  if (plain === '’' || plain === '‘' || plain === 'ʼ') return "'"
  return /^\s+$/.test(plain) ? ' ' : plain
}

/** Folds for searching, without positions. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(/[’‘ʼ]/g, "'").replace(/\s/g, ' ')
}

/** Folds with positions: `at[i]` is the offset in `text` of the letter that gave the folded letter `i`. */
export function foldWithOffsets(text: string): Folded {
  const letters: string[] = []
  const at: number[] = []
  let offset = 0
  for (const character of text) {
    const plain = foldOne(character)
    for (let i = 0; i < plain.length; i += 1) at.push(offset)
    letters.push(plain)
    offset += character.length
  }
  at.push(offset)
  return { text: letters.join(''), at }
}
