import type { SyntaxData } from '../../src/syntax/data.ts'
import { contractedTag } from '../../src/syntax/words.ts'
import { goldTokens } from './prepare.ts'
import type { GoldTree } from './treebank.ts'

/** All tags of the trees that are fully annotated, those of contractions and of their words. */
export function tagNames(trees: readonly GoldTree[], data: SyntaxData): string[] {
  const names = new Set(data.contractions.map(contractedTag))
  for (const tree of trees) if (!tree.weak) for (const token of goldTokens(tree, data)) names.add(token.tag)
  for (const c of data.contractions)
    for (const w of c.words) names.add(w.feats === '' ? w.upos : `${w.upos}|${w.feats}`)
  return [...names].sort()
}

/** The relations seen more than twice, `root` first. */
export function relationNames(trees: readonly GoldTree[]): string[] {
  const count = new Map<string, number>()
  for (const tree of trees) {
    if (!tree.weak) for (const w of tree.words) count.set(w.deprel, (count.get(w.deprel) ?? 0) + 1)
  }
  count.delete('root')
  return [
    'root',
    ...[...count]
      .filter(([, n]) => n > 2)
      .map(([name]) => name)
      .sort(),
  ]
}
