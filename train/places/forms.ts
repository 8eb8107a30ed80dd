import { nameKey } from '../../src/names/fold.ts'
import type { TownRow } from './rows.ts'

/** A name as the gazetteer keeps it: folded pieces joined by spaces; '' where it has other letters than Latin ones. */
export function keyOf(name: string): string {
  const key = nameKey(name)
  return /^[a-z][a-z0-9 /()]*[a-z0-9)]$/.test(key) ? key : ''
}

/** Airport codes are listed among the names; letter-by-letter renderings of other scripts begin with a small letter. */
const NAME = /^(?:\p{Ll}{1,3}['’ -])?\p{Lu}/u
const CODE = /^\p{Lu}{2,4}$/u
const SHORTEST = 3

/** Every Latin spelling under which dispatches may name a town. */
export function townKeys({ name, ascii, others }: TownRow): string[] {
  const spellings = others.filter((other) => NAME.test(other) && !CODE.test(other))
  const keys = [keyOf(name), keyOf(ascii), ...spellings.map(keyOf).filter((key) => key.length >= SHORTEST)]
  return [...new Set(keys)].filter((key) => key.length > 1)
}
