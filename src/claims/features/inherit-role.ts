import type { RoleName } from '../../model/claim.ts'
import type { Bearer, Bearers } from '../bearers.ts'
import type { ClaimContext } from '../context.ts'
import { isPassive } from '../relations.ts'
import type { Anchor } from './anchor.ts'
import { nounOf, tenseOf } from './tense.ts'

/**
 * Feature names that tell whether somebody with a role in a claim told before has `role` in one whose sentence names nobody for it;
 * `rank` counts those offered from the nearest.
 */
export function inheritRoleFeatures(
  context: ClaimContext,
  anchor: Anchor,
  role: RoleName,
  filled: readonly string[],
  bearer: Bearer,
  { first, commonest, held }: Bearers,
  rank: number,
): string[] {
  const here = context.trees[anchor.sentence]!
  const there = context.trees[bearer.nominal.sentence]!
  const word = here.words[anchor.index]!
  const lemma = word.lemma.toLowerCase()
  const named = bearer.nominal.standsFor ?? bearer.nominal
  const head = context.trees[named.sentence]!.words[named.head]!
  const from = bearer.anchor
  const ask = `${anchor.kind}/${role}`
  const gave = `${from.kind}/${bearer.role}`
  const away = Math.min(4, anchor.sentence - bearer.nominal.sentence)
  const near = `${away}+${Math.min(2, here.sentence.paragraph - there.sentence.paragraph)}`
  const story = `${first?.value === bearer.value}+${commonest?.value === bearer.value}`
  const roles = held.get(bearer.value)
  const noun = nounOf(here, anchor.index)
  const passive = isPassive(here, anchor.index)
  const again = lemma === context.trees[from.sentence]!.words[from.index]!.lemma.toLowerCase()
  const type = `${anchor.type}+${role}`
  const others = [...new Set(filled)].sort().join()
  const name = named.mention?.antecedent === undefined ? bearer.sort : `${bearer.sort}*`
  const classes = context.language.classesOf.get(head.lemma.toLowerCase()) ?? []
  return [
    `ask=${ask}`,
    `type=${type}`,
    `type+gave=${type}+${from.type}/${bearer.role}`,
    `ask+gave=${ask}+${gave}`,
    `ask+gave+near=${ask}+${gave}+${near}`,
    `ask+near=${ask}+${near}`,
    `ask+rank=${ask}+${rank}`,
    `ask+story=${ask}+${story}`,
    `ask+story+near=${ask}+${story}+${away}`,
    `ask+held=${ask}+${roles?.has(role)}`,
    `ask+held+gave=${ask}+${roles?.has(role)}+${roles?.size}+${gave}`,
    `ask+name=${ask}+${name}`,
    `type+name=${type}+${name}`,
    `ask+name+gave=${ask}+${name}+${gave}`,
    `ask+others=${ask}+${others}`,
    `type+others=${type}+${others}`,
    `ask+lemma=${ask}+${lemma}`,
    `ask+noun=${ask}+${noun}+${passive}`,
    `ask+noun+gave=${ask}+${noun}+${gave}`,
    `ask+noun+story=${ask}+${noun}+${story}`,
    `ask+again=${ask}+${again}+${noun}+${bearer.role === role}`,
    `ask+tense=${ask}+${tenseOf(context, anchor)}/${tenseOf(context, from)}`,
    `ask+head=${ask}+${head.lemma.toLowerCase()}`,
    ...classes.map((c) => `ask+class=${ask}+${c}`),
    `lead=${ask}+${from.sentence < 2}+${anchor.sentence < 2}`,
  ]
}
