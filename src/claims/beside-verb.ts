import { inDate, type Nominal } from './nominals.ts'
import type { Site } from './site.ts'
import { mayTell } from './sources.ts'
import { dependents, feature, type Tree } from './tree.ts'

/** Words of an aside between a name and its verb, at most: "X, a spokesman for the movement in the capital, said". */
const ASIDE = 14

/**
 * Who stands beside a verb of saying to which the parse gives no subject. Parsers lose it where a long aside or what is said stands
 * between: "…, Amir Tindi, a spokesman for the movement, said", "…, a précisé jeudi à la radio le gouverneur". That is whoever
 * stands right before the verb; at a comma the name that the aside before it stands behind, or else whoever follows the verb.
 */
export function sayerBeside(site: Site, index: number): Nominal | undefined {
  const { context, tree, words } = site
  const word = tree.words[index]!
  const lemma = word.lemma.toLowerCase()
  if (word.upos !== 'VERB' || !words.verbs.has(lemma)) return undefined
  if (!context.language.classes.get('say')?.has(lemma) && dependents(tree, index, 'ccomp').length === 0)
    return undefined
  if (/^(Inf|Ger)$/.test(feature(word, 'VerbForm')) || dependents(tree, index, 'aux:pass', 'nsubj', 'csubj').length > 0)
    return undefined
  let before = Math.min(...dependents(tree, index, 'aux', 'expl', 'advmod', 'iobj').concat(index)) - 1
  while (tree.words[before]?.upos === 'ADV') before--
  if (!isBreak(tree, before)) return endingAt(site, before)
  return beforeAside(site, before) ?? following(site, index)
}

/** Kinds of what may tell something before an aside, and is not what is told of. */
const NAMED = /^(person|office|organisation|group)$/

/** The name that an aside, which ends at the comma `close`, stands behind. */
function beforeAside(site: Site, close: number): Nominal | undefined {
  const { tree } = site
  if (tree.words[close]?.form !== ',') return undefined
  for (let at = close - 1; at > 0 && at >= close - ASIDE; at--) {
    if (tree.words[at]!.form !== ',') continue
    const named = endingAt(site, at - 1)
    return named && (NAMED.test(named.kind ?? '') || tree.words[named.head]!.upos === 'PROPN') ? named : undefined
  }
  return undefined
}

/** Who is named right behind a verb, past days, adverbs and whom it is said to ("à la radio", "to the agency"). */
function following(site: Site, index: number): Nominal | undefined {
  const { context, tree, opening } = site
  const startingAt = (at: number): Nominal | undefined => opening.get(tree.words[at]?.start ?? -1)?.[0]
  let at = index + 1
  for (let steps = 0; steps < 4 && at < tree.words.length; steps++) {
    const word = tree.words[at]!
    if (word.upos === 'ADV' || inDate(context.values.dates, word)) at++
    else if (word.upos === 'ADP') {
      const led = startingAt(skipDeterminer(tree, at + 1))
      if (!led) return undefined
      while (at < tree.words.length && tree.words[at]!.start < led.end) at++
    } else break
  }
  const found = startingAt(skipDeterminer(tree, at))
  return found && mayTell(site, found) ? found : undefined
}

function skipDeterminer(tree: Tree, at: number): number {
  return tree.words[at]?.upos === 'DET' ? at + 1 : at
}

function isBreak(tree: Tree, at: number): boolean {
  return at < 0 || tree.words[at]!.upos === 'PUNCT'
}

/** The widest phrase that may tell something and ends with the word `at`. */
function endingAt(site: Site, at: number): Nominal | undefined {
  return site.closing.get(site.tree.words[at]?.end ?? -1)?.find((n) => mayTell(site, n))
}
