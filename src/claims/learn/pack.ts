import type { ClaimKind } from '../../model/claim.ts'
import { ByteReader, ByteWriter } from '../../syntax/bytes.ts'
import type { LinearRows } from '../../syntax/linear.ts'
import { readLinear, writeLinear } from '../../syntax/linear-bytes.ts'
import type { Calibration } from '../calibrate.ts'
import { KINDS } from '../candidates.ts'
import type { ClaimModels } from '../models.ts'
import { type Classifier, classifierOf } from './classifier.ts'
import { netOf, type PackedNet } from './net.ts'
import { readPackedNet, writePackedNet } from './net-bytes.ts'
import { type PackedSight, Sight } from './sight.ts'
import { readPackedSight, writePackedSight } from './sight-bytes.ts'

const MAGIC = 'truceline claims 11'
const SINGLE = [
  'modality',
  'polarity',
  'date',
  'quantity',
  'topic',
  'scope',
  'triage',
  'antecedent',
  'content',
] as const

/** A classifier as it is stored: its outputs and its rows, in ascending order of their unsigned keys. */
export interface PackedClassifier {
  readonly outputs: readonly string[]
  readonly rows: LinearRows
}

export interface PackedModels {
  /** Its groups are those of the kinds, in the order of KINDS; the same holds for `argument`. */
  readonly trigger: PackedNet
  readonly argument: PackedNet
  readonly sight: PackedSight
  readonly keep: PackedNet
  readonly single: Readonly<Record<(typeof SINGLE)[number], PackedClassifier>>
  readonly vocabulary: readonly number[]
  readonly calibration: Calibration
  readonly thresholds: Readonly<Partial<Record<ClaimKind, number>>>
}

/** Bytes of a claims model, before compression. */
export function packModels(models: PackedModels): Uint8Array {
  const out = new ByteWriter()
  out.text(MAGIC)
  writePackedNet(out, models.trigger)
  writePackedNet(out, models.argument)
  writePackedSight(out, models.sight)
  writePackedNet(out, models.keep)
  for (const kind of KINDS) out.unsigned(Math.round((models.thresholds[kind] ?? 0.5) * 1000))
  for (const name of SINGLE) write(out, models.single[name])
  out.unsigned(models.calibration.length)
  for (const point of models.calibration) for (const share of point) out.unsigned(Math.round(share * 1000))
  const vocabulary = [...models.vocabulary].map((h) => h >>> 0).sort((a, b) => a - b)
  out.unsigned(vocabulary.length)
  let last = 0
  for (const h of vocabulary) {
    out.unsigned(h - last)
    last = h
  }
  return out.bytes
}

/** @throws RangeError when the bytes are no claims model of this version */
export function unpackModels(bytes: Uint8Array): ClaimModels {
  const input = new ByteReader(bytes)
  if (bytes.length < MAGIC.length || input.text() !== MAGIC)
    throw new RangeError(`not a model file of the kind "${MAGIC}"`)
  const trigger = netOf(readPackedNet(input))
  const argument = netOf(readPackedNet(input))
  const sight = new Sight(readPackedSight(input))
  const keep = netOf(readPackedNet(input))
  const thresholds: Partial<Record<ClaimKind, number>> = {}
  for (const kind of KINDS) thresholds[kind] = input.unsigned() / 1000
  const single = {} as Record<(typeof SINGLE)[number], Classifier>
  for (const name of SINGLE) single[name] = read(input)
  const calibration = Array.from(
    { length: input.unsigned() },
    () => [input.unsigned() / 1000, input.unsigned() / 1000] as const,
  )
  let hash = 0
  const vocabulary = new Set(
    Array.from({ length: input.unsigned() }, () => {
      hash += input.unsigned()
      return hash | 0
    }),
  )
  return { trigger, argument, sight, keep, ...single, vocabulary, calibration, thresholds }
}

function write(out: ByteWriter, { outputs, rows }: PackedClassifier): void {
  out.texts(outputs)
  writeLinear(out, rows)
}

function read(input: ByteReader): Classifier {
  return classifierOf(input.texts(), readLinear(input))
}
