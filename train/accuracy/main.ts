/**
 * Reads the repository's own gold and prints how well: the part learnt from and the part kept apart, side by side and by kind.
 *
 *   node train/accuracy/main.ts [--write]      --write also writes docs/accuracy.md and docs/reliability.svg
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadLanguage } from '../../src/language/index.ts'
import { readDispatch } from '../../src/reader/index.ts'
import { analyseText } from '../../src/text/index.ts'
import { readValues } from '../../src/values/index.ts'
import { readGold } from '../gold/folder.ts'
import { agreementOf } from './agreement.ts'
import { AttributeCounts } from './attributes.ts'
import { pairClaims } from './match.ts'
import { Accuracy, f1, MEASURES } from './measure.ts'
import { PARTS, PartCounts } from './parts.ts'
import { calibrationError, drawReliability, reliability } from './reliability.ts'

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } })
const root = new URL('../../', import.meta.url).pathname
const NAMES: Readonly<Record<string, string>> = { fr: 'French', en: 'English' }
const SPLITS = ['tune', 'test'] as const
type Splits<T> = Readonly<Record<(typeof SPLITS)[number], T>>
const results = Object.keys(NAMES).map((lang) => ({ lang, ...measure(lang) }))
const text = results.map(section).join('\n')
console.log(text)
if (values.write) {
  const curves = results.map(({ lang, test }) => ({ name: NAMES[lang]!, bins: reliability(test.sureness) }))
  writeFileSync(join(root, 'docs/reliability.svg'), drawReliability(curves))
  writeFileSync(join(root, 'docs/accuracy.md'), page(text))
}

interface Measured extends Splits<Accuracy> {
  /** Of the part kept apart, what tells real events. */
  readonly real: Accuracy
  readonly attributes: Splits<AttributeCounts>
  readonly parts: Splits<PartCounts>
  /** How a second careful reader, working alone, reads some of them. */
  readonly second: Accuracy
}

function measure(lang: string): Measured {
  const language = loadLanguage(lang)
  const accuracy = { tune: new Accuracy(), test: new Accuracy() }
  const real = new Accuracy()
  const lengthOf = (words: string): string | undefined =>
    readValues(analyseText(words, language.text), language.values).durations[0]?.iso
  const attributes = { tune: new AttributeCounts(lengthOf), test: new AttributeCounts(lengthOf) }
  const parts = { tune: new PartCounts(), test: new PartCounts() }
  const { rows, faults } = readGold(join(root, 'gold'), [lang])
  const second = readGold(join(root, 'gold/second'), [lang])
  for (const { file, message } of [...faults, ...second.faults]) console.error(`${file}: ${message}`)
  for (const row of rows) {
    const dispatch = { id: row.doc, text: row.text, lang, ...(row.date ? { date: row.date } : {}) }
    const { claims } = readDispatch(dispatch, language)
    accuracy[row.split].add(row.claims, claims)
    if (row.split === 'test' && row.events === 'real') real.add(row.claims, claims)
    const pairs = pairClaims(row.claims, claims)
    attributes[row.split].add(pairs)
    parts[row.split].add(pairs)
    process.stderr.write('.')
  }
  process.stderr.write('\n')
  return { ...accuracy, real, attributes, parts, second: agreementOf(rows, second.rows) }
}

function section({ lang, tune, test, real, attributes, parts, second }: Measured & { lang: string }): string {
  const row = (name: string, cells: readonly string[]): string => `| ${[name, ...cells].join(' | ')} |`
  const of = (accuracy: Accuracy, pick: (a: Accuracy) => { right: number; gold: number; read: number }): string[] => {
    const t = pick(accuracy)
    return [(t.right / Math.max(1, t.read)).toFixed(2), (t.right / Math.max(1, t.gold)).toFixed(2), f1(t).toFixed(2)]
  }
  const none = { right: 0, gold: 0, read: 0 }
  const lines = [
    `## ${NAMES[lang]}`,
    '',
    `Learnt from: ${tune.dispatches} dispatches, ${tune.measures.claims.gold} claims. Kept apart: ${test.dispatches} dispatches, ${test.measures.claims.gold} claims; of these ${real.dispatches} dispatches with ${real.measures.claims.gold} claims tell real events.`,
    '',
    row('', ['learnt P', 'R', 'F1', 'apart P', 'R', 'F1', 'apart, real events P', 'R', 'F1']),
    row('---', Array(9).fill('---')),
    ...MEASURES.map((m) =>
      row(
        m,
        [tune, test, real].flatMap((a) => of(a, (x) => x.measures[m])),
      ),
    ),
    ...[...test.kinds.keys()].sort().map((kind) =>
      row(
        `typed: ${kind}`,
        [tune, test, real].flatMap((a) => of(a, (x) => x.kinds.get(kind) ?? none)),
      ),
    ),
    '',
    `Two careful readers, each alone, on ${second.dispatches} of the dispatches on real events (${second.measures.claims.gold} claims of the first, ${second.measures.claims.read} of the second), agree at F1: ${MEASURES.map((m) => `${m} ${f1(second.measures[m]).toFixed(2)}`).join(', ')}.`,
    '',
    'Attributes of claims that were found: in the gold, read with its value, with another, and where the gold, which names few, has none.',
    '',
    row('', ['learnt gold', 'right', 'other', 'more', 'apart gold', 'right', 'other', 'more']),
    row('---', Array(8).fill('---')),
    ...[...new Set(SPLITS.flatMap((split) => [...attributes[split].counts.keys()]))].sort().map((name) =>
      row(
        name,
        SPLITS.flatMap((split) => attributes[split].cells(name)),
      ),
    ),
    '',
    'Words of positions and commitments that were found: in the gold, mean share of letters in common, share of the same spans, and where the gold, which names few deadlines and conditions, has none.',
    '',
    row('', ['learnt gold', 'shared', 'same', 'more', 'apart gold', 'shared', 'same', 'more']),
    row('---', Array(8).fill('---')),
    ...PARTS.map((part) =>
      row(
        part,
        SPLITS.flatMap((split) => parts[split].cells(part)),
      ),
    ),
    '',
    `How sure and how right, on the part kept apart (mean distance ${calibrationError(reliability(test.sureness)).toFixed(3)}):`,
    '',
    row('sure', ['right', 'claims']),
    row('---', ['---', '---']),
    ...reliability(test.sureness).map((b) => row(b.sure.toFixed(2), [b.right.toFixed(2), String(b.count)])),
    '',
  ]
  return lines.join('\n')
}

function page(body: string): string {
  return `# How well it reads

Made by \`npm run accuracy -- --write\`; do not edit. The measure is that of train/accuracy: claims found at all, and with
kind, type, modality and polarity right (*typed*); then roles, times, sources (*attribution*) and places, where everything
about a claim that was not found counts against it. P is precision, R recall, F1 their harmonic mean.

The gold (gold/fr, gold/en) are dispatches set among invented states, and some that tell real events as published reports do,
each read by one careful reader. The trained layers saw the part *learnt from* (all but what the models' cards name), so its
figures say only how well they fit; rules were written without looking at the part *kept apart*. Those on real events are
nearest to what you will read; other writers' dispatches may read worse still.

![How often claims are right, by how sure the reader was](reliability.svg)

${body}`
}
