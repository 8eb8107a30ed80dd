import type { Candidate } from '../antecedents.ts'
import { type ClaimContext, quotationAt } from '../context.ts'
import type { Nominal } from '../nominals.ts'
import { feature, universal } from '../tree.ts'

/**
 * Feature names that tell whether a personal pronoun stands for a candidate. They name relations, number, gender and place but no
 * words of any language save the pronoun's own, so that languages learn from each other.
 */
export function antecedentFeatures(context: ClaimContext, pronoun: Nominal, candidate: Candidate): string[] {
  const tree = context.trees[pronoun.sentence]!
  const word = tree.words[pronoun.head]!
  const { nominal, rank } = candidate
  const there = context.trees[candidate.sentence]!
  const told = there.words[candidate.head]!
  const away = Math.min(3, pronoun.sentence - candidate.sentence)
  const person = feature(word, 'Person')
  const number = feature(word, 'Number')
  const gender = feature(word, 'Gender')
  const rel = universal(word.deprel)
  const its = universal(told.deprel)
  const kind = nominal.kind ?? 'plain'
  const form = pronoun.text.toLowerCase()
  const head = context.trees[nominal.sentence]!.words[nominal.head]!
  const agrees = `${agreement(number, candidate.plural ? 'Plur' : feature(head, 'Number'))}${agreement(gender, feature(head, 'Gender'))}`
  const quoted = quotationAt(context.analysis.quotations, pronoun.start) !== undefined
  const besides = quotationAt(context.analysis.quotations, told.start) !== undefined
  const quotes = `${quoted}/${besides}`
  const clause = away === 0 && tree.clause[pronoun.head] === tree.clause[candidate.head]
  const paragraph = Math.min(2, tree.sentence.paragraph - there.sentence.paragraph)
  const what = `${person}+${kind}`
  const how = `${rel}/${its}`
  const governor = tree.words[word.head]
  const says =
    governor !== undefined && (context.language.classes.get('say')?.has(governor.lemma.toLowerCase()) ?? false)
  return [
    'bias',
    `away=${away}`,
    `away+p=${away}+${person}`,
    `rank=${rank}+${person}`,
    `rank+away=${rank}+${away}`,
    `agreeing=${candidate.agreeing}+${person}`,
    `agreeing+away=${candidate.agreeing}+${away}`,
    `agreeing+its=${candidate.agreeing}+${its}`,
    `agrees=${agrees}`,
    `agrees+p=${agrees}+${person}`,
    `agrees+k=${agrees}+${kind}`,
    `what=${what}`,
    `what+n=${what}+${number}`,
    `form+k=${form}+${kind}`,
    `form+n=${form}+${feature(head, 'Number')}`,
    `form+u=${form}+${head.upos}`,
    `how=${how}`,
    `how+away=${how}+${away}`,
    `how+k=${how}+${kind}`,
    `its=${its}+${away}`,
    `its+k=${its}+${kind}`,
    `clause=${clause}+${rel}`,
    `tied=${candidate.tied}`,
    `tied+p=${candidate.tied}+${person}`,
    `source=${candidate.source}+${person}`,
    `source+q=${candidate.source}+${quotes}+${person}`,
    `source+away=${candidate.source}+${away}+${person}`,
    `source+says=${candidate.source}+${says}`,
    `q=${quotes}+${person}`,
    `q+k=${quotes}+${person}+${kind}`,
    `says+k=${says}+${kind}`,
    `says+its=${says}+${its}+${away}`,
    `para=${paragraph}+${away}`,
    `para+first=${paragraph}+${candidate.first}`,
    `first=${candidate.first}+${its}+${away}`,
    `times=${Math.min(3, candidate.times)}`,
    `times+k=${Math.min(3, candidate.times)}+${kind}`,
    `times+away=${Math.min(3, candidate.times)}+${away}`,
    `through=${candidate.through}+${away}`,
    `through+form=${candidate.through && candidate.form === form}+${away}`,
    `voice=${candidate.voice}+${person}`,
  ]
}

/** Whether two values of a feature agree: `=`, `!`, or `?` where one is not told. */
function agreement(a: string, b: string): string {
  return a === '' || b === '' ? '?' : a === b ? '=' : '!'
}
