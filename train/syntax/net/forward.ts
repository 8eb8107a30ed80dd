import { AFFIXES, draftHeadRow, type NetInput, type NetShape, type NetWeights } from '../../../src/syntax/net.ts'

/**
 * y[t] = W x[t] + b for `n` rows of `inputs` numbers; W has `outputs` rows. Two rows and four outputs at a time keep the
 * processor's multipliers busy. Plain sums in a fixed order, so that the result has the same bits everywhere. `outputs`
 * must be a multiple of four.
 */
export function multiply(
  x: Float32Array,
  n: number,
  inputs: number,
  w: Float32Array,
  b: Float32Array | null,
  outputs: number,
  y: Float32Array,
): void {
  // A last row without a partner is its own: the same sums twice.
  for (let t = 0; t < n; t += 2) twoRows(x, t, Math.min(t + 1, n - 1), inputs, w, b, outputs, y)
}

function twoRows(
  x: Float32Array,
  t: number,
  partner: number,
  inputs: number,
  w: Float32Array,
  b: Float32Array | null,
  outputs: number,
  y: Float32Array,
): void {
  const first = t * inputs
  const end = first + inputs
  const second = partner * inputs
  for (let o = 0; o < outputs; o += 4) {
    let r0 = o * inputs
    let r1 = r0 + inputs
    let r2 = r1 + inputs
    let r3 = r2 + inputs
    let s0 = 0
    let s1 = 0
    let s2 = 0
    let s3 = 0
    let u0 = 0
    let u1 = 0
    let u2 = 0
    let u3 = 0
    for (let i = first, j = second; i < end; i++, j++) {
      const p = x[i]!
      const q = x[j]!
      const w0 = w[r0++]!
      const w1 = w[r1++]!
      const w2 = w[r2++]!
      const w3 = w[r3++]!
      s0 += p * w0
      s1 += p * w1
      s2 += p * w2
      s3 += p * w3
      u0 += q * w0
      u1 += q * w1
      u2 += q * w2
      u3 += q * w3
    }
    const at = t * outputs + o
    const next = partner * outputs + o
    const b0 = b === null ? 0 : b[o]!
    const b1 = b === null ? 0 : b[o + 1]!
    const b2 = b === null ? 0 : b[o + 2]!
    const b3 = b === null ? 0 : b[o + 3]!
    y[at] = s0 + b0
    y[at + 1] = s1 + b1
    y[at + 2] = s2 + b2
    y[at + 3] = s3 + b3
    y[next] = u0 + b0
    y[next + 1] = u1 + b1
    y[next + 2] = u2 + b2
    y[next + 3] = u3 + b3
  }
}

/** Sums the vectors of a word and its affixes, and sets the tag's vector beside them. */
export function embed(input: NetInput, s: NetShape, w: NetWeights, x: Float32Array): void {
  const width = s.wordWidth + s.tagWidth
  const [word, affix, tag] = [w.word!, w.affix!, w.tag!]
  const [draftRel, draftHead, draftSure] = [w.draftRel!, w.draftHead!, w.draftSure!]
  for (let t = 0; t < input.n; t++) {
    const at = t * width
    const from = input.word[t]! * s.wordWidth
    for (let i = 0; i < s.wordWidth; i++) x[at + i] = word[from + i]!
    for (let a = 0; a < AFFIXES; a++) {
      const row = input.affix[t * AFFIXES + a]! * s.wordWidth
      for (let i = 0; i < s.wordWidth; i++) x[at + i]! += affix[row + i]!
    }
    const tagged = input.tag[t]! * s.tagWidth
    const related = input.draftRel[t]! * s.tagWidth
    const sure = input.draftSure[t]! * s.tagWidth
    const hung = draftHeadRow(input, t, s.coarse) * s.tagWidth
    for (let i = 0; i < s.tagWidth; i++) {
      x[at + s.wordWidth + i] = tag[tagged + i]! + draftRel[related + i]! + draftHead[hung + i]! + draftSure[sure + i]!
    }
  }
}
