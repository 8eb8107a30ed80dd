import { isPassive, referent } from '../relations.ts'
import { dependents, marker, type Tree, universal } from '../tree.ts'
import { isAmong, type Marker } from './around.ts'
import { isWeapon, weaponPhrase } from './weapon-phrase.ts'

/** The words that name the instrument of violence ("car bomb", "drones"), as in mid-sentence; what is hit is none. */
export function weaponOf(at: Marker): string | undefined {
  const { tree, draft, context } = at
  const hit = draft.roles.filter((r) => r.role !== 'attacker' && r.nominal.sentence === draft.sentence)
  const isHit = (i: number): boolean =>
    hit.some(({ nominal }) => {
      const { start, end } = tree.words[i]!
      return i === nominal.head || (nominal.start <= start && end <= nominal.end)
    })
  const found = instruments(at).find((i) => isWeapon(at, i) && !isHit(i))
  if (found === undefined) return undefined
  const { start, end } = weaponPhrase(at, found)
  const text = context.dispatch.text.slice(start, end)
  // The capital of a sentence's first word is not the weapon's.
  const first = tree.words.find((w) => w.start === start)!
  const opens = first.upos !== 'PROPN' && /^\p{Lu}\p{Ll}+$/u.test(first.form)
  return opens ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

/** Words that may be the instrument, the surest first. */
function instruments(at: Marker): readonly number[] {
  const { tree, draft } = at
  const index = draft.index
  const { head, deprel } = tree.words[index]!
  // "a missile factory"
  const part = /^(compound|nmod)/.test(deprel) && head >= 0 && !isAmong(tree.words[head]!, at.words.weapon.carriers)
  if (part && isWeapon(at, index)) return []
  return [...new Set([index, ...ofNoun(at, index), ...ofVerb(at, index), ...ofGovernor(at), ...ofAttackers(at)])]
}

/** "mortar fire", "tirs de mortier", "attaque à la grenade". */
function ofNoun({ tree, words, context }: Marker, index: number): number[] {
  if (!/^(NOUN|PROPN)$/.test(tree.words[index]!.upos)) return []
  const { of } = context.language.prepositions
  return [
    ...dependents(tree, index, 'compound', 'nmod:unmarked'),
    ...dependents(tree, index, 'nmod').filter(
      (i) => words.weapon.links.has(marker(tree, i)) || of?.has(marker(tree, i)),
    ),
  ].flatMap((i) => spread(tree, i))
}

function ofVerb(at: Marker, index: number): number[] {
  const { tree, words, context } = at
  if (!/^(VERB|AUX|ADJ)$/.test(tree.words[index]!.upos)) return []
  const uses = isAmong(tree.words[index]!, words.weapon.uses)
  const passive = isPassive(tree, index)
  const { head, deprel } = tree.words[index]!
  const described = /^(acl|amod)/.test(deprel) && head >= 0 && uses ? [head] : []
  const subjects = uses || !passive ? dependents(tree, index, 'nsubj') : []
  const objects = uses ? dependents(tree, index, 'obj') : []
  const using = dependents(tree, index, 'advcl', 'xcomp', 'acl').filter((i) =>
    isAmong(tree.words[i]!, words.weapon.uses),
  )
  const means = dependents(tree, index, 'obl').filter((i) => words.weapon.links.has(marker(tree, i)))
  // "attacked the base | with rockets" hangs on either.
  const beside = dependents(tree, index, 'obj')
    .flatMap((i) => dependents(tree, i, 'nmod'))
    .filter((i) => context.language.prepositions.with?.has(marker(tree, i)))
  const named = [...objects, ...subjects].map((i) => referent(tree, i))
  const direct = [...means, ...beside, ...described, ...named]
  return [
    ...direct.flatMap((i) => [...spread(tree, i), ...throughCarrier(at, i)]),
    ...using.flatMap((i) => dependents(tree, i, 'obj')).flatMap((i) => spread(tree, i)),
  ]
}

/** "à coups de | couteau", "under | mortar | fire". */
function throughCarrier(at: Marker, index: number): number[] {
  return isAmong(at.tree.words[index]!, at.words.weapon.carriers) ? ofNoun(at, index) : []
}

/** "carried out the attack with knives", "killed in a drone attack". */
function ofGovernor(at: Marker): number[] {
  const { tree, draft, words } = at
  const { head, deprel, upos } = tree.words[draft.index]!
  if (head < 0 || !/^(NOUN|PROPN)$/.test(upos)) return []
  if (universal(deprel) === 'obj' || universal(deprel) === 'nsubj')
    return dependents(tree, head, 'obl').filter((i) => words.weapon.links.has(marker(tree, i)))
  return []
}

/** "men armed with rifles". */
function ofAttackers({ tree, draft, words }: Marker): number[] {
  return draft.roles
    .filter((r) => r.role === 'attacker' && r.nominal.sentence === draft.sentence)
    .flatMap((r) => dependents(tree, r.nominal.head, 'acl', 'amod'))
    .filter((i) => isAmong(tree.words[i]!, words.weapon.armed))
    .flatMap((i) => dependents(tree, i, 'obl'))
}

function spread(tree: Tree, index: number): number[] {
  return [index, ...dependents(tree, index, 'conj')]
}
