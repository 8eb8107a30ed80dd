import type { Draft } from '../draft.ts'
import { level, type Surroundings } from './surroundings.ts'

/** Few, unlexicalised feature names: they decide whether a draft is told, and with what confidence. */
export function keepFeatures(draft: Draft, around: Surroundings): string[] {
  const p = level(draft.evoked)
  const q = level(draft.sure)
  const match = draft.rule
  const type = `${draft.kind}/${draft.type}`
  const told = draft.roles.filter((r) => !r.taken)
  const roles = told.length
  const taken = Math.min(2, draft.roles.length - roles)
  const weakest = told.reduce((low, r) => Math.min(low, r.probability), 1)
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
    `taken=${taken}+${draft.kind}`,
    `taken+roles=${taken}+${Math.min(roles, 2)}+${p >> 1}`,
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
    ...around.word.flatMap((w) => [w, `${w}+k=${draft.kind}`]),
    `retold=${around.retold}`,
    `retold+k=${around.retold}+${draft.kind}`,
    `retold+p=${around.retold}+${p >> 1}`,
    `again=${around.toldAgain}+${draft.kind}`,
    `besides=${around.beside}`,
    `besides+k=${around.beside}+${draft.kind}`,
    `besides+p=${around.beside}+${p >> 1}`,
    `against=${around.against - p}`,
    `against+k=${Math.sign(around.against - p)}+${draft.kind}`,
    `density=${density}`,
    `density+p=${density}+${p}`,
  ]
}
