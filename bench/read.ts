// Speed of reading, stage by stage, over dispatches (the samples, or the paths given), and with threads.
//
//   npm run bench                    node bench/read.ts [--threads N] [PATHS...]
//
// Absolute figures depend on the machine; the shares and ratios of one run do not.
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import {
  type Dispatch,
  detectLanguage,
  LANGUAGES,
  loadLanguage,
  type Observer,
  readDispatch,
  readSources,
  work,
} from '../src/index.ts'
import { createPool } from '../src/work/index.ts'

const samples = new URL('../samples/', import.meta.url).pathname
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { threads: { type: 'string', default: String(availableParallelism()) } },
})

const dispatches: Dispatch[] = []
const options = { languages: LANGUAGES, detectLanguage, stampOf: () => undefined, stdin: process.stdin }
for await (const item of readSources(positionals.length > 0 ? positionals : [samples], options)) {
  if ('dispatch' in item) dispatches.push(item.dispatch)
}
const langs = [...new Set(dispatches.map(({ lang }) => lang))].sort()

const loading = new Map(langs.map((lang) => [lang, timed(() => loadLanguage(lang))]))
// The first pass lets the machine compile what it runs often; the second is measured.
read(() => {})
const stages = new Map<string, number>()
const tokens = dispatches.reduce((sum, dispatch) => {
  const { analysis } = work(dispatch, loadLanguage(dispatch.lang), undefined, 'text')
  return sum + analysis.tokens.length
}, 0)
const whole = timed(() =>
  read((name, ms) => {
    stages.set(name, (stages.get(name) ?? 0) + ms)
  }),
)

console.log(`${dispatches.length} dispatches (${langs.join(', ')}), ${tokens} tokens`)
for (const [lang, ms] of loading) console.log(`loading ${lang}: ${(ms / 1000).toFixed(2)} s`)
console.log(`\n${row('stage', 'share', 'dispatches/s', 'tokens/s', 'times text')}`)
const text = stages.get('text')!
for (const [name, ms] of [...stages, ['all', whole] as const])
  console.log(
    row(
      name,
      `${((100 * ms) / whole).toFixed(1)} %`,
      rate(dispatches.length, ms),
      rate(tokens, ms),
      (ms / text).toFixed(1),
    ),
  )

const threads = Number(values.threads)
if (threads > 1) {
  await using pool = createPool({ threads })
  // Threads start one after the other, as work comes; a first pass brings all of them up.
  await drain(pool.read(dispatches))
  const start = performance.now()
  await drain(pool.read(dispatches))
  const ms = performance.now() - start
  console.log(
    `\n${threads} threads: ${rate(dispatches.length, ms)} dispatches/s, ${(whole / ms).toFixed(2)} times one thread`,
  )
}

function read(told: (stage: string, ms: number) => void): void {
  const observe: Observer = ({ name }, run) => told(name, timed(run))
  for (const dispatch of dispatches) readDispatch(dispatch, loadLanguage(dispatch.lang), observe)
}

async function drain(items: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of items);
}

function timed(run: () => void): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

function rate(count: number, ms: number): string {
  return Math.round((1000 * count) / ms).toLocaleString('en')
}

function row(name: string, ...cells: readonly string[]): string {
  return name.padEnd(8) + cells.map((cell) => cell.padStart(14)).join('')
}
