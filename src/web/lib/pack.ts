/** An item on a line, in pixels. */
export interface Placed<T> {
  readonly item: T
  readonly x: number
  readonly width: number
  readonly row: number
}

export interface Packing<T> {
  readonly placed: readonly Placed<T>[]
  readonly rows: number
  /** What found no room, gathered where it lies. */
  readonly packed: readonly { readonly x: number; readonly width: number; readonly items: readonly T[] }[]
}

/**
 * Lays items on as few rows as they fit without touching. Items beyond `limit` rows are gathered by `bin` pixels.
 * Linear in the number of items times rows; `items` are taken in the order of their left edge.
 */
export function pack<T>(
  items: readonly { readonly item: T; readonly x: number; readonly width: number }[],
  limit: number,
  bin = 28,
  gap = 2,
): Packing<T> {
  const free: number[] = []
  const placed: Placed<T>[] = []
  const over = new Map<number, T[]>()
  for (const entry of [...items].sort((a, b) => a.x - b.x)) {
    let row = free.findIndex((edge) => edge <= entry.x)
    if (row < 0 && free.length < limit) row = free.length
    if (row < 0) {
      const slot = Math.floor(Math.max(0, entry.x) / bin)
      const held = over.get(slot)
      if (held) held.push(entry.item)
      else over.set(slot, [entry.item])
      continue
    }
    free[row] = entry.x + entry.width + gap
    placed.push({ item: entry.item, x: entry.x, width: entry.width, row })
  }
  const packed = [...over].map(([slot, held]) => ({ x: slot * bin, width: bin - 2, items: held }))
  return { placed, rows: free.length, packed }
}
