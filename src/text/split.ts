import { fold, isHyphen } from './characters.ts'
import type { TextRules } from './rules.ts'

/**
 * Cuts a run found by `wordEnd` into the lengths of its tokens: `l'` | `Arménie`, `dit` | `-il`, `do` | `n't`,
 * `Russian` | `-` | `brokered`, as Universal Dependencies does for the language.
 * @param afterName whether a capitalised word stands before it, so that "Kim Jong-il" keeps its name whole
 */
export function splitWord(word: string, rules: TextRules, afterName: boolean): number[] {
  if (!/['’ʼ‐‑-]/.test(word)) return joined(word, rules)
  const lengths: number[] = []
  let rest = word
  for (;;) {
    const folded = rest.length > 40 ? fold(rest.slice(0, 40)) : fold(rest)
    const cut = folded.indexOf("'") + 1
    if (cut === 0 || rest.length === cut || rules.wholeWords.has(folded)) break
    if (!rules.elisions.has(folded.slice(0, cut - 1))) break
    lengths.push(cut)
    rest = rest.slice(cut)
  }
  return lengths.concat(tails(rest, rules, afterName))
}

/** "Donnez-le-moi", "I'd've": no word has more, and the cap keeps hostile runs linear. */
const MOST_ENDINGS = 3

const joined = (word: string, rules: TextRules): number[] => {
  const parts = word.length < 12 ? rules.joinedWords.get(word.toLowerCase()) : undefined
  return parts === undefined ? [word.length] : parts.map((part) => part.length)
}

function tails(word: string, rules: TextRules, afterName: boolean): number[] {
  const endings: number[] = []
  let base = word
  while (endings.length < MOST_ENDINGS && base.length > 2 && !rules.wholeWords.has(fold(base.slice(-40)))) {
    const ending = contraction(base, rules) ?? clitic(base, rules, afterName)
    if (ending === undefined) break
    endings.push(ending)
    base = base.slice(0, -ending)
  }
  endings.reverse()
  if (!rules.splitHyphens || rules.wholeWords.has(fold(base.slice(-40)))) return joined(base, rules).concat(endings)
  return hyphens(base, rules).concat(endings)
}

function contraction(word: string, rules: TextRules): number | undefined {
  const end = fold(word.slice(-4))
  return rules.contractions.find((ending) => end.endsWith(ending) && word.length > ending.length)?.length
}

function clitic(word: string, rules: TextRules, afterName: boolean): number | undefined {
  const end = fold(word.slice(-9))
  const found = rules.clitics.find((ending) => end.endsWith(ending) && word.length > ending.length)
  if (found === undefined) return undefined
  const first = word.charAt(0)
  const shouted = word === word.toUpperCase()
  if (first !== first.toLowerCase() && afterName && !shouted) return undefined
  const written = word.slice(-found.length)
  return shouted || written === written.toLowerCase() ? found.length : undefined
}

function hyphens(word: string, rules: TextRules): number[] {
  const lengths: number[] = []
  let from = 0
  for (let i = 0; i < word.length; i++) {
    if (!isHyphen(word.charAt(i))) continue
    if (i - from < 16 && isPrefix(word.slice(from, i), word.slice(i + 1), rules)) continue
    if (i === from) continue
    lengths.push(i - from, 1)
    from = i + 1
  }
  if (from < word.length) lengths.push(word.length - from)
  return lengths
}

/** "co-chairs", "pro-Russian"; but "UN-backed": capitals before small letters are a name. */
function isPrefix(part: string, rest: string, { hyphenPrefixes }: TextRules): boolean {
  const name = part.length > 1 && part === part.toUpperCase() && rest !== rest.toUpperCase()
  return !name && hyphenPrefixes.has(part.toLowerCase())
}
