import type { Token } from '../model/text.ts'
import { lexemesOf } from './lexemes.ts'
import { readCount } from './numbers.ts'
import type { QuantityRules } from './quantity-rules.ts'

/** No written number is longer, in tokens. */
const LONGEST = 16

/**
 * The count that starts at token `i`, with "un" and "a" read as one ("un policier" is 1), for a stage that knows that a
 * count must stand there.
 * @param splits `DateRules.splits`: parts of hyphenated tokens that stand by themselves
 * @returns its value and the index after its last token
 */
export function readCountAt(
  tokens: readonly Token[],
  i: number,
  rules: QuantityRules,
  splits: ReadonlySet<string>,
): { value: number; endToken: number } | undefined {
  const window = { firstToken: i, endToken: Math.min(tokens.length, i + LONGEST) }
  const lexemes = lexemesOf(tokens, window, rules.numbers, splits)
  const found = readCount(lexemes, 0, rules.numbers)
  return found === undefined ? undefined : { value: found.value, endToken: lexemes[found.end - 1]!.token + 1 }
}
