import type { SentenceKind, Token } from '../model/text.ts'
import type { TextRules } from './rules.ts'

const LONGEST_HEADLINE = 60
const LONGEST_SLUG = 8
const FINAL = /[.!?…:;,]$/
const WRAPPING = /^["'»”’)\]]$/

/** What a paragraph of one sentence is. Several sentences in a paragraph are always prose. */
export function sentenceKind(tokens: readonly Token[], first: number, end: number, rules: TextRules): SentenceKind {
  const length = end - first
  if (length <= LONGEST_SLUG && isSlug(tokens, first, end, rules)) return 'slug'
  if (length > LONGEST_HEADLINE) return 'prose'
  let last = end - 1
  while (last > first && WRAPPING.test(tokens[last]!.text)) last--
  return FINAL.test(tokens[last]!.text) ? 'prose' : 'headline'
}

/** Agency slugs: `URGENT`, `ARMENIA-AZERBAIJAN/TRUCE (UPDATE 2)`. Never a sentence with small letters in it. */
function isSlug(tokens: readonly Token[], first: number, end: number, rules: TextRules): boolean {
  let joined = false
  for (let i = first; i < end; i++) {
    const { text, start } = tokens[i]!
    if (text !== text.toUpperCase()) return false
    if (text === '/' && i > first && i + 1 < end && tokens[i - 1]!.end === start && tokens[i + 1]!.start === start + 1)
      joined = true
  }
  return joined || rules.slugWords.has(tokens[first]!.text.toLowerCase())
}
