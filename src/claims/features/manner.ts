import type { ClaimContext } from '../context.ts'
import { quotationAt } from '../context.ts'
import { dateAt } from '../nominals.ts'
import { ancestors, feature, marker, type Tree, universal } from '../tree.ts'
import { sideOf } from '../when.ts'
import type { Anchor } from './anchor.ts'
import { standing } from './scope.ts'

/** Feature names that tell how a claim is told: whether it is negated, and most of whether it is actual. */
export function mannerFeatures(context: ClaimContext, anchor: Anchor): string[] {
  const tree = context.trees[anchor.sentence]!
  const word = tree.words[anchor.index]!
  const out = [
    'bias',
    `k=${anchor.kind}`,
    `t=${anchor.kind}/${anchor.type}`,
    `l=${word.lemma.toLowerCase()}`,
    `u=${word.upos}`,
  ]
  out.push(...verbal(tree, anchor.index, 'v'), ...negators(context, tree, anchor.index, 'v'))
  const grammar = [...standing(context, anchor.sentence, anchor.index)].sort()
  const type = `${anchor.kind}/${anchor.type}`
  for (const sign of grammar) {
    out.push(`S=${sign}`, `S+k=${sign}+${anchor.kind}`, `S+u=${sign}+${word.upos}`)
    out.push(`S+t=${sign}+${type}`, `S+t+u=${sign}+${type}+${word.upos}`, `S+l=${sign}+${word.lemma.toLowerCase()}`)
  }
  out.push(`Sall=${grammar.filter((g) => !g.includes(':')).join('+')}`)
  const chain = ancestors(tree, anchor.index).slice(1, 6)
  let at = anchor.index
  chain.forEach((up, hop) => {
    const w = tree.words[up]!
    const rel = universal(tree.words[at]!.deprel)
    const lemma = w.lemma.toLowerCase()
    const place = hop === 0 ? 'g1' : hop === 1 ? 'g2' : 'g3'
    out.push(`${place}=${lemma}`, `${place}+r=${lemma}+${rel}`, `up=${lemma}`, `${place}r=${rel}`)
    for (const c of context.language.classesOf.get(lemma) ?? [])
      out.push(`${place}c=${c}`, `${place}c+r=${c}+${rel}`, `upc=${c}`)
    if (hop < 3) out.push(...verbal(tree, up, place), ...negators(context, tree, up, place))
    const mark = marker(tree, at)
    if (mark) out.push(`m${place}=${mark}`)
    at = up
  })
  for (const c of tree.children[anchor.index]!) {
    const child = tree.words[c]!
    if (
      child.upos === 'DET' ||
      child.upos === 'ADV' ||
      child.upos === 'ADJ' ||
      child.upos === 'SCONJ' ||
      child.upos === 'NUM'
    )
      out.push(`c=${child.lemma.toLowerCase()}`, `c+k=${child.lemma.toLowerCase()}+${anchor.kind}`)
    if (child.upos === 'VERB' || child.upos === 'AUX')
      out.push(`cv=${child.lemma.toLowerCase()}`, ...verbal(tree, c, 'cv'))
  }
  for (let i = Math.max(0, anchor.index - 3); i <= Math.min(tree.words.length - 1, anchor.index + 3); i++) {
    if (i !== anchor.index) out.push(`n=${tree.words[i]!.lemma.toLowerCase()}`)
  }
  const clause = context.clauses[anchor.sentence]!.get(tree.clause[anchor.index]!)!
  for (const lemma of clause.conjunctions) out.push(`sc=${lemma}`)
  if (quotationAt(context.analysis.quotations, word.start)) out.push('quoted')
  out.push(`sk=${tree.sentence.kind}`)
  return out
}

/** Those that besides tell whether a claim is actual or planned: on which side of the dispatch's own day the dates near it lie. */
export function dayFeatures(context: ClaimContext, anchor: Anchor): string[] {
  const tree = context.trees[anchor.sentence]!
  const chain = ancestors(tree, anchor.index).slice(0, 4)
  return chain.flatMap((up, hop) => days(context, tree, up, `g${hop}`))
}

/** On which side of the dispatch's own day the dates lie that hang on a word: "begins on 1 February" is planned. */
function days(context: ClaimContext, tree: Tree, index: number, at: string): string[] {
  const { upos } = tree.words[index]!
  const form = `${upos}.${feature(tree.words[index]!, 'Tense')}`
  return tree.children[index]!.flatMap((c) => {
    const date = dateAt(context.values.dates, tree.words[c]!)
    const side = date && sideOf(date.edtf, context.dispatch.date)
    return side ? [`${at}d=${side}`, `${at}d+f=${side}+${form}`] : []
  })
}

function verbal(tree: Tree, index: number, at: string): string[] {
  const word = tree.words[index]!
  const form = `${feature(word, 'VerbForm')}.${feature(word, 'Mood')}.${feature(word, 'Tense')}`
  const out = word.upos === 'VERB' || word.upos === 'AUX' ? [`${at}f=${form}`] : []
  for (const c of tree.children[index]!) {
    const child = tree.words[c]!
    if (universal(child.deprel) === 'aux' || child.deprel === 'cop') {
      out.push(
        `${at}a=${child.lemma.toLowerCase()}.${feature(child, 'Mood')}.${feature(child, 'Tense')}`,
        `${at}af=${feature(child, 'Mood')}.${feature(child, 'Tense')}.${feature(child, 'VerbForm')}`,
      )
    }
  }
  return out
}

function negators(context: ClaimContext, tree: Tree, index: number, at: string): string[] {
  const negative = context.language.classes.get('negative')
  return tree.children[index]!.flatMap((c) => {
    const lemma = tree.words[c]!.lemma.toLowerCase()
    const within = tree.children[c]!.some((g) => negative?.has(tree.words[g]!.lemma.toLowerCase()))
    return negative?.has(lemma) || feature(tree.words[c]!, 'Polarity') === 'Neg'
      ? [`${at}neg`, `${at}neg=${lemma}`]
      : within
        ? [`${at}argneg`]
        : []
  })
}
