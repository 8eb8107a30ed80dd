/** What one place of a pattern takes. */
export type Matcher =
  | { readonly kind: 'words'; readonly words: ReadonlySet<string> }
  /** A class of lexeme (`month`, `count`), a node of a lower level (`date`, `clock`), or a phrase of the data file. */
  | { readonly kind: 'class'; readonly name: string; readonly role: string }

export interface Element {
  readonly matcher: Matcher
  readonly optional: boolean
}

/** A pattern as compiled from the data file. */
export interface Pattern {
  readonly source: string
  readonly elements: readonly Element[]
}

/** The classes that need no entry in the data file. */
const CLASSES = [
  'weekday',
  'day',
  'month',
  'year',
  'shortyear',
  'season',
  'decade',
  'decades',
  'nth',
  'figureday',
  'feast',
  'unit',
  'count',
  'hour',
  'hours',
  'event',
  'minute',
  'time',
  'fourdigits',
  'numericdate',
  'name',
  'word',
  'date',
  'clock',
  'duration',
] as const

/**
 * Compiles a pattern: words stand for themselves, `a|b` for either, `{list}` for a list of the data file, `<class>` or
 * `<class:role>` for a class or phrase; a final `?` makes any of them optional.
 * @throws Error naming the piece that is wrong
 */
export function compilePattern(
  source: string,
  lists: ReadonlyMap<string, readonly string[]>,
  phrases: ReadonlySet<string>,
): Pattern {
  const pieces = source.trim().split(/\s+/)
  return { source, elements: pieces.map((piece) => element(piece, lists, phrases)) }
}

function element(piece: string, lists: ReadonlyMap<string, readonly string[]>, phrases: ReadonlySet<string>): Element {
  const optional = piece.length > 1 && piece.endsWith('?')
  const body = optional ? piece.slice(0, -1) : piece
  const classed = /^<([a-z-]+)(?::([a-z-]+))?>$/.exec(body)
  if (classed !== null) {
    const name = classed[1]!
    if (!phrases.has(name) && !(CLASSES as readonly string[]).includes(name)) {
      throw new Error(`<${name}> is neither a class (${CLASSES.join(', ')}) nor a phrase of this file`)
    }
    return { optional, matcher: { kind: 'class', name, role: classed[2] ?? name } }
  }
  const listed = /^\{([a-zA-Z-]+)\}$/.exec(body)
  if (listed === null) return { optional, matcher: { kind: 'words', words: new Set(body.split('|')) } }
  const words = lists.get(listed[1]!)
  if (words === undefined) throw new Error(`{${listed[1]}} is not under lists`)
  return { optional, matcher: { kind: 'words', words: new Set(words) } }
}
