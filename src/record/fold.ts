const CACHE_LIMIT = 200_000
const cache = new Map<string, string>()

/** Words without case, accents and punctuation, one space between: `Haut-Karabakh` and `haut karabakh` meet. */
export function fold(text: string): string {
  const known = cache.get(text)
  if (known !== undefined) return known
  const folded = foldOnce(text)
  if (cache.size < CACHE_LIMIT) cache.set(text, folded)
  return folded
}

/** The same without keeping the result: for whole texts, which come once. */
export function foldOnce(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** `haut-karabakh` from an id (`conflict:haut-karabakh`) or words. Letters of any script stay. */
export function slug(text: string): string {
  return fold(text.slice(text.indexOf(':') + 1)).replaceAll(' ', '-')
}

/** The words that tell contents apart: folded, four letters or more, or figures. No list of any language's words. */
export function contentWords(text: string): ReadonlySet<string> {
  return new Set(
    fold(text)
      .split(' ')
      .filter((word) => word.length > 3 || /^\p{N}+$/u.test(word)),
  )
}

/** Shared words over the smaller set's size, 0..1; 0 when either is empty. */
export function contentOverlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  if (small.size === 0) return 0
  let shared = 0
  for (const word of small) if (large.has(word)) shared++
  return shared / small.size
}
