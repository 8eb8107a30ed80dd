import { overlaps } from '../model/span.ts'
import type { Word } from '../model/syntax.ts'
import type { ClaimContext } from './context.ts'
import { antecedent, identityOf, type Nominal } from './nominals.ts'
import type { Report } from './report.ts'
import type { Reports } from './reports.ts'
import { dependents, feature, universal } from './tree.ts'

/** Whom a pronoun may stand for, as last told: by name, by a noun, or by another pronoun. */
export interface Candidate {
  readonly nominal: Nominal
  /** Where it was last told. */
  readonly sentence: number
  readonly head: number
  /** How many candidates are nearer, and how many of those that agree in number; both in few steps. */
  readonly rank: number
  readonly agreeing: number
  /** Several joined by "and". */
  readonly plural: boolean
  /** Named as the source of something said. */
  readonly source: boolean
  /** The one that coreference by rule chose. */
  readonly tied: boolean
  /** Last told by a pronoun, and by which. */
  readonly through: boolean
  readonly form: string
  /** The first subject of its sentence. */
  readonly first: boolean
  /** Times told in the sentences looked at. */
  readonly times: number
  /** Whose label the sentence stands under, or who speaks in the whole dispatch. */
  readonly voice: boolean
}

/** Sentences back in which whom a pronoun stands for is looked for, and how many are weighed. */
const REACH = 3
const MOST = 14

/** Noun phrases of a sentence that are looked at, so that the search doesn't grow with its length. */
const LOOKED_AT = 60

/** Where somebody is told: by name or noun, or by a pronoun `at` that stands for them. */
interface Place {
  readonly nominal: Nominal
  readonly at: Nominal
  readonly voice?: boolean
}

/** Looks for those whom pronouns may stand for. Sentences are told to it in order, with their pronouns tied. */
export class AntecedentSearch {
  readonly #context: ClaimContext
  readonly #reports: Reports
  readonly #told: (readonly Nominal[])[] = []

  constructor(context: ClaimContext, reports: Reports) {
    this.#context = context
    this.#reports = reports
  }

  told(sentence: number, nominals: readonly Nominal[]): void {
    this.#told[sentence] = nominals
  }

  /** The nearest first; `own` are the noun phrases of the pronoun's sentence. */
  candidates(pronoun: Nominal, own: readonly Nominal[]): Candidate[] {
    const places = this.#placesBefore(pronoun, own)
    const voices = this.#voices(pronoun)
    const times = new Map<string, number>()
    for (const { nominal } of places) times.set(identityOf(nominal), (times.get(identityOf(nominal)) ?? 0) + 1)
    const tied =
      pronoun.mention && pronoun.mention.antecedent !== undefined
        ? antecedent(this.#context, pronoun.mention)
        : undefined
    const number = feature(this.#wordOf(pronoun), 'Number')
    const found: Candidate[] = []
    const seen = new Set<string>()
    let agreeing = 0
    for (const { nominal, at, voice = false } of [...places, ...voices]) {
      const key = identityOf(nominal)
      if (seen.has(key) || found.length >= MOST) continue
      seen.add(key)
      const plural = dependents(this.#context.trees[nominal.sentence]!, nominal.head, 'conj').length > 0
      found.push({
        nominal,
        sentence: at.sentence,
        head: at.head,
        rank: steps(found.length),
        agreeing: steps(agreeing),
        plural,
        source: this.#reports.tally.bySource.has(key),
        tied: tied !== undefined && overlaps(tied, nominal),
        through: at !== nominal,
        form: at.text.toLowerCase(),
        first: this.#isFirst(at),
        times: times.get(key) ?? 0,
        voice,
      })
      const its = plural ? 'Plur' : feature(this.#wordOf(nominal), 'Number')
      if (number === '' || its === '' || number === its) agreeing++
    }
    return found
  }

  #wordOf({ sentence, head }: Nominal): Word {
    return this.#context.trees[sentence]!.words[head]!
  }

  /** Where those that may be meant are told: before the pronoun in its sentence, then in the sentences before. */
  #placesBefore(pronoun: Nominal, own: readonly Nominal[]): Place[] {
    const before = own.findIndex((n) => n.start >= pronoun.start)
    const nearest = own.slice(0, before).slice(-LOOKED_AT).reverse()
    const earlier = Array.from({ length: REACH }, (_, k) =>
      (this.#told[pronoun.sentence - 1 - k] ?? []).slice(0, LOOKED_AT),
    )
    // In an earlier sentence what is told first is likelier meant than what is told last.
    return [nearest, ...earlier].flat().flatMap((at) => {
      const nominal = at.pronoun ? at.standsFor : this.#mayBeMeant(at) ? at : undefined
      return nominal ? [{ nominal, at }] : []
    })
  }

  /** Who may say "I" and "we": sources around, whose label it stands under, and who speaks in the whole dispatch. */
  #voices({ sentence }: Nominal): Place[] {
    const { bySentence, floor, voices } = this.#reports
    const reports: (Report | undefined)[] = [
      ...(bySentence.get(sentence) ?? []),
      ...(bySentence.get(sentence + 1) ?? []),
      floor[sentence],
      ...voices,
    ]
    return reports.flatMap((report) => {
      if (!report || (report.source.pronoun && !report.source.standsFor)) return []
      const nominal = report.source.standsFor ?? report.source
      return [{ nominal, at: nominal, voice: report === floor[sentence] || voices.includes(report) }]
    })
  }

  #mayBeMeant(nominal: Nominal): boolean {
    const word = this.#wordOf(nominal)
    if (!/^(NOUN|PROPN)$/.test(word.upos)) return false
    return nominal.kind !== undefined
      ? nominal.kind !== 'demonym'
      : /^(nsubj|obj|obl|iobj|root|appos|conj)/.test(word.deprel)
  }

  #isFirst({ sentence, head }: Nominal): boolean {
    const { words } = this.#context.trees[sentence]!
    return words.find((w) => universal(w.deprel) === 'nsubj')?.index === head
  }
}

/** A count in few steps. */
function steps(count: number): number {
  return count < 4 ? count : count < 8 ? 4 : 5
}
