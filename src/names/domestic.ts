import { type Draft, goBack, rootOf } from './drafts.ts'
import { ownKey } from './office-keys.ts'
import type { OfficeBook } from './offices.ts'
import type { Scene } from './scene.ts'
import { ownerOf } from './senses.ts'

/** Institutions that a dispatch's own state has and names without saying whose they are. */
const OWN = new Set(['institution', 'office'])

/**
 * Whose are "le ministère des Affaires étrangères", "the defence minister"? Where every institution whose state the
 * dispatch tells ("présidence française", "the Élysée") belongs to one state, those told without a state are taken as
 * its own: basis `inferred`. Abstains where two states' institutions are told.
 */
export function inferOwners(scene: Scene, drafts: readonly Draft[], book: OfficeBook): void {
  const owners = new Set<string>()
  for (const draft of drafts) {
    if (draft.actor === undefined || !draft.actor.includes('/')) continue
    if (draft.unit !== undefined || draft.phrase?.term.class === 'institution') owners.add(ownerOf(draft.actor))
  }
  if (owners.size !== 1) return
  const [owner] = owners
  for (const draft of drafts) {
    const { phrase } = draft
    if (phrase === undefined || draft.actor !== undefined || draft.members !== undefined) continue
    const within = phrase.within !== undefined
    if (!OWN.has(phrase.term.class) || phrase.owners.length > 0) continue
    // "A foreign ministry spokesman" speaks for a ministry that is as definite as any.
    if (!within && (!phrase.definite || draft.number === 'plural')) continue
    if (!scene.knowledge.stateKeys.has(phrase.within ?? phrase.term.key)) continue
    // "its president" is the president of whoever is spoken of.
    if (scene.rules.grammar.possessives.has(scene.folded[draft.start - 1] ?? '')) continue
    draft.actor = `${owner}/${ownKey(phrase)}`
    draft.basis = 'inferred'
    draft.rule = 'names.own-state'
    if (draft.kind !== 'office') continue
    const told = [...(book.byOffice.get(draft.actor) ?? [])].map(rootOf).filter((one) => one.start < draft.start)
    if (new Set(told.map((one) => one.actor)).size === 1) goBack(draft, told[0]!, 'names.own-state')
  }
}
