import { fold } from '../fold.ts'
import { byText } from '../order.ts'

/** Something that bears names: an actor, a place, a conflict, a source. */
export interface Bearer {
  readonly id: string
  /** Names that the handed-in knowledge has for it. */
  readonly known: readonly string[]
  /** Names under which dispatches speak of it. */
  readonly seen: readonly string[]
  /** Entities of the record that name it. */
  readonly weight: number
}

/** A bearer with the one of its names that is meant. */
export interface Named {
  readonly id: string
  readonly name: string
}

/** Largest share of the letters that may differ where one name is still taken for a slip of the other. */
const SLIP = 0.34
/** What a likeness of single words costs against one of the whole name. */
const PARTIAL = 0.1

/** The bearers whose names are most like the words, nearest first; those on record before those that are not. */
export function nearest(words: string, bearers: Iterable<Bearer>, limit: number): readonly Named[] {
  const wanted = fold(words)
  const found: { named: Named; distance: number; weight: number }[] = []
  for (const { id, known, seen, weight } of bearers) {
    let [best, distance] = ['', SLIP]
    for (const name of [...known, ...seen]) {
      const far = distanceTo(wanted, fold(name))
      if (far < distance) [best, distance] = [name, far]
    }
    if (best !== '') found.push({ named: { id, name: best }, distance, weight })
  }
  return found
    .sort((a, b) => a.distance - b.distance || b.weight - a.weight || byText(a.named.id, b.named.id))
    .slice(0, limit)
    .map(({ named }) => named)
}

/** 0 for the same words, 1 for nothing in common. */
function distanceTo(wanted: string, name: string): number {
  const parts = name.split(' ')
  const words = wanted.split(' ')
  const partly = words.reduce((sum, word) => sum + Math.min(...parts.map((part) => slips(word, part))), 0)
  return Math.min(slips(wanted, name), PARTIAL + partly / words.length)
}

/** Share of letters added, left out, changed or swapped (optimal string alignment) in the longer of two words. */
function slips(a: string, b: string): number {
  const longer = Math.max(a.length, b.length)
  if (longer === 0 || Math.abs(a.length - b.length) > SLIP * longer) return 1
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      row[j] = Math.min(changed, last[j]! + 1, row[j - 1]! + 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) row[j] = Math.min(row[j]!, before[j - 2]! + 1)
    }
    ;[before, last] = [last, row]
  }
  return last[b.length]! / longer
}
