import type { QuantityMention } from '../model/values.ts'
import type { ClaimContext } from './context.ts'
import type { Draft } from './draft.ts'
import type { Attachable } from './features/attachment.ts'
import { isOne } from './single.ts'
import { dependents, marker, type Tree, universal } from './tree.ts'

type Counted = Attachable & { readonly mention: QuantityMention }

/**
 * "Several at once stay several when the text tells them apart": a toll that names each victim group with its own figure, or
 * single victims side by side, an event told of each of several in turn ("respectively", "tour à tour") and whom one met apart become
 * one draft for each.
 */
export function severalOf(context: ClaimContext, draft: Draft, quantities: readonly Counted[]): Draft[] {
  if (draft.kind === 'toll') return byFigure(context, ownVictims(context, draft), quantities)
  return draft.kind === 'contact' ? metApart(context, draft) : inTurn(context, draft)
}

/** "Telephoned the army chief and the rebel leader separately": one contact with each of those joined, but for its own subjects. */
function metApart(context: ClaimContext, draft: Draft): Draft[] {
  const tree = context.trees[draft.sentence]!
  const { apart } = context.language
  const from = tree.first[draft.index]!
  const own = tree.words.slice(from, tree.last[draft.index]! + 1)
  if (!own.some((w) => apart.has(w.lemma.toLowerCase()))) return inTurn(context, draft)
  const joined = new Map<number, Draft['roles'][number][]>()
  for (const bearer of draft.roles) {
    if (bearer.role !== 'participant' || bearer.taken || bearer.nominal.sentence !== draft.sentence) continue
    const top = topOfNames(tree, bearer.nominal.head)
    joined.set(top, [...(joined.get(top) ?? []), bearer])
  }
  const met = [...joined].find(([top, all]) => all.length > 1 && universal(tree.words[top]!.deprel) !== 'nsubj')?.[1]
  if (!met || joined.size !== 2) return [draft]
  const others = draft.roles.filter((r) => !met.includes(r))
  return met.map((bearer, i) => ({ ...draft, roles: [...others, bearer], part: i + 1 }))
}

/** The word under which those stand that are named side by side, by title or by name ("le président Joren Vass"). */
function topOfNames(tree: Tree, index: number): number {
  let at = index
  while (isBeside(tree, at)) at = tree.words[at]!.head
  return at
}

function isBeside(tree: Tree, index: number): boolean {
  const { deprel, head } = tree.words[index]!
  if (head < 0) return false
  return /^(conj|appos|flat)/.test(deprel) || (universal(deprel) === 'nmod' && marker(tree, index) === '')
}

/** "Two soldiers were killed and four others wounded": where a verb has a subject of its own, the other verb's is none of its victims. */
function ownVictims(context: ClaimContext, draft: Draft): Draft {
  const tree = context.trees[draft.sentence]!
  const { index } = draft
  if (tree.words[index]!.deprel !== 'conj' || dependents(tree, index, 'nsubj').length === 0) return draft
  const under = ({ role, nominal: { sentence, head } }: Draft['roles'][number]): boolean =>
    role === 'victim' && sentence === draft.sentence && head >= tree.first[index]! && head <= tree.last[index]!
  if (!draft.roles.some(under)) return draft
  return { ...draft, roles: draft.roles.filter((r) => r.role !== 'victim' || under(r)) }
}

function byFigure(context: ClaimContext, draft: Draft, quantities: readonly Counted[]): Draft[] {
  const tree = context.trees[draft.sentence]!
  const victims = draft.roles.filter((r) => r.role === 'victim' && r.nominal.sentence === draft.sentence)
  if (victims.length < 2) return [draft]
  const { quantity, single, ...told } = draft
  const counted: { victim: Draft['roles'][number]; count: Pick<Draft, 'quantity' | 'single'> }[] = []
  for (const victim of victims) {
    const { head, kind } = victim.nominal
    const own = quantities.find((q) => counts(tree, q.head, head))
    if (own) counted.push({ victim, count: { quantity: own.mention } })
    else if (isOne(context, tree, head, kind)) counted.push({ victim, count: { single: true } })
  }
  if (counted.length < 2) return [draft]
  return counted.map(({ victim, count }) => ({
    ...told,
    ...count,
    roles: [victim, ...draft.roles.filter((r) => r.role !== 'victim')],
  }))
}

/** Whether a number is that of a noun: it hangs under it, or the noun under it ("dozens of civilians", "plus de cent soldats"). */
function counts({ words }: Tree, number: number, noun: number): boolean {
  if (number === noun) return true
  const { head, deprel } = words[number]!
  if (head === noun) return deprel !== 'conj'
  return words[noun]!.head === number && /^(nmod|obl)/.test(words[noun]!.deprel)
}

/** Roles whose bearers an event may be told of one after the other. */
const IN_TURN = new Set(['mediator', 'broker', 'host', 'party', 'participant'])

function inTurn(context: ClaimContext, draft: Draft): Draft[] {
  const tree = context.trees[draft.sentence]!
  if (!severalTold(tree, draft) || !distributes(tree, context.language.distributive)) return [draft]
  for (const role of IN_TURN) {
    const bearers = draft.roles.filter((r) => r.role === role && !r.taken)
    if (bearers.length < 2) continue
    const others = draft.roles.filter((r) => r.role !== role)
    return bearers.map((bearer, i) => ({ ...draft, roles: [...others, bearer], part: i + 1 }))
  }
  return [draft]
}

/** True where the sentence has one of the words or phrases that tell an event of each in turn. */
function distributes(tree: Tree, words: ReadonlySet<string>): boolean {
  if (tree.words.some((w) => words.has(w.lemma.toLowerCase()))) return true
  const text = ` ${tree.words.map((w) => w.form.toLowerCase()).join(' ')} `
  return [...words].some((phrase) => phrase.includes(' ') && text.includes(` ${phrase} `))
}

/** The event, or what it is told of, is plural: "trois trêves", "les trêves de mars, de juin et d'octobre". */
function severalTold(tree: Tree, draft: Draft): boolean {
  const around = [draft.index, ...tree.children[draft.index]!, tree.words[draft.index]!.head].filter((i) => i >= 0)
  return around.some((i) => /Number=Plur/.test(tree.words[i]!.feats) && /^(NOUN|VERB|ADJ)$/.test(tree.words[i]!.upos))
}
