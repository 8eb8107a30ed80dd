import { referent, subjects } from '../relations.ts'
import { universal } from '../tree.ts'
import { isAmong, type Marker } from './around.ts'

/** Relations by which what is told of a truce stands under its noun: "the truce | signed in May", "trêve | en lambeaux". */
const UNDER = new Set(['acl', 'amod', 'nmod', 'compound', 'appos'])
/** Relations that lead out of what the claim's word governs. */
const AWAY = new Set(['conj', 'advcl', 'parataxis', 'punct', 'acl', 'vocative', 'discourse'])
const DEEPEST = 3

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
  const ways = waysFrom(at)
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

/** Ways from the claim's word to others, the shortest first, each with the words on it. */
function waysFrom({ tree, draft }: Marker): readonly (readonly number[])[][] {
  const start = draft.index
  const { head, deprel } = tree.words[start]!
  const over = head >= 0 && UNDER.has(universal(deprel)) ? [head] : []
  // "a truce of 36 hours | that he had declared" hangs on either noun.
  const beyond = over.filter((i) => universal(tree.words[i]!.deprel) === 'nmod').map((i) => tree.words[i]!.head)
  const beside = [...over, ...beyond, ...subjects(tree, start), ...tree.children[start]!.map((c) => referent(tree, c))]
  const layers: (readonly number[])[][] = [[[start]]]
  const seen = new Set([start])
  for (let depth = 0; depth < DEEPEST; depth++) {
    const next = layers.at(-1)!.flatMap((way) => {
      const from = way.at(-1)!
      const down = tree.children[from]!.filter((c) => !AWAY.has(universal(tree.words[c]!.deprel)))
      return [...down, ...(depth === 0 ? beside : [])].flatMap((i) => {
        if (seen.has(i)) return []
        seen.add(i)
        return [[...way, i]]
      })
    })
    layers.push(next)
  }
  return layers
}
