import { fold } from './fold.ts'
import { push } from './order.ts'

/** Consonants that alphabets and ears write in several ways, longest first; what is left of a word stands for itself. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|sch|ch|sh/g, 'C'],
  [/dzh|dj|zh|j/g, 'J'],
  [/kh|gh|h/g, 'H'],
  [/ck|[cgkq]/g, 'K'],
  [/x/g, 'KS'],
  [/[sz]/g, 'S'],
  [/ph|[fvw]/g, 'V'],
  [/th|[dt]/g, 'T'],
  [/[bp]/g, 'P'],
]
const VOWELS: readonly (readonly [RegExp, string])[] = [
  [/[eiy]/g, 'I'],
  [/[ou]/g, 'U'],
  [/a/g, 'A'],
]
/** Consonants of a whole name that are enough to tell it from another. */
const ENOUGH = 5
/** Names compared per key: rare ones share a key at all. */
const CANDIDATES = 8

interface Spelling {
  readonly id: string
  readonly vowels: string
}

/**
 * Unlisted people whom several languages spell in several ways (Hadjiev, Hajiyev): two names of two words or more, with
 * the same consonants word by word and vowels that differ in one place at most, are one. Only whole names count, and the
 * spelling that was reported first names the person.
 * @returns for an id made of a name's words (`text:artak beglarian`), asked in canonical order, the id of its first spelling
 */
export function spellings(): (id: string) => string {
  const known = new Map<string, Spelling[]>()
  const first = new Map<string, string>()
  return (id) => {
    const found = first.get(id)
    if (found !== undefined) return found
    const sound = soundOf(id.slice(id.indexOf(':') + 1))
    const alike =
      sound &&
      known
        .get(sound.consonants)
        ?.slice(0, CANDIDATES)
        .find(({ vowels }) => near(vowels, sound.vowels))
    const same = alike?.id ?? id
    first.set(id, same)
    if (sound && !alike) push(known, sound.consonants, { id, vowels: sound.vowels })
    return same
  }
}

function soundOf(name: string): { readonly consonants: string; readonly vowels: string } | undefined {
  const words = fold(name).split(' ')
  // Words of other scripts, and figures, have no sounds here.
  if (words.length < 2 || words.length > 4 || !words.every((word) => /^[a-z]{2,}$/.test(word))) return undefined
  const consonants = words.map((word) => single(SOUNDS.reduce(replaced, word).replace(/[aeiouy]/g, '')))
  if (consonants.join('').length < ENOUGH || consonants.includes('')) return undefined
  const vowels = words.map((word) => single(VOWELS.reduce(replaced, word).replace(/[^AIU]+/g, '.')))
  return { consonants: consonants.join(' '), vowels: vowels.join(' ') }
}

function replaced(word: string, [sound, mark]: readonly [RegExp, string]): string {
  return word.replace(sound, mark)
}

/** Without doubled letters. */
function single(word: string): string {
  return word.replace(/(.)\1+/g, '$1')
}

/** The same but for one letter that is other, more or less. */
function near(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1)
}
