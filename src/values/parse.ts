import type { DateRules } from './date-rules.ts'
import { candidatesAt, type FirstWords, indexFirst } from './first.ts'
import type { Lexeme } from './lexemes.ts'
import { matchesAt } from './match.ts'
import type { Item, Node } from './nodes.ts'
import { produce } from './produce.ts'

const indexes = new WeakMap<DateRules, readonly FirstWords[]>()

function indexOf(rules: DateRules): readonly FirstWords[] {
  const known = indexes.get(rules)
  if (known !== undefined) return known
  const made = rules.levels.map((level) => indexFirst(level, rules))
  indexes.set(rules, made)
  return made
}

/** The nodes of one sentence, in order, after all levels; dates too weak to stand alone are left out. */
export function nodesOf(lexemes: readonly Lexeme[], rules: DateRules, text: string): Node[] {
  let items: Item[] = lexemes.map((lexeme, at) => ({ at, lexeme }))
  for (const [level, index] of indexOf(rules).entries()) {
    const next: Item[] = []
    let found = level > 0 && items.some((item) => 'node' in item)
    const reading = { items, lexemes, rules }
    for (let i = 0; i < items.length; ) {
      const item = items[i]!
      let end = i + 1
      let made: Item = item
      for (const match of matchesAt(reading, candidatesAt(index, item, rules), i)) {
        const node = produce(reading, i, match, text)
        if (node === undefined) continue
        made = { at: item.at, node }
        end = match.end
        found = true
        break
      }
      next.push(made)
      i = end
    }
    if (!found) return []
    items = next
  }
  return items.flatMap((item) => ('node' in item && !(item.node.kind === 'date' && item.node.weak) ? [item.node] : []))
}
