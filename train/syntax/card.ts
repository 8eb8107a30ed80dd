import type { TrainConfig } from './config.ts'
import type { Scores } from './evaluate.ts'

export interface CardFacts {
  readonly command: string
  readonly bytes: number
  readonly sentences: number
  readonly scores: readonly { readonly name: string; readonly scores: Scores }[]
}

/** The relations whose arcs claims are read from, with their F1, where the set has ten or more. */
const READ =
  /^(nsubj|nsubj:pass|obj|obl|obl:arg|obl:mod|obl:agent|xcomp|ccomp|acl|appos|conj|flat|flat:name|parataxis|parataxis:insert)$/

/** The model's card: what it is, what it was trained on, under which licences, how well it does, how to make it again. */
export function modelCard(config: TrainConfig, facts: CardFacts): string {
  const f = (n: number): string => n.toFixed(2)
  const rows = facts.scores.map(
    ({ name, scores: s }) => `| ${name} | ${s.words} | ${f(s.upos)} | ${f(s.lemma)} | ${f(s.uas)} | ${f(s.las)} |`,
  )
  const arcs = facts.scores.map(({ name, scores }) => {
    const list = [...scores.relations].filter(([relation, r]) => READ.test(relation) && r.gold >= 10)
    list.sort(([a], [b]) => (a < b ? -1 : 1))
    return `- ${name}: ${list.map(([relation, r]) => `${relation} ${((2 * r.right) / (r.gold + r.guess)).toFixed(2)}`).join(', ')}`
  })
  return [
    `# Syntax model: ${config.lang}`,
    '',
    'Made by the trainer in train/syntax; do not edit. Tags, lemmatises and parses into Universal Dependencies.',
    'A greedy arc-hybrid perceptron drafts the tree; a small net over word pairs gives tree and tags their last form',
    '(src/syntax/stacked.ts).',
    '',
    `- size: ${facts.bytes} bytes, Brotli`,
    `- sentences trained on, copies and made ones included: ${facts.sentences}`,
    `- made by: \`${facts.command}\` (the treebanks in DIR, the lexicon at PATH${config.vectors ? ', the vectors in FILE' : ''})`,
    '',
    '## Data and licences',
    '',
    ...config.train.map((t) => `- ${t.file.replace(/^.*\//, '').replace('.gz', '')}: ${t.licence}`),
    `- ${config.lexicon.source}`,
    ...(config.vectors ? [`- ${config.vectors.source}`] : []),
    '',
    'The model holds weights and hashes learnt from these, and no text of theirs.',
    '',
    '## Scores',
    '',
    'With the words of the treebank and everything else predicted; all words count, punctuation too.',
    '',
    '| set | words | UPOS | lemma | UAS | LAS |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
    'F1 of labelled arcs:',
    '',
    ...arcs,
    '',
  ].join('\n')
}
