/**
 * Trains the claims layers of a language and reports, dispatch by dispatch never seen in training, how they do.
 *
 *   node train/claims/main.ts --lang fr --gold FILE.jsonl [--gold FILE.jsonl …] [--folds 5] [--read 5] [--out models/fr.claims.bin] [--dry FILE]
 *
 * --gold   scorer-shaped JSON lines; only the `tune` split is read
 * --negative  folder of texts without claims, one folder a language; every third is left for the tests
 * --read   how many of the folds are read by layers trained on the others, for the last layer and the calibration (default: all)
 * --fold-rounds  rounds of the recurrent nets of the folds, which take most of the time
 * --fold-also  how many times fewer of the other language's dispatches the folds learn from
 * --also   another language whose gold, among the files given, helps to train what is the same in all languages
 * --threshold  least confidence of a claim that is told; without it, the one from which as many are told as the gold has
 * --truce-threshold  the same for claims of truces
 * --dry    writes the claims of the jack-knifed folds there (to be scored) instead of training the shipped model
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { brotliCompressSync, constants } from 'node:zlib'
import { KINDS } from '../../src/claims/candidates.ts'
import { packModels, unpackModels } from '../../src/claims/learn/pack.ts'
import { readClaims } from '../../src/claims/read.ts'
import { loadReporting } from '../../src/language/claims.ts'
import { loadClaimLanguage } from '../../src/language/frames.ts'
import { rightlyTyped } from '../accuracy/match.ts'
import { calibrationOf, evenThreshold } from './calibration.ts'
import type { Prepared } from './datasets.ts'
import { type GoldDispatch, readGold, readNegatives } from './gold.ts'
import { passagesOf } from './passages.ts'
import { prepareAll } from './prepare.ts'
import { alignAll, jackknife, trainOpen, withKeep } from './train.ts'

/** Confidence from which claims are looked at for choosing the threshold. */
const UNLIKELY = 0.05

const { values } = parseArgs({
  options: {
    lang: { type: 'string', default: 'fr' },
    gold: { type: 'string', multiple: true, default: [] },
    negative: { type: 'string' },
    also: { type: 'string', multiple: true, default: [] },
    folds: { type: 'string', default: '5' },
    read: { type: 'string' },
    'fold-rounds': { type: 'string' },
    'fold-also': { type: 'string', default: '1' },
    out: { type: 'string' },
    dry: { type: 'string' },
    threshold: { type: 'string' },
    'truce-threshold': { type: 'string' },
  },
})
const { lang } = values
const log = (line: string) => process.stderr.write(`${line}\n`)
const language = loadClaimLanguage(lang)
const reporting = loadReporting(lang)
const gold = goldOf(lang)
log(`${lang}: ${gold.length} dispatches, ${gold.reduce((n, d) => n + d.claims.length, 0)} claims`)
const { prepared, passages } = learntFrom(lang, gold)
log(`aligned ${prepared.reduce((n, p) => n + p.aligned.length, 0)} claims; ${passages.size} passages`)
const others = values.also.map((code) => learntFrom(code, goldOf(code)))
const also = others.flatMap((o) => [...o.prepared, ...o.passages.values()])
if (also.length) log(`beside them ${also.length} dispatches and passages of ${values.also.join(', ')}`)
const rounds = values['fold-rounds']
const parts = {
  folds: Number(values.folds),
  read: Number(values.read ?? values.folds),
  sight: rounds === undefined ? {} : { epochs: Number(rounds) },
}
const fewer = also.filter((_, i) => i % Number(values['fold-also']) === 0)
const folds = jackknife(prepared, passages, fewer, language, reporting, parts, log)
const all = thresholdsOf(UNLIKELY)
// Each dispatch read by layers that never saw it.
const honest = folds.flatMap((fold) => {
  const keep = folds.filter((f) => f !== fold).flatMap((f) => f.keep)
  const reader = { language, reporting, models: unpackModels(packModels(withKeep(fold.open, keep, all))) }
  return fold.docs.map((p) => ({ doc: p.doc, gold: p.claims, claims: readClaims(p.context, reader) }))
})
const least = values.threshold === undefined ? evenThreshold(honest) : Number(values.threshold)
// A record makes a row of every truce: one that is read by mistake costs more than one that is missed.
const leastTruce = Number(values['truce-threshold'] ?? least)
log(`claims are told from ${least} on, of truces from ${leastTruce} on`)
const told = honest.map((d) => ({
  ...d,
  claims: d.claims.filter((c) => c.confidence >= (c.kind === 'truce' ? leastTruce : least)),
}))
if (values.dry) {
  const lines = told.map(({ doc, claims }) => JSON.stringify({ doc, claims }))
  writeFileSync(values.dry, `${lines.join('\n')}\n`)
  log(`${values.dry}: jack-knifed claims written`)
}
if (values.out) {
  const calibration = calibrationOf(
    told.flatMap(({ gold, claims }) => {
      const right = new Set(rightlyTyped(gold, claims))
      return claims.map((claim) => ({ confidence: claim.confidence, right: right.has(claim) }))
    }),
  )
  log(`calibration: ${calibration.map(([sure, right]) => `${sure} is ${right}`).join(', ')}`)
  const packed = packModels(
    withKeep(
      trainOpen([...prepared, ...passages.values()], also, log),
      folds.flatMap((f) => f.keep),
      { ...thresholdsOf(least), truce: leastTruce },
      calibration,
    ),
  )
  const bytes = brotliCompressSync(packed, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
  writeFileSync(values.out, bytes)
  log(`${values.out}: ${(bytes.length / 1024).toFixed(0)} KiB`)
}

function thresholdsOf(threshold: number): ReturnType<typeof unpackModels>['thresholds'] {
  return Object.fromEntries(KINDS.map((kind) => [kind, threshold]))
}

/** Dispatches of a language and a passage of each, with the words that evoke their claims. */
function learntFrom(
  code: string,
  gold: readonly GoldDispatch[],
): { prepared: Prepared[]; passages: Map<Prepared, Prepared> } {
  const language = loadClaimLanguage(code)
  const prepared = prepareAll(gold, code, language)
  alignAll(prepared)
  const cut = passagesOf(prepared)
  const read = prepareAll([...cut.values()], code, language)
  alignAll(read)
  return { prepared, passages: new Map([...cut.keys()].map((p, i) => [p, read[i]!])) }
}

/** The tune dispatches of a language, and texts without claims. */
function goldOf(code: string): GoldDispatch[] {
  return [...readGold(values.gold, code, 'tune'), ...(values.negative ? readNegatives(values.negative, code) : [])]
}
