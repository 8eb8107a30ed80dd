import type { ShapeCache } from '../../src/syntax/shapes.ts'
import type { TagSet } from '../../src/syntax/tags.ts'
import type { TrainConfig } from './config.ts'
import { tagOf } from './prepare.ts'
import type { LemmaExample } from './train-lemma.ts'
import type { GoldTree } from './treebank.ts'

/** Forms with their tags and lemmas; from weak trees only the parts of speech whose lemmas agree between treebanks. */
export function lemmaExamples(
  trees: readonly GoldTree[],
  config: TrainConfig,
  tags: TagSet,
  shapes: ShapeCache,
): LemmaExample[] {
  const examples: LemmaExample[] = []
  for (const tree of trees) {
    for (const word of tree.words) {
      if (word.lemma === '' || (tree.weak && !config.weakLemmas.includes(word.upos))) continue
      const fine = tags.find(word.upos, word.feats)
      const exact = tags.names[fine] === tagOf(word)
      if (tree.weak && !exact) continue
      const shape = shapes.of(word.form)
      const name = tags.isName(fine)
      examples.push({ form: word.form, shape, fine, coarse: tags.coarse[fine]!, name, lemma: word.lemma })
    }
  }
  return examples
}
