/** Where the reader is: the part of the address after `#`. */
export interface Route {
  /** `/truces/ID` gives `['truces', 'ID']`; the overview is `[]`. */
  readonly path: readonly string[]
  readonly query: Readonly<Record<string, string>>
}

/** Settings that every link carries along. */
export const KEPT = ['on', 'known', 'lang'] as const

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // A hand-typed address may hold a lone percent sign: it means itself.
    return part
  }
}

/** Reads `#/source/DISPATCH?claim=ID`. Anything unreadable is the overview. */
export function parseRoute(hash: string): Route {
  const [head = '', ...rest] = hash.replace(/^#/, '').split('?')
  const query: Record<string, string> = {}
  for (const pair of rest.join('?').split('&')) {
    const at = pair.indexOf('=')
    if (at > 0) query[decode(pair.slice(0, at))] = decode(pair.slice(at + 1).replaceAll('+', ' '))
  }
  return { path: head.split('/').filter(Boolean).map(decode), query }
}

/** Writes an address; empty and undefined settings are left out. */
export function formatRoute(path: readonly string[], query: Readonly<Record<string, string | undefined>> = {}): string {
  const pairs = Object.entries(query)
    .filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '')
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
  return `#/${path.map(encodeURIComponent).join('/')}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`
}
