import type { Sense } from './knowledge.ts'
import type { Scene } from './scene.ts'
import type { TrieNode } from './trie.ts'
import type { Match } from './units.ts'

/** All forms that begin at a token, shortest first. A match begins and ends with a whole token. */
export function matchesAt(scene: Scene, start: number, end: number): Match[] {
  const found: Match[] = []
  let node: TrieNode<Sense> | undefined = scene.knowledge.forms
  const loud = scene.shouted[scene.sentenceOf[start]!] ?? false
  const capitals: boolean[] = []
  for (let at = start; at < end && node !== undefined; at++) {
    for (const piece of scene.pieces[at]!) {
      node = node?.next?.get(piece.folded)
      capitals.push(piece.capital)
    }
    if (node?.values === undefined || scene.pieces[at]!.length === 0) continue
    const senses: Sense[] = []
    for (const { value, capitals: asked } of node.values)
      if (loud || asked.every((capital, i) => !capital || capitals[i])) senses.push(value)
    if (senses.length > 0) found.push({ start, end: at + 1, senses })
  }
  return found
}

/**
 * Matches of forms, none overlapping: the longest from the left, except where it would cut a name in two
 * ("président de la République" before "démocratique du Congo"). Names found inside a chosen match come second.
 */
export function scan(scene: Scene): { chosen: Match[]; inner: Map<number, Match[]> } {
  const all: Match[][] = scene.tokens.map((token, at) =>
    token.kind === 'word' || token.kind === 'number' ? matchesAt(scene, at, endOf(scene, at)) : [],
  )
  const chosen: Match[] = []
  const inner = new Map<number, Match[]>()
  let at = 0
  while (at < all.length) {
    const match = all[at]!.findLast((one) => !cutsAName(one, all))
    if (match === undefined) {
      at++
      continue
    }
    chosen.push(match)
    const within: Match[] = []
    for (let i = match.start; i < match.end; i++)
      for (const one of all[i]!) if (one !== match && one.end <= match.end && isName(one)) within.push(one)
    if (within.length > 0) inner.set(match.start, within)
    at = match.end
  }
  return { chosen, inner }
}

const endOf = (scene: Scene, at: number): number =>
  scene.sentences[scene.sentenceOf[at]!]?.endToken ?? scene.tokens.length
const isName = (match: Match): boolean => match.senses.some((sense) => sense.type === 'name')

function cutsAName(match: Match, all: readonly Match[][]): boolean {
  for (let i = match.start + 1; i < match.end; i++)
    for (const other of all[i]!) if (other.end > match.end && isName(other)) return true
  return false
}
