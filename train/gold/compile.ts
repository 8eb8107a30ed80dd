/**
 * Compiles gold/<lang>/*.yml to the scorer's JSONL.
 *   node train/gold/compile.ts --out FILE [--lang fr] [--split tune|test]
 *   node train/gold/compile.ts --counts
 * Faults are told on standard error, and then nothing is written and the exit status is 1.
 */
import { writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { countTable } from './counts.ts'
import { describe } from './fault.ts'
import { readGold } from './folder.ts'

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    lang: { type: 'string' },
    split: { type: 'string' },
    counts: { type: 'boolean', default: false },
  },
})
const root = relative(process.cwd(), join(dirname(fileURLToPath(import.meta.url)), '../../gold'))
const { rows, faults } = readGold(root, values.lang ? [values.lang] : ['en', 'fr'])
for (const fault of faults) console.error(describe(fault))
if (faults.length) {
  console.error(`${faults.length} faults in the gold: nothing written`)
  process.exit(1)
}
const chosen = values.split ? rows.filter((row) => row.split === values.split) : rows
if (values.counts) console.log(countTable(chosen))
if (values.out) {
  writeFileSync(values.out, chosen.map((row) => `${JSON.stringify(row)}\n`).join(''))
  console.error(`${chosen.length} dispatches, ${chosen.reduce((n, row) => n + row.claims.length, 0)} claims`)
}
