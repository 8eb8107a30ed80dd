/**
 * Hashes of feature values. 32-bit integer arithmetic only, so that every machine and engine gives the same bits.
 * FNV-1a over UTF-16 code units for strings, a multiply-xorshift step to join values.
 */
export function hashString(text: string, start = 0, end = text.length): number {
  let h = 0x811c9dc5
  for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h ^= h >>> 15
  return Math.imul(h, 0x2c1b3c6d) | 0
}

/** Joins a value to a running hash; order matters. */
export function mix(h: number, value: number): number {
  const x = Math.imul(h ^ value, 0x9e3779b1)
  return x ^ (x >>> 15)
}
