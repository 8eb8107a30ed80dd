import { overlaps } from '../model/span.ts'
import type { ClaimContext } from './context.ts'
import { type Draft, PLACE_ROLES } from './draft.ts'
import type { RuleMatch } from './match.ts'
import { inDate, type Nominal } from './nominals.ts'
import { phrasedMarker } from './relations.ts'
import { marker, type Tree, universal } from './tree.ts'

/**
 * "A call, where the telephone is named": whether a word of conferring has the telephone beside it. Whoever negotiates by telephone
 * holds talks, and no rule of calls fires there.
 */
export function isByTelephone(
  { language: { telephone } }: ClaimContext,
  tree: Tree,
  index: number,
  ruled: readonly RuleMatch[],
): boolean {
  if (!ruled.some(({ rule }) => rule.frame.id === 'contact.call')) return false
  return [index, ...tree.children[index]!].some((i) => telephone.has(tree.words[i]!.lemma.toLowerCase()))
}

/** "S'est entretenu avec", of leaders and without a place, is a call; where a place is told they met there. */
export function callOfLeaders(context: ClaimContext, draft: Draft): void {
  if (draft.kind !== 'contact' || draft.type !== 'meeting') return
  const tree = context.trees[draft.sentence]!
  if (!context.language.converse.has(tree.words[draft.index]!.lemma.toLowerCase())) return
  const participants = draft.roles.filter(({ role }) => role === 'participant')
  if (participants.length < 2 || draft.roles.some(({ role }) => role === 'host' || PLACE_ROLES.includes(role))) return
  // "En tête à tête", "au palais": how or where, though no place is named.
  if (tree.children[draft.index]!.some((c) => isAside(context, tree, c, participants))) return
  if (participants.every(({ nominal }) => isLeader(context, nominal))) draft.type = 'call'
}

/** "En tête à tête", "dans ses bureaux": a noun that tells how or where they spoke, not when, with whom or on what. */
function isAside(context: ClaimContext, tree: Tree, at: number, participants: Draft['roles']): boolean {
  const word = tree.words[at]!
  const { prepositions } = context.language
  if (universal(word.deprel) !== 'obl' || word.upos !== 'NOUN' || !prepositions.in?.has(marker(tree, at))) return false
  if (tree.children[at]!.some((c) => prepositions.about?.has(phrasedMarker(tree, c)))) return false
  if (participants.some(({ nominal }) => overlaps(nominal, word))) return false
  return !inDate(context.values.dates, word)
}

/** Whether a noun phrase names a president, a minister and their like: a person whom the world's data knows, or one so titled. */
function isLeader(context: ClaimContext, { sentence, head, kind, mention }: Nominal): boolean {
  if (kind !== 'person' && kind !== 'office') return false
  if (mention?.actor && !mention.actor.startsWith('text:')) return true
  const tree = context.trees[sentence]!
  const leaders = context.language.classes.get('leader')
  return tree.words
    .slice(tree.first[head]!, tree.last[head]! + 1)
    .some(({ lemma }) => leaders?.has(lemma.toLowerCase()) ?? false)
}
