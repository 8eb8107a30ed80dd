import { isShouted } from './fold.ts'
import type { Scene } from './scene.ts'
import { type Cover, termOf } from './units.ts'

/** Folded words that the dispatch writes with a capital where no sentence opens. */
function capitalisedWithin(scene: Scene): ReadonlySet<string> {
  const seen = new Set<string>()
  for (const [at, folded] of scene.folded.entries())
    if (scene.capital[at] && !scene.opening[at] && !scene.shouted[scene.sentenceOf[at]!]) seen.add(folded)
  return seen
}

/** Whether a word is one of several of an organisation's word, where it is as good as any ("Military District"). */
const inTerm = (cover: Cover, at: number): boolean =>
  termOf(cover[at], 'organisation') !== undefined && cover[at]!.end - cover[at]!.start > 1

const OPEN_CLASS = new Set(['PROPN', 'NOUN', 'ADJ', 'X', ''])

/**
 * Which tokens are written as names are: a capital that no sentence opening explains. At an opening a capital counts
 * where the tagger says proper noun, where the dispatch writes the word so elsewhere, or where a name follows.
 */
export function nameTokens(scene: Scene, cover: Cover): boolean[] {
  const seen = capitalisedWithin(scene)
  const { never } = scene.rules.grammar
  const plain = scene.tokens.map((token, at) => {
    if (token.kind !== 'word' || !scene.capital[at]) return false
    if (never.has(scene.folded[at]!) && !inTerm(cover, at)) return false
    if (scene.shouted[scene.sentenceOf[at]!]) return scene.upos[at] === 'PROPN' || seen.has(scene.folded[at]!)
    return true
  })
  return plain.map((is, at) => {
    if (!is) return false
    if (!scene.opening[at] || scene.upos[at] === 'PROPN' || seen.has(scene.folded[at]!)) return true
    if (isShouted(scene.tokens[at]!.text)) return true
    if (cover[at]?.type === 'name' || cover[at]?.type === 'adjective') return true
    return (
      OPEN_CLASS.has(scene.upos[at]!) && plain[at + 1] === true && scene.sentenceOf[at + 1] === scene.sentenceOf[at]
    )
  })
}
