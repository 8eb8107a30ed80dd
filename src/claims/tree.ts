import type { ParsedSentence, Word } from '../model/syntax.ts'

/** A sentence's tree with the look-ups that frames and features need; built once a sentence, in linear time. */
export interface Tree {
  readonly sentence: ParsedSentence
  readonly words: readonly Word[]
  readonly children: readonly (readonly number[])[]
  /** First and last word index of each word's subtree (inclusive); a projective tree's subtree is this whole run. */
  readonly first: Int32Array
  readonly last: Int32Array
  readonly depth: Int32Array
  /** Head word of the clause that each word stands in. */
  readonly clause: Int32Array
}

/** Universal Dependencies relations whose dependent heads a clause of its own. */
const CLAUSAL = new Set(['root', 'ccomp', 'xcomp', 'advcl', 'acl', 'csubj', 'parataxis', 'conj'])

/** The universal part of a relation: `obl:agent` gives `obl`. */
export function universal(deprel: string): string {
  const colon = deprel.indexOf(':')
  return colon < 0 ? deprel : deprel.slice(0, colon)
}

/** True for a verb, or for a predicate noun or adjective that carries a subject. */
function headsClause(words: readonly Word[], index: number, children: readonly (readonly number[])[]): boolean {
  const word = words[index]!
  if (!CLAUSAL.has(universal(word.deprel))) return false
  if (word.upos === 'VERB' || word.deprel === 'root') return true
  return children[index]!.some((c) => /^(nsubj|csubj|cop)/.test(words[c]!.deprel))
}

/** Builds the look-ups of a sentence's tree. A word whose head is out of range counts as a root. */
export function buildTree(sentence: ParsedSentence): Tree {
  const { words } = sentence
  const n = words.length
  const children: number[][] = Array.from({ length: n }, () => [])
  for (const w of words) if (w.head >= 0 && w.head < n && w.head !== w.index) children[w.head]!.push(w.index)
  const first = new Int32Array(n)
  const last = new Int32Array(n)
  const depth = new Int32Array(n).fill(-1)
  const clause = new Int32Array(n).fill(-1)
  const order: number[] = []
  for (const w of words) if (w.head < 0 || w.head >= n) visit(w.index)
  for (let i = 0; i < n; i++) if (depth[i]! < 0) visit(i)
  for (let k = order.length - 1; k >= 0; k--) {
    const i = order[k]!
    first[i] = i
    last[i] = i
    for (const c of children[i]!) {
      if (first[c]! < first[i]!) first[i] = first[c]!
      if (last[c]! > last[i]!) last[i] = last[c]!
    }
  }
  return { sentence, words, children, first, last, depth, clause }

  function visit(root: number): void {
    const stack = [root]
    depth[root] = 0
    clause[root] = root
    while (stack.length) {
      const i = stack.pop()!
      order.push(i)
      for (const c of children[i]!) {
        if (depth[c]! >= 0) continue
        depth[c] = depth[i]! + 1
        clause[c] = headsClause(words, c, children) ? c : clause[i]!
        stack.push(c)
      }
    }
  }
}

/** The chain of words from `index` up to the root, itself first. */
export function ancestors(tree: Tree, index: number): number[] {
  const chain: number[] = []
  for (let i = index; i >= 0 && i < tree.words.length && chain.length <= tree.words.length; i = tree.words[i]!.head)
    chain.push(i)
  return chain
}

/** Text span of a word's whole subtree. */
export function subtreeSpan(tree: Tree, index: number): { start: number; end: number } {
  return { start: tree.words[tree.first[index]!]!.start, end: tree.words[tree.last[index]!]!.end }
}

/** Children of a word whose relation is one of `relations` (universal part, or the full name with its subtype). */
export function dependents(tree: Tree, index: number, ...relations: readonly string[]): number[] {
  return tree.children[index]!.filter((c) => {
    const rel = tree.words[c]!.deprel
    return relations.includes(rel) || relations.includes(universal(rel))
  })
}

/** The lemma of a nominal's preposition or of a clause's conjunction: `contre` in "contre la ville"; `''` for none. */
export function marker(tree: Tree, index: number): string {
  const cases = tree.children[index]!.filter((c) => /^(case|mark)$/.test(tree.words[c]!.deprel))
  if (cases.length === 0) return ''
  const parts: string[] = []
  for (const c of cases) {
    parts.push(tree.words[c]!.lemma)
    for (const f of tree.children[c]!) if (tree.words[f]!.deprel === 'fixed') parts.push(tree.words[f]!.lemma)
  }
  return parts.join(' ').toLowerCase()
}

/** A feature's value: `feature(word, 'Tense')` gives `Past`, or `''`. */
export function feature(word: Word, name: string): string {
  const at = `|${word.feats}|`.indexOf(`|${name}=`)
  if (at < 0) return ''
  const rest = word.feats.slice(at + name.length + 1)
  const bar = rest.indexOf('|')
  return bar < 0 ? rest : rest.slice(0, bar)
}

/**
 * The path between two words as relations, up then down: `^obj ^xcomp vnsubj`. With more than `limit` steps, `far`.
 * Steps down carry the preposition, so that "contre" and "avec" tell roles apart.
 */
export function path(tree: Tree, from: number, to: number, limit = 5): string {
  if (from === to) return '='
  const up = ancestors(tree, from)
  const down = ancestors(tree, to)
  const seen = new Map(up.map((w, k) => [w, k]))
  const meet = down.findIndex((w) => seen.has(w))
  if (meet < 0) return 'none'
  const ups = seen.get(down[meet]!)!
  if (ups + meet > limit) return 'far'
  const steps: string[] = []
  for (let k = 0; k < ups; k++) steps.push(`^${tree.words[up[k]!]!.deprel}`)
  for (let k = meet - 1; k >= 0; k--) {
    const w = down[k]!
    const rel = tree.words[w]!.deprel
    const mark = /^(obl|nmod|advcl|acl)/.test(rel) ? marker(tree, w) : ''
    steps.push(mark ? `v${rel}(${mark})` : `v${rel}`)
  }
  return steps.join(' ')
}

/** A path without its prepositions and the subtypes of its relations: `^obj vobl` for `^obj vobl:agent(par)`. */
export function barePath(way: string): string {
  return way.replace(/\([^)]*\)/g, '').replace(/:\w+/g, '')
}

/** The universal relation of that dependent of `head` under which a word stands, or which it is; undefined for words elsewhere. */
export function relationUnder(tree: Tree, head: number, index: number): string | undefined {
  for (let at = index; at >= 0; at = tree.words[at]!.head) {
    if (tree.words[at]!.head === head) return universal(tree.words[at]!.deprel)
  }
  return undefined
}
