import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TrainConfig } from '../config.ts'
import type { LexicalForm } from './build.ts'

/** The single words of WordNet's index files with their regular forms, and the irregular forms of its exception lists. */
export function* wordnetLexicon(folder: string, config: TrainConfig): Generator<LexicalForm> {
  const { inflect, irregular } = config.lexicon
  for (const [part, rules] of Object.entries(inflect)) {
    const tests = rules.map((rule) => ({ ...rule, when: new RegExp(rule.when, 'u') }))
    const lemmas = new Set<string>()
    for (const line of readFileSync(join(folder, `index.${part}`), 'utf8').split('\n')) {
      const lemma = line.split(' ', 1)[0]!
      if (!/^[a-z][a-z'-]+$/.test(lemma)) continue
      lemmas.add(lemma)
      for (const { when, strip, add, readings } of tests) {
        if (!when.test(lemma)) continue
        const form = lemma.slice(0, lemma.length - strip.length) + add
        for (const reading of readings) yield { form, lemma, reading }
      }
    }
    if (part === 'adv') continue
    for (const line of readFileSync(join(folder, `${part}.exc`), 'utf8').split('\n')) {
      const [form, lemma] = line.trim().split(' ')
      if (!form || !lemma || !lemmas.has(lemma) || form.includes('_')) continue
      const readings = form.endsWith('ing')
        ? irregular.ing
        : form.endsWith('est') && part === 'adj'
          ? ['ADJ - sup']
          : irregular[part]
      for (const reading of readings ?? []) yield { form, lemma, reading }
    }
  }
}
