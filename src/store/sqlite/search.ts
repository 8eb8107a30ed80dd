import { type RawBuilder, sql } from 'kysely'

/**
 * A condition on `dispatches`: title and text hold all these words. "Quoted phrases" stay together; `ceasef*` finds
 * what begins so. Everything else is taken as plain words, so nothing typed can be a syntax error.
 */
export function matchingWords(words: string): RawBuilder<boolean> {
  const query = fullTextQuery(words)
  if (query === '') return sql<boolean>`0`
  return sql<boolean>`dispatches.key in (select rowid from dispatch_words where dispatch_words match ${query})`
}

/** The words as an FTS5 query in which every term is a quoted string: `cessez-le-feu` is the phrase `"cessez-le-feu"`. */
function fullTextQuery(words: string): string {
  const terms = words.matchAll(/"([^"]*)"?|[^\s"]+/g)
  const quoted: string[] = []
  for (const [whole, phrase] of terms) {
    const term = phrase ?? whole
    if (!/[\p{L}\p{N}]/u.test(term)) continue
    const prefix = phrase === undefined && term.endsWith('*')
    quoted.push(`"${term.replaceAll('*', ' ').replaceAll('\0', ' ')}"${prefix ? '*' : ''}`)
  }
  return quoted.join(' ')
}
