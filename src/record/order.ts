/** Order by code units: the same on every machine, unlike a locale's order. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function sortedUnique(values: Iterable<string>): string[] {
  return [...new Set(values)].sort(byText)
}

/** Adds to a list in a map of lists. */
export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
