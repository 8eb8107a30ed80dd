import { AntecedentSearch, type Candidate } from './antecedents.ts'
import type { ClaimContext } from './context.ts'
import { antecedentFeatures } from './features/antecedent.ts'
import { type Classifier, yesOf } from './learn/classifier.ts'
import type { Nominal } from './nominals.ts'
import type { Reports } from './reports.ts'
import { dependents, feature } from './tree.ts'

/** A pronoun is tied from this probability on; else it stays open, and what is told of it names nobody. */
const LEAST = 0.4

/** Whether a noun phrase is a personal pronoun: "he", "them", "nous"; not "who", "some", "this", "one of his aides". */
export function personal(context: ClaimContext, nominal: Nominal): boolean {
  if (!nominal.pronoun) return false
  const tree = context.trees[nominal.sentence]!
  const word = tree.words[nominal.head]!
  const type = feature(word, 'PronType')
  if (feature(word, 'Person') === '' || type === 'Rel') return false
  return type !== 'Ind' || dependents(tree, nominal.head, 'nmod').length === 0
}

/**
 * Ties each personal pronoun to whom it stands for, in text order, so that one that is tied takes part in tying the next. Gives
 * the noun phrases of each sentence with `standsFor` set.
 */
export function tiePronouns(
  context: ClaimContext,
  phrases: readonly (readonly Nominal[])[],
  reports: Reports,
  classifier: Classifier,
): Nominal[][] {
  const search = new AntecedentSearch(context, reports)
  return phrases.map((nominals, sentence) => {
    const tied = nominals.map((nominal) => {
      if (!personal(context, nominal)) return nominal
      let best: Candidate | undefined
      let most = LEAST
      for (const candidate of search.candidates(nominal, nominals)) {
        const p = yesOf(classifier, antecedentFeatures(context, nominal, candidate))
        if (p <= most) continue
        best = candidate
        most = p
      }
      return best ? { ...nominal, standsFor: best.nominal } : nominal
    })
    search.told(sentence, tied)
    return tied
  })
}
