import type { ConlluSentence, ConlluWord } from '../../src/syntax/conllu.ts'
import type { TrainConfig } from './config.ts'

/** A word's harmonised annotation. `either` lists the relations that a weakly annotated word may stand for. */
export interface GoldWord {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly feats: string
  head: number
  deprel: string
  readonly either: readonly string[] | null
}

/** Brings a sentence to the one scheme of its language: features, relation names, attribution. */
export function harmonise(sentence: ConlluSentence, config: TrainConfig, weak: boolean): GoldWord[] {
  const words = sentence.words.map((word) => harmoniseWord(word, config, weak))
  if (config.quotedHead) hangOnQuoted(words, config.insertRelation)
  return words
}

function harmoniseWord(word: ConlluWord, config: TrainConfig, weak: boolean): GoldWord {
  const raw = word.deprel
  const reflexive = /^s[e'’]$/i.test(word.form) && word.upos === 'PRON'
  const either = weak ? ((reflexive ? config.weakReflexive[raw] : undefined) ?? config.weakRelations[raw]) : undefined
  return {
    form: word.form,
    lemma: word.lemma,
    upos: word.upos,
    feats: keepFeatures(word.feats, word.upos, config),
    head: word.head,
    deprel: config.relations[raw] ?? raw,
    either: either ?? null,
  }
}

/** The features kept for a part of speech, in CoNLL-U order. */
function keepFeatures(feats: string, upos: string, config: TrainConfig): string {
  const kept = config.features[upos]
  if (!feats || !kept) return ''
  return feats
    .split('|')
    .filter((f) => kept.includes(f.slice(0, f.indexOf('='))) && !config.dropFeatures.includes(f))
    .join('|')
}

/**
 * "X", said Y: where X hangs on the verb of saying as parataxis, turns it around so that X takes the verb's place and
 * the verb is an insertion in X.
 */
function hangOnQuoted(words: GoldWord[], relation: string): void {
  for (let v = 0; v < words.length; v++) {
    const verb = words[v]!
    if (verb.upos !== 'VERB') continue
    const quoted = words.findIndex(
      (w, i) => i < v && w.head === v && w.deprel.startsWith('parataxis') && isClause(words, i),
    )
    const subject = words.findIndex((w) => w.head === v && w.deprel === 'nsubj')
    if (quoted < 0 || subject < 0 || subject < quoted) continue
    words[quoted]!.head = verb.head
    words[quoted]!.deprel = verb.deprel
    verb.head = quoted
    verb.deprel = relation
    const last = words.length - 1
    if (words[last]!.deprel === 'punct' && words[last]!.head === v) words[last]!.head = quoted
  }
}

function isClause(words: readonly GoldWord[], head: number): boolean {
  return (
    words[head]!.upos === 'VERB' || words.some((w) => w.head === head && /^(nsubj|cop|aux|csubj|ccomp)/.test(w.deprel))
  )
}
