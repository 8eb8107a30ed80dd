import type { RoleName } from '../model/claim.ts'
import type { Word } from '../model/syntax.ts'
import { referent, related, subjects } from './relations.ts'
import {
  type ClaimLanguage,
  type Condition,
  type Construction,
  classTest,
  isAnyOf,
  type Rule,
  type Trigger,
  wordTest,
} from './rules.ts'
import { dependents, type Tree, universal } from './tree.ts'

/** A rule that fires at a word, with the words its paths give to roles. */
export interface RuleMatch {
  readonly rule: Rule
  readonly trigger: Trigger
  readonly anchor: number
  readonly roles: readonly { readonly role: RoleName; readonly word: number; readonly path: string }[]
}

/** Why a rule whose trigger stands at a word did not fire: for `explain`. */
export interface Abstention {
  readonly rule: Rule
  readonly anchor: number
  readonly because: string
}

const PATTERN: Readonly<Record<Construction, RegExp>> = {
  verb: /^(VERB|AUX)$/,
  noun: /^(NOUN|PROPN)$/,
  adjective: /^(ADJ|VERB|ADV)$/,
}

/**
 * Runs the rules over one sentence. Of the rules of one kind at a word, those stand whose trigger asks for most words: "frapper" (an
 * attack) gives way to "frapper + aviation" (an air strike). Cost is linear in the words times the rules that share a lemma.
 */
export function matchRules(tree: Tree, language: ClaimLanguage, abstained?: Abstention[]): RuleMatch[] {
  const matches: RuleMatch[] = []
  for (const word of tree.words) {
    const fired: { rule: Rule; trigger: Trigger }[] = []
    let near: readonly string[] | undefined
    const reach = (): readonly string[] => (near ??= lemmasNear(tree, word.index, language))
    for (const { rule, trigger } of language.byAnchor.get(word.lemma.toLowerCase()) ?? []) {
      const because = objection(tree, word.index, rule, trigger, reach, language)
      if (because === undefined) fired.push({ rule, trigger })
      else abstained?.push({ rule, anchor: word.index, because })
    }
    for (const { rule, trigger } of fired) {
      const closer = fired.find((other) => outbids(other, { rule, trigger }))
      if (closer === undefined)
        matches.push({ rule, trigger, anchor: word.index, roles: rolePaths(tree, word.index, rule, language) })
      else abstained?.push({ rule, anchor: word.index, because: `${closer.rule.id} reads it more closely` })
    }
  }
  return matches
}

/** True where `a` tells another type of the same kind by more words. */
function outbids(a: { rule: Rule; trigger: Trigger }, b: { rule: Rule; trigger: Trigger }): boolean {
  const { frame } = a.rule
  return (
    frame.kind === b.rule.frame.kind &&
    frame.type !== b.rule.frame.type &&
    a.trigger.others.length > b.trigger.others.length
  )
}

function objection(
  tree: Tree,
  index: number,
  rule: Rule,
  trigger: Trigger,
  reach: () => readonly string[],
  language: ClaimLanguage,
): string | undefined {
  const word = tree.words[index]!
  if (!PATTERN[rule.construction].test(word.upos))
    return `"${word.form}" is tagged ${word.upos}, not a ${rule.construction}`
  for (const other of trigger.others) {
    if (!reach().some((lemma) => isAnyOf(other, lemma))) return `"${other.text}" does not stand with "${word.form}"`
  }
  for (const need of rule.needs) if (!holds(tree, index, need, language)) return `${need.path} is not ${need.test.text}`
  for (const bar of rule.unless) if (holds(tree, index, bar, language)) return `${bar.path} is ${bar.test.text}`
  return undefined
}

/**
 * Words that belong to a word without standing under it: its subjects through control, what its relative pronoun stands for, and what
 * follows an object under the same verb ("confirmed their commitment | to the truce"), where parsers waver.
 */
function beside(tree: Tree, index: number): number[] {
  const { head, deprel } = tree.words[index]!
  const nouns = tree.children[index]!.map((c) => referent(tree, c)).filter((i) => tree.words[i]!.upos !== 'PRON')
  const following = universal(deprel) === 'obj' ? dependents(tree, head, 'obl').filter((c) => c > index) : []
  return [...subjects(tree, index), ...nouns, ...following]
}

/** Where the other words of a phrase may stand: in the anchor's subtree, three arcs deep at most, beside it, or governing it. */
function lemmasNear(tree: Tree, index: number, language: ClaimLanguage): string[] {
  const near: number[] = []
  let layer: readonly number[] = [index]
  for (let hop = 0; hop < 3 && layer.length; hop++) {
    layer = layer.flatMap((i) => tree.children[i]!.filter((c) => !isNext(tree, c)))
    near.push(...layer)
  }
  near.push(...beside(tree, index))
  const { head } = tree.words[index]!
  if (head >= 0) near.push(head)
  const is = wordTest(language, tree)
  return near.filter((i) => !isWatched(tree, i, is)).map((i) => tree.words[i]!.lemma.toLowerCase())
}

/** "A text on the centre for monitoring the truce" tells of what watches and of no truce: the watched stands beside its watching. */
function isWatched(tree: Tree, index: number, is: ReturnType<typeof wordTest>): boolean {
  let before = index - 1
  while (before >= 0 && /^(ADP|DET)$/.test(tree.words[before]!.upos)) before--
  return (before >= 0 && is('watch', before)) || (index + 1 < tree.words.length && is('watch', index + 1))
}

/** Whether a word is the verb of a sentence joined to the one before it: what hangs on it is none of the first one's. */
function isNext(tree: Tree, index: number): boolean {
  const { upos, deprel } = tree.words[index]!
  return upos === 'VERB' && /^(conj|parataxis)$/.test(universal(deprel))
}

function holds(tree: Tree, index: number, { path, test, tags }: Condition, language: ClaimLanguage): boolean {
  const is = (w: Word) => isAnyOf(test, w.lemma.toLowerCase()) || tags.includes(w.upos)
  if (path === 'sentence') return tree.words.some(is)
  if (path === 'clause') return tree.words.some((w) => tree.clause[w.index] === tree.clause[index] && is(w))
  if (path === 'reach') {
    for (let i = tree.first[index]!; i <= tree.last[index]!; i++) if (i !== index && is(tree.words[i]!)) return true
    return beside(tree, index).some((i) => is(tree.words[i]!))
  }
  const found = related(tree, index, path, language.prepositions, classTest(language))
  return test.text === '*' ? found.length > 0 : found.some((i) => is(tree.words[i]!))
}

/** Roles that all sides hold alike: every path adds to them, where other roles are filled by the first path that finds a word. */
const SHARED: ReadonlySet<RoleName> = new Set<RoleName>(['participant', 'party'])

function rolePaths(tree: Tree, index: number, rule: Rule, language: ClaimLanguage): RuleMatch['roles'] {
  const out: { role: RoleName; word: number; path: string }[] = []
  const inClass = classTest(language)
  const framed = rule.frame.roles[rule.construction] ?? {}
  const taken = new Set<number>([index])
  for (const role of new Set([...Object.keys(rule.roles), ...Object.keys(framed)]) as Set<RoleName>) {
    const own = rule.roles[role]
    const paths = own?.length === 0 ? [] : [...(own ?? []), ...(framed[role] ?? [])]
    for (const path of paths) {
      const found = related(tree, index, path, language.prepositions, inClass).filter((i) => !taken.has(i))
      if (!found.length) continue
      for (const word of found) {
        taken.add(word)
        out.push({ role, word, path })
      }
      if (!SHARED.has(role)) break
    }
  }
  return out
}
