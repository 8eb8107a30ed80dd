import type { ClaimContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { exp } from '../learn/exp.ts'
import type { Subject } from '../subject.ts'

/** What the last layer knows of the dispatch around a draft. */
export interface Surroundings {
  /** Drafts of the same kind and type before this one. */
  readonly toldBefore: number
  readonly sameSentence: number
  readonly rivals: number
  readonly sentenceKind: string
  readonly drafts: number
  readonly sentences: number
  readonly subject: Subject
}

/** Odds at which the next level begins, in steps of half a natural logarithm from e^-5 to e^5. */
const ODDS = Array.from({ length: 21 }, (_, i) => (i < 10 ? exp((i - 10) / 2) : 1 / exp((10 - i) / 2)))

/** How sure the trigger layer is, as one of 22 levels of its odds. */
function level(probability: number): number {
  const odds = probability / Math.max(1e-9, 1 - probability)
  return ODDS.filter((o) => odds >= o).length
}

/** Few, unlexicalised feature names: they decide whether a draft is told, and with what confidence. */
export function keepFeatures(draft: Draft, around: Surroundings): string[] {
  const p = level(draft.evoked)
  const q = level(draft.sure)
  const match = draft.rule
  const type = `${draft.kind}/${draft.type}`
  const roles = draft.roles.length
  const weakest = draft.roles.reduce((low, r) => Math.min(low, r.probability), 1)
  const density = Math.min(5, Math.floor((around.drafts / Math.max(1, around.sentences)) * 2))
  return [
    'bias',
    `p=${p}`,
    ...Array.from({ length: p + 1 }, (_, i) => `p>=${i}`),
    `q=${q}`,
    ...Array.from({ length: q + 1 }, (_, i) => `q>=${i}`),
    `k=${draft.kind}`,
    `within=${around.subject.within}`,
    `beside=${around.subject.beside}`,
    `subject=${around.subject.within}+${around.subject.beside}`,
    `within+k=${around.subject.within}+${draft.kind}`,
    `beside+k=${around.subject.beside}+${draft.kind}`,
    `subject+p=${Math.min(3, around.subject.within)}+${Math.min(3, around.subject.beside)}+${p >> 2}`,
    ...(match
      ? [
          `R=${match.rule.id}`,
          `R+p=${match.rule.id}+${p >> 2}`,
          `RO=${match.trigger.others.length}+${match.rule.frame.id}`,
          `p+rule=${p >> 1}`,
          `RR=${match.rule.frame.id}+${Math.min(2, match.roles.length)}`,
        ]
      : [`bare=${p >> 1}`]),
    `t=${type}`,
    `p+k=${p >> 1}+${draft.kind}`,
    `rule=${draft.rule ? (draft.rule.rule.frame.type === draft.type ? 'agrees' : 'differs') : 'none'}`,
    `rule+k=${draft.rule ? 'yes' : 'no'}+${draft.kind}`,
    `roles=${Math.min(roles, 3)}`,
    `roles+k=${Math.min(roles, 3)}+${draft.kind}`,
    `roles+t=${roles > 0}+${type}`,
    `weakest=${Math.floor(weakest * 4)}`,
    `qty=${draft.quantity !== undefined || draft.single === true}+${draft.kind}`,
    `date=${draft.date !== undefined}+${draft.kind}`,
    `manner=${draft.modality}+${draft.polarity}`,
    `manner+k=${draft.modality}+${draft.polarity}+${draft.kind}`,
    `reports=${Math.min(draft.reports.length, 1)}+${draft.kind}`,
    `before=${Math.min(around.toldBefore, 3)}`,
    `before+k=${Math.min(around.toldBefore, 3)}+${draft.kind}`,
    `before+roles=${around.toldBefore > 0}+${roles > 0}+${draft.kind}`,
    `here=${Math.min(around.sameSentence, 4)}`,
    `rivals=${Math.min(around.rivals, 2)}`,
    `rivals+p=${Math.min(around.rivals, 2)}+${p}`,
    `sk=${around.sentenceKind}`,
    `sk+k=${around.sentenceKind}+${draft.kind}`,
    `density=${density}`,
    `density+p=${density}+${p}`,
  ]
}

/** The surroundings of every draft of a dispatch; linear in the drafts. */
export function surroundingsOf(drafts: readonly Draft[], context: ClaimContext): Surroundings[] {
  const sentenceKinds = context.trees.map((t) => t.sentence.kind)
  const told = new Map<string, number>()
  const perSentence = new Map<number, number>()
  const perWord = new Map<string, number>()
  const word = (d: Draft) => `${d.sentence}.${d.index}`
  for (const d of drafts) {
    perSentence.set(d.sentence, (perSentence.get(d.sentence) ?? 0) + 1)
    perWord.set(word(d), (perWord.get(word(d)) ?? 0) + 1)
  }
  return drafts.map((d) => {
    const type = `${d.kind}/${d.type}`
    const toldBefore = told.get(type) ?? 0
    told.set(type, toldBefore + 1)
    return {
      toldBefore,
      sameSentence: perSentence.get(d.sentence)! - 1,
      rivals: perWord.get(word(d))! - 1,
      sentenceKind: sentenceKinds[d.sentence] ?? 'prose',
      drafts: drafts.length,
      sentences: sentenceKinds.length,
      subject: context.subject,
    }
  })
}
