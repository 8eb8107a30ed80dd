import { waysFrom } from '../ways.ts'
import { isAmong, type Marker } from './around.ts'

/** Words that tell a truce, and its noun where there is one. */
export interface TruceWords {
  readonly core: readonly number[]
  readonly noun?: number
}

/**
 * The words that tell a truce: its noun where there is one, the word that evokes the claim and those between; the
 * nearest noun of the plainest name.
 */
export function truceWords(at: Marker): TruceWords {
  const ways = waysFrom(at.tree, at.draft.index)
  for (const nouns of at.words.truce.nouns) {
    for (const layer of ways) {
      const found = layer.filter((way) => isNoun(at, way.at(-1)!) && isAmong(at.tree.words[way.at(-1)!]!, nouns))
      const nearest = found.sort((a, b) => distance(at, a) - distance(at, b))[0]
      if (nearest) return { core: nearest, noun: nearest.at(-1)! }
    }
  }
  const governed = at.tree.children[at.draft.index]!.filter((c) => at.tree.words[c]!.deprel === 'xcomp')
  return { core: [at.draft.index, ...governed] }
}

function isNoun({ tree }: Marker, index: number): boolean {
  return /^(NOUN|PROPN)$/.test(tree.words[index]!.upos)
}

function distance({ draft }: Marker, way: readonly number[]): number {
  return Math.abs(way.at(-1)! - draft.index)
}
