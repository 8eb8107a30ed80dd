import { existsSync } from 'node:fs'
import type { TrainConfig } from '../config.ts'
import type { LexicalForm } from './build.ts'
import { type HunspellForm, hunspellForms } from './hunspell.ts'
import { wordnetLexicon } from './wordnet.ts'

/** A Hunspell dictionary (the path without `.dic`) or a folder of WordNet's; nothing without a path. */
export function readLexicalForms(path: string | undefined, config: TrainConfig): Iterable<LexicalForm> {
  if (path === undefined) return []
  return existsSync(`${path}.dic`) ? hunspellLexicon(path, config) : wordnetLexicon(path, config)
}

/** Reads a Hunspell dictionary whose entries carry `po:` codes, by the part-of-speech table of train/syntax/<lang>.yml. */
function* hunspellLexicon(stem: string, config: TrainConfig): Generator<LexicalForm> {
  for (const one of hunspellForms(stem)) {
    for (const reading of readings(one, config)) {
      yield { form: one.form.toLowerCase(), lemma: one.lemma.toLowerCase(), reading }
    }
  }
}

function readings(one: HunspellForm, config: TrainConfig): string[] {
  const { parts, forms } = config.lexicon
  // An affix that names a verbal form says which; otherwise entry and affix say gender and number.
  const verbal = one.affixPo.flatMap((po) => (forms[po] ? [forms[po]] : []))
  if (verbal.length > 0) {
    const form = [...new Set(verbal)].sort().join('/')
    return [`VERB ${form} ${[...one.affixPo, ...one.affixIs].sort().join(',')}`]
  }
  const po = one.affixPo.length > 0 ? one.affixPo : one.entryPo
  const is = one.affixIs.length > 0 ? [...one.affixIs, ...one.entryIs.filter((c) => genders.has(c))] : one.entryIs
  return po.flatMap((code) => {
    const upos = parts[code]
    return upos ? [`${upos} - ${[...new Set(is)].sort().join(',')}`] : []
  })
}

const genders = new Set(['mas', 'fem', 'epi'])
