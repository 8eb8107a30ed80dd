import { AntecedentSearch, type Candidate } from '../../src/claims/antecedents.ts'
import { antecedentFeatures } from '../../src/claims/features/antecedent.ts'
import { featureKeys } from '../../src/claims/learn/classifier.ts'
import { type Nominal, nominalsOf } from '../../src/claims/nominals.ts'
import { personal } from '../../src/claims/pronouns.ts'
import { findReports } from '../../src/claims/reports.ts'
import { feature } from '../../src/claims/tree.ts'
import type { Aligned } from './align.ts'
import type { Prepared } from './datasets.ts'
import type { Instance } from './logistic.ts'

/** A pronoun of a dispatch with its candidates and, where the gold claims tell it, the one that it stands for. */
interface GoldPronoun {
  readonly pronoun: Nominal
  readonly candidates: readonly Candidate[]
  /** Undefined where the claims don't tell; null where whom they tell is no candidate. */
  readonly right?: Candidate | null
}

interface Filler {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * The pronouns of a dispatch. Gold claims name those who fill their roles even where a pronoun stands in the sentence: whom they name
 * from another sentence, the pronoun that hangs on the claim's word or on its clause stands for.
 */
function goldPronouns({ context, reporting, aligned }: Prepared): GoldPronoun[] {
  const phrases = context.trees.map((_, s) => nominalsOf(context, s))
  const search = new AntecedentSearch(context, findReports(context, reporting, phrases))
  const bySentence = Map.groupBy(aligned, (a) => a.sentence)
  return phrases.flatMap((nominals, sentence) => {
    const found: GoldPronoun[] = []
    const tied = nominals.map((pronoun) => {
      if (!personal(context, pronoun)) return pronoun
      const candidates = search.candidates(pronoun, nominals)
      const fillers = (bySentence.get(sentence) ?? []).flatMap((a) => fillersFor(a, pronoun))
      const right = rightOne(pronoun, candidates, fillers)
      found.push({ pronoun, candidates, ...(right === undefined ? {} : { right }) })
      const chosen = right ?? candidates.find((c) => c.tied)
      return chosen ? { ...pronoun, standsFor: chosen.nominal } : pronoun
    })
    search.told(sentence, tied)
    return found
  })

  /** Those whom a claim names outside of its sentence, where the pronoun may tell them in it. */
  function fillersFor({ claim, sentence, index }: Aligned, pronoun: Nominal): Filler[] {
    const tree = context.trees[sentence]!
    const { start, end } = tree.sentence
    const governor = tree.words[pronoun.head]!.head
    if (governor !== index && governor !== tree.clause[index] && governor !== tree.words[index]!.head) return []
    const sources = (claim.attribution ?? []).flatMap((a) =>
      a.start === undefined ? [] : [{ start: a.start, end: a.end!, text: a.source }],
    )
    return [...claim.roles, ...sources].filter((f) => f.start < start || f.start >= end)
  }

  function rightOne(
    pronoun: Nominal,
    candidates: readonly Candidate[],
    fillers: readonly Filler[],
  ): Candidate | null | undefined {
    if (fillers.length === 0) return undefined
    const number = feature(context.trees[pronoun.sentence]!.words[pronoun.head]!, 'Number')
    const named = candidates.filter((c) => fillers.some((f) => isNamed(c.nominal, f)))
    if (named.length === 0) return null
    // Several are named: the pronoun's number parts them, or nothing does.
    const agreeing = named.filter((c) => agrees(c, number))
    const left = agreeing.length > 0 ? agreeing : named
    return left.length === 1 ? left[0] : undefined
  }

  function agrees({ nominal, plural }: Candidate, number: string): boolean {
    const its = plural ? 'Plur' : feature(context.trees[nominal.sentence]!.words[nominal.head]!, 'Number')
    return number === '' || its === '' || its === number
  }
}

function isNamed(nominal: Nominal, filler: Filler): boolean {
  return (
    (filler.start < nominal.end && nominal.start < filler.end) ||
    nominal.text.toLowerCase() === filler.text.toLowerCase()
  )
}

/** For every pronoun that the gold claims tell of, its candidates: yes for the one meant. */
export function antecedentInstances(prepared: readonly Prepared[]): Instance[] {
  return prepared.flatMap((p) =>
    goldPronouns(p).flatMap(({ pronoun, candidates, right }) =>
      right === undefined
        ? []
        : candidates.map((candidate) => ({
            keys: featureKeys(antecedentFeatures(p.context, pronoun, candidate)),
            label: candidate === right ? 0 : 1,
            weight: 1,
          })),
    ),
  )
}
