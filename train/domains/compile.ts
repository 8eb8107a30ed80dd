/**
 * Writes data/en/domains.txt: the words of WordNet that were seen in tagged text, by the field of their first sense (its
 * lexicographer files, such as verbs of competition or nouns for persons).
 *
 *   node train/domains/compile.ts --wordnet FOLDER
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { wordnet: { type: 'string' } } })
if (!values.wordnet) {
  console.error('usage: node train/domains/compile.ts --wordnet FOLDER')
  process.exit(2)
}
const folder = values.wordnet

/** Names of the lexicographer files in order, and the number of the first (lexnames(5WN)). */
const FIELDS = {
  noun: {
    from: 3,
    names:
      'top act animal artifact attribute body cognition communication event feeling food group location motive object person phenomenon plant possession process quantity relation shape state substance time',
  },
  verb: {
    from: 29,
    names:
      'body change cognition communication competition consumption contact creation emotion motion perception possession social stative weather',
  },
} as const

const domains = new Map<string, string[]>()
for (const [part, { from, names }] of Object.entries(FIELDS)) {
  const fields = names.split(' ')
  const fieldOf = new Map(
    lines(`data.${part}`).map((line) => [line.slice(0, 8), fields[Number(line.slice(9, 11)) - from]!]),
  )
  for (const line of lines(`index.${part}`)) {
    // lemma, part, senses, p pointers, senses again, senses seen in tagged text, offset of the first sense, …
    const columns = line.trim().split(' ')
    const lemma = columns[0]!
    const pointers = Number(columns[3])
    if (!/^[a-z][a-z'-]+$/.test(lemma) || Number(columns[5 + pointers]) === 0) continue
    const domain = `${part}.${fieldOf.get(columns[6 + pointers]!)}`
    domains.set(domain, [...(domains.get(domain) ?? []), lemma])
  }
}
const out = [...domains].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, lemmas]) => `${name}: ${lemmas.join(' ')}\n`)
const head = `# What field a word belongs to, for words that classes.yml doesn't list: that of its first sense in WordNet 3.0 (see NOTICE).
# Made by train/domains/compile.ts; do not edit.
`
writeFileSync(new URL('../../data/en/domains.txt', import.meta.url), head + out.join(''))

function lines(name: string): string[] {
  return readFileSync(join(folder, name), 'latin1')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '))
}
