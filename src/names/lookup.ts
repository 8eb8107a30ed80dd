import type { NameAnalysis, NameMention } from '../model/names.ts'
import type { ParsedSentence } from '../model/syntax.ts'
import type { Knowledge } from './knowledge.ts'

/** Quick answers about a dispatch's mentions. */
export interface NameLookup {
  /** Mentions whose span covers the word, narrowest first. */
  mentionsAt(sentence: number, wordIndex: number): readonly NameMention[]
  /** Mentions whose head is the word, widest first. */
  headedBy(sentence: number, wordIndex: number): readonly NameMention[]
  /** The naming mention that a mention goes back to in the end: itself where it goes back to none. */
  resolve(mentionIndex: number): NameMention
  indexOf(mention: NameMention): number
}

/** Indexes mentions by word. Linear in the words that mentions cover. */
export function lookupNames(analysis: NameAnalysis, sentences: readonly ParsedSentence[]): NameLookup {
  const { mentions } = analysis
  const covering = new Map<string, NameMention[]>()
  const headed = new Map<string, NameMention[]>()
  const indexes = new Map<NameMention, number>()
  for (const [index, mention] of mentions.entries()) {
    indexes.set(mention, index)
    put(headed, `${mention.sentence} ${mention.head}`, mention)
    const words = sentences[mention.sentence]?.words ?? []
    for (let at = firstWord(words, mention.start); at < words.length && words[at]!.start < mention.end; at++)
      if (words[at]!.end > mention.start) put(covering, `${mention.sentence} ${at}`, mention)
  }
  for (const list of covering.values()) list.sort((a, b) => a.end - a.start - (b.end - b.start))
  for (const list of headed.values()) list.sort((a, b) => b.end - b.start - (a.end - a.start))
  return {
    mentionsAt: (sentence, wordIndex) => covering.get(`${sentence} ${wordIndex}`) ?? [],
    headedBy: (sentence, wordIndex) => headed.get(`${sentence} ${wordIndex}`) ?? [],
    resolve: (mentionIndex) => {
      let mention = mentions[mentionIndex]!
      while (mention.antecedent !== undefined) mention = mentions[mention.antecedent]!
      return mention
    },
    indexOf: (mention) => indexes.get(mention) ?? -1,
  }
}

function firstWord(words: ParsedSentence['words'], start: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  return low
}

function put(map: Map<string, NameMention[]>, key: string, mention: NameMention): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [mention])
  else list.push(mention)
}

/**
 * An actor's name in the knowledge's language: "Azerbaïdjan"; for what belongs to another, its word and its owner's
 * ("présidence (France)"); for an actor known from a text alone, the words of its id.
 */
export function actorName(id: string, knowledge: Knowledge): string {
  const known = knowledge.actors.get(id)
  if (known !== undefined) return known.names[knowledge.lang] ?? Object.values(known.names)[0] ?? id
  const slash = id.lastIndexOf('/')
  if (slash > 0) {
    const key = id.slice(slash + 1)
    return knowledge.ownedName
      .replace('{key}', knowledge.keyNames.get(key) ?? key)
      .replace('{owner}', actorName(id.slice(0, slash), knowledge))
  }
  const place = knowledge.places.get(id)
  if (place !== undefined) return place.names[knowledge.lang] ?? id
  return id.startsWith('text:') ? id.slice('text:'.length).replaceAll('-', ' ') : id
}
