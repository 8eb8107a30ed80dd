import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadClaimLanguage } from '../src/language/frames.ts'
import { loadPipeline, loadSyntaxData } from '../src/language/syntax.ts'
import { loadTextRules } from '../src/language/text.ts'
import { createSyntaxModel } from '../src/syntax/index.ts'
import { readConfig } from '../train/syntax/config.ts'
import { analyseGold, evaluate, type Scores, scoreLine } from '../train/syntax/evaluate.ts'
import { evaluateRaw, type RawScores } from '../train/syntax/raw.ts'
import { type GoldTree, readTreebank } from '../train/syntax/treebank.ts'
import { attributionArcs } from './attribution.ts'

/*
 * Compares syntax models in one run: accuracy on the treebanks to report on (with --ud) and on gold/syntax, speed, the
 * cost of each stage, size, load time and memory. Speed is told as words a second of processor time on one core.
 */

const { values } = parseArgs({
  options: {
    lang: { type: 'string', default: 'fr' },
    ud: { type: 'string' },
    previous: { type: 'string', multiple: true, default: [] },
    relations: { type: 'boolean', default: false },
    raw: { type: 'boolean', default: false },
  },
})
const config = readConfig(values.lang)
const data = loadSyntaxData(values.lang)
const say = (values.relations ? loadClaimLanguage(values.lang).classes.get('say') : undefined) ?? new Set<string>()
const folder = new URL('../', import.meta.url).pathname
const current = join(folder, 'models', `${values.lang}.bin`)
const gold = join(folder, 'gold/syntax', values.lang)
const sets = [
  ...(values.ud
    ? config.report.filter((r) => !r.own).map((r) => ({ name: r.name, path: join(values.ud!, r.file) }))
    : []),
  ...readdirSync(gold).map((file) => ({ name: `gold/${file.replace('.conllu', '')}`, path: join(gold, file) })),
].map(({ name, path }) => ({ name, trees: readTreebank(path, name, false, config) }))

/** The relations that claims are read from. */
const READ = [
  'nsubj',
  'nsubj:pass',
  'obj',
  'obl',
  'obl:agent',
  'obl:arg',
  'obl:mod',
  'xcomp',
  'ccomp',
  'acl',
  'appos',
  'conj',
  'flat',
  'parataxis',
  'parataxis:insert',
]

for (const path of [...values.previous, current]) {
  try {
    measure(path)
  } catch (error) {
    // A model of an older format says so, and the others are still measured.
    console.log(`\n${path}: ${(error as Error).message}`)
    process.exitCode = 1
  }
}

function measure(path: string): void {
  const stages = new Map<string, number>()
  let last = 0
  const before = process.memoryUsage()
  const start = performance.now()
  const pipeline = loadPipeline(values.lang, path, (stage) => {
    const now = performance.now()
    stages.set(stage, (stages.get(stage) ?? 0) + now - last)
    last = now
  })
  const load = performance.now() - start
  const after = process.memoryUsage()
  const grown = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1048576
  console.log(`\n${path}: ${statSync(path).size} bytes, loaded in ${load.toFixed(0)} ms, ${grown.toFixed(0)} MiB`)
  for (const { name, trees } of sets) {
    const scores = evaluate(trees, pipeline, data)
    console.log(scoreLine(name, scores))
    if (values.relations) {
      console.log(relationLine(scores))
      console.log(f1Line('  attribution', attributionArcs(say, trees, pipeline, data)))
    }
    if (values.raw) console.log(rawLine(evaluateRaw(trees, createSyntaxModel(pipeline), loadTextRules(values.lang))))
  }
  const all = sets.flatMap((s) => s.trees)
  stages.clear()
  last = performance.now()
  const clock = process.cpuUsage()
  let words = 0
  for (let round = 0; round < 3; round++) words += run(all)
  const seconds = process.cpuUsage(clock).user / 1e6
  const total = [...stages.values()].reduce((a, b) => a + b, 0)
  const shares = [...stages].map(
    ([stage, ms]) => `${stage} ${((1000 * ms) / words).toFixed(1)} µs (${((100 * ms) / total).toFixed(0)}%)`,
  )
  console.log(`${(words / seconds).toFixed(0)} words a second of processor time; a word costs ${shares.join(', ')}`)

  function run(trees: readonly GoldTree[]): number {
    let n = 0
    for (const tree of trees) {
      last = performance.now()
      n += analyseGold(tree, pipeline, data).length
    }
    return n
  }
}

function rawLine(s: RawScores): string {
  const f = (n: number): string => n.toFixed(2)
  return `  plain text: words ${f(s.words)}  UPOS ${f(s.upos)}  lemma ${f(s.lemma)}  UAS ${f(s.uas)}  LAS ${f(s.las)}`
}

function relationLine({ relations }: Scores): string {
  return READ.flatMap((name) => {
    const r = relations.get(name)
    if (!r || r.gold === 0) return []
    return [f1Line(`  ${name}`, r)]
  }).join('')
}

function f1Line(name: string, r: { gold: number; guess: number; right: number }): string {
  return `${name} ${((2 * r.right) / Math.max(1, r.gold + r.guess)).toFixed(3)} (${r.gold})`
}
