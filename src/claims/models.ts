import type { ClaimKind } from '../model/claim.ts'
import type { Calibration } from './calibrate.ts'
import type { Classifier } from './learn/classifier.ts'
import type { Net } from './learn/net.ts'
import type { Sight } from './learn/sight.ts'
import type { ReportingWords } from './reporting-words.ts'
import type { ClaimLanguage } from './rules.ts'

/** The trained layers of one language. Each output list holds `none` where a layer may abstain. */
export interface ClaimModels {
  /** What a word evokes: a group of types for each kind, in the order of KINDS. */
  readonly trigger: Net
  /** The role of a noun phrase in a claim: a group of roles for each kind. */
  readonly argument: Net
  /**
   * Has a say, beside the nets and layers for each, in what a word evokes, in modality, roles and dates; decides alone whose word a
   * claim stands on and what it has from claims told nearby.
   */
  readonly sight: Sight
  readonly modality: Classifier
  readonly polarity: Classifier
  readonly date: Classifier
  readonly quantity: Classifier
  /** Whom a personal pronoun stands for. */
  readonly antecedent: Classifier
  readonly topic: Classifier
  /** Which words say what is held, asked or promised. */
  readonly content: Classifier
  /** Whether a draft is told: one group, yes and no. */
  readonly keep: Net
  /** Whether a whole dispatch is in scope: war, political violence, and the diplomacy, law and relief around them. */
  readonly scope: Classifier
  /** The same, asked of the bare words before anything is parsed, and kinder to doubt. */
  readonly triage: Classifier
  /** Hashes of lemmas that evoked a claim in training; other words are tried only where a rule fires. */
  readonly vocabulary: ReadonlySet<number>
  /** What the last layer's score means in rights out of all. */
  readonly calibration: Calibration
  /** Least score, by kind, with which a claim is told at all. */
  readonly thresholds: Readonly<Partial<Record<ClaimKind, number>>>
}

/** Everything that reading claims in one language needs. */
export interface ClaimReader {
  readonly language: ClaimLanguage
  readonly reporting: ReportingWords
  readonly models: ClaimModels
}
