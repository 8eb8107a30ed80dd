import { type Draft, goBack, rootOf } from './drafts.ts'
import { fold } from './fold.ts'
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
  const [owner, ...others] = owners
  // Beside the authorities of a place that is no state, "the government" is as likely that of the state.
  if (owner === undefined || others.length > 0 || owner.startsWith('place:')) return
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

/** The armed forces of a state as a whole, as the language's terms name them. */
const ARMY = 'army'

/**
 * Whose is "the army" of which no state is told? Where each of the groups told that the list of conflicts knows wages war on one
 * and the same state, and no army of another is told, it is that state's: basis `inferred`. Abstains where a group fights several
 * states, or several states' wars are told.
 */
export function inferArmies(scene: Scene, drafts: readonly Draft[]): void {
  const states = new Set<string>()
  const armies = new Set<string>()
  for (const { kind, actor } of drafts) {
    if (actor === undefined) continue
    if (kind === 'group') for (const state of foughtBy(scene, ownerOf(actor))) states.add(state)
    if (kind === 'force') armies.add(ownerOf(actor))
  }
  const [state, ...others] = states
  if (state === undefined || others.length > 0) return
  for (const owner of armies) if (owner !== state) return
  // "The soldier", "the forces" may be anybody's.
  const word = fold(scene.knowledge.keyNames.get(ARMY) ?? '')
  for (const draft of drafts) {
    const { phrase } = draft
    if (phrase?.term.key !== ARMY || phrase.owners.length > 0 || scene.folded[draft.head] !== word) continue
    if (draft.actor !== undefined || draft.antecedent !== undefined || draft.members !== undefined) continue
    if (!phrase.definite || draft.number === 'plural') continue
    draft.actor = `${state}/${ownKey(phrase)}`
    draft.basis = 'inferred'
    draft.rule = 'names.army-at-war'
  }
}

/** The states on which a group wages, or has waged, a war of the list. */
function foughtBy({ knowledge, date }: Scene, group: string): string[] {
  return knowledge.conflicts
    .filter(({ parties, from }) => parties.includes(group) && (date === undefined || from <= date))
    .flatMap(({ parties }) => parties.filter((id) => id.startsWith('state:')))
}
