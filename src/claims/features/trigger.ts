import type { ClaimContext } from '../context.ts'
import { quotationAt, wordKey } from '../context.ts'
import type { Abstention, RuleMatch } from '../match.ts'
import { isPassive, subjects } from '../relations.ts'
import { feature, marker, type Tree, universal } from '../tree.ts'

/** Rule verdicts of one sentence, by word. */
export interface Verdicts {
  readonly fired: ReadonlyMap<number, readonly RuleMatch[]>
  readonly abstained: ReadonlyMap<number, readonly Abstention[]>
}

export function verdictsOf(matches: readonly RuleMatch[], abstentions: readonly Abstention[]): Verdicts {
  return { fired: Map.groupBy(matches, (m) => m.anchor), abstained: Map.groupBy(abstentions, (a) => a.anchor) }
}

const CONTENT = /^(NOUN|PROPN|VERB|ADJ|ADV|NUM)$/

/** Feature names that tell what a word evokes: itself, its surroundings in the tree, its classes, the rules' verdicts. */
export function triggerFeatures(context: ClaimContext, sentence: number, index: number, verdicts: Verdicts): string[] {
  const tree = context.trees[sentence]!
  const { words } = tree
  const word = words[index]!
  const { classesOf } = context.language
  const lemma = word.lemma.toLowerCase()
  const out: string[] = ['bias', `l=${lemma}`, `l+u=${lemma}+${word.upos}`, `u=${word.upos}`, `suf=${lemma.slice(-4)}`]
  const rel = word.deprel
  out.push(`r=${rel}`, `l+r=${lemma}+${universal(rel)}`)
  const classes = classesOf.get(lemma) ?? []
  for (const c of classes) out.push(`c=${c}`, `c+u=${c}+${word.upos}`)

  for (const m of verdicts.fired.get(index) ?? []) {
    out.push(
      `R=${m.rule.id}`,
      `RF=${m.rule.frame.id}`,
      `RK=${m.rule.frame.kind}`,
      `RO=${m.rule.id}+${m.trigger.others.length}`,
    )
    out.push(`RL=${m.rule.frame.id}+${lemma}`, `RR=${m.rule.frame.id}+${m.roles.length}`)
  }
  for (const a of verdicts.abstained.get(index) ?? []) out.push(`A=${a.rule.frame.id}`)

  const head = word.head >= 0 ? words[word.head]! : undefined
  if (head) {
    const hl = head.lemma.toLowerCase()
    out.push(`hl=${hl}`, `l+hl=${lemma}+${hl}`, `hu=${head.upos}+${universal(rel)}`)
    for (const c of classesOf.get(hl) ?? []) out.push(`hc=${c}`, `hc+r=${c}+${universal(rel)}`, `l+hc=${lemma}+${c}`)
    for (const m of verdicts.fired.get(head.index) ?? [])
      out.push(`Rh=${m.rule.frame.id}`, `Rh+r=${m.rule.frame.id}+${universal(rel)}`)
    const up = head.head >= 0 ? words[head.head]! : undefined
    if (up) out.push(`hhl=${up.lemma.toLowerCase()}`)
  }
  const mark = marker(tree, index)
  if (mark) out.push(`m=${mark}`, `l+m=${lemma}+${mark}`)
  out.push(...childFeatures(context, tree, sentence, index, lemma, classes, verdicts))
  out.push(...surroundings(context, tree, sentence, index, lemma))
  if (word.upos === 'VERB' || word.upos === 'AUX') {
    out.push(
      `vf=${feature(word, 'VerbForm')}${feature(word, 'Tense')}${feature(word, 'Mood')}`,
      `voice=${isPassive(tree, index)}`,
    )
    for (const s of subjects(tree, index).slice(0, 2)) {
      const kind = context.mentionOf.get(wordKey(sentence, s))?.kind ?? words[s]!.upos
      out.push(`sk=${kind}`, `l+sk=${lemma}+${kind}`)
      for (const c of classesOf.get(words[s]!.lemma.toLowerCase()) ?? []) out.push(`sc=${c}`, `l+sc=${lemma}+${c}`)
    }
  }
  return out
}

function childFeatures(
  context: ClaimContext,
  tree: Tree,
  sentence: number,
  index: number,
  lemma: string,
  classes: readonly string[],
  verdicts: Verdicts,
): string[] {
  const out: string[] = []
  const { classesOf } = context.language
  for (const c of tree.children[index]!) {
    const child = tree.words[c]!
    const rel = universal(child.deprel)
    if (rel === 'punct') continue
    const cl = child.lemma.toLowerCase()
    out.push(`ch=${child.deprel}`, `l+ch=${lemma}+${rel}`)
    if (rel === 'nummod' || child.upos === 'NUM') out.push('num', `l+num=${lemma}`, ...classes.map((k) => `c+num=${k}`))
    if (CONTENT.test(child.upos) || child.upos === 'PRON' || rel === 'advmod' || rel === 'aux' || rel === 'expl') {
      out.push(`cl=${rel}+${cl}`, `l+cl=${lemma}+${cl}`)
    }
    if (rel === 'det') {
      // "une attaque" tells something new, "l'attaque", "cette attaque" often something already told.
      out.push(`det=${cl}`, `l+det=${lemma}+${cl}`, `det+u=${feature(child, 'Definite')}${feature(child, 'PronType')}`)
      for (const own of classes) out.push(`c+det=${own}+${cl}`)
      for (const m of verdicts.fired.get(index) ?? []) out.push(`R+det=${m.rule.frame.id}+${cl}`)
    }
    const mark = rel === 'obl' || rel === 'nmod' ? marker(tree, c) : ''
    if (mark) out.push(`cm=${mark}`, `l+cm=${lemma}+${mark}`)
    const kind = context.mentionOf.get(wordKey(sentence, c))?.kind
    if (kind) out.push(`ck=${rel}+${kind}`, `l+ck=${lemma}+${rel}+${kind}`)
    for (const k of classesOf.get(cl) ?? []) {
      out.push(`cc=${rel}+${k}`, `l+cc=${lemma}+${k}`)
      for (const own of classes) out.push(`c+cc=${own}+${k}`)
    }
    for (const m of verdicts.fired.get(c) ?? []) out.push(`Rc=${rel}+${m.rule.frame.id}`)
    for (const g of tree.children[c]!) {
      const gl = tree.words[g]!.lemma.toLowerCase()
      if (CONTENT.test(tree.words[g]!.upos)) out.push(`l+gl=${lemma}+${gl}`)
      for (const k of classesOf.get(gl) ?? []) out.push(`l+gc=${lemma}+${k}`)
    }
  }
  return out
}

function surroundings(context: ClaimContext, tree: Tree, sentence: number, index: number, lemma: string): string[] {
  const out: string[] = []
  const { words } = tree
  const { classesOf } = context.language
  const before = words[index - 1]?.lemma.toLowerCase() ?? '<s>'
  const after = words[index + 1]?.lemma.toLowerCase() ?? '</s>'
  out.push(`b=${before}`, `a=${after}`, `l+b=${lemma}+${before}`, `l+a=${lemma}+${after}`)
  const s = tree.sentence
  out.push(
    `kind=${s.kind}`,
    `first=${sentence === 0}`,
    `quoted=${quotationAt(context.analysis.quotations, words[index]!.start) !== undefined}`,
  )
  const facts = context.clauses[sentence]!.get(tree.clause[index]!)!
  const own = classesOf.get(lemma) ?? []
  for (const [k, n] of facts.classes) if (n > (own.includes(k) ? 1 : 0)) out.push(`in=${k}`, `l+in=${lemma}+${k}`)
  const told = toldBefore(context, sentence, lemma)
  out.push(`told=${told}`, `l+told=${lemma}+${told}`)
  const place = sentence === 0 ? 'title' : sentence < 3 ? 'lead' : 'body'
  out.push(`at=${place}`, `dated=${facts.dated}`, `size=${Math.min(4, (tree.last[index]! - tree.first[index]!) >> 2)}`)
  const clause = words[tree.clause[index]!]!
  if (clause.index !== index) {
    out.push(`kl=${clause.lemma.toLowerCase()}`)
    for (const k of classesOf.get(clause.lemma.toLowerCase()) ?? []) out.push(`kc=${k}`)
  }
  return out
}

/** How often a lemma stood in the sentences before: 0, 1 or 2 for more. */
function toldBefore(context: ClaimContext, sentence: number, lemma: string): number {
  const at = context.lemmaSentences.get(lemma) ?? []
  let n = 0
  while (n < 2 && n < at.length && at[n]! < sentence) n++
  return n
}
