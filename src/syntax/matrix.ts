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
  let t = 0
  for (; t + 2 <= n; t += 2) twoRows(x, t, inputs, w, b, outputs, y)
  if (t < n) oneRow(x, t, inputs, w, b, outputs, y)
}

function twoRows(
  x: Float32Array,
  t: number,
  inputs: number,
  w: Float32Array,
  b: Float32Array | null,
  outputs: number,
  y: Float32Array,
): void {
  const first = t * inputs
  const second = first + inputs
  const to = t * outputs
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
    for (let i = first, j = second; i < second; i++, j++) {
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
    const at = to + o
    const next = at + outputs
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

function oneRow(
  x: Float32Array,
  t: number,
  inputs: number,
  w: Float32Array,
  b: Float32Array | null,
  outputs: number,
  y: Float32Array,
): void {
  const at = t * inputs
  const to = t * outputs
  for (let o = 0; o < outputs; o += 4) {
    let r0 = o * inputs
    let r1 = r0 + inputs
    let r2 = r1 + inputs
    let r3 = r2 + inputs
    let s0 = 0
    let s1 = 0
    let s2 = 0
    let s3 = 0
    for (let i = at; i < at + inputs; i++) {
      const v = x[i]!
      s0 += v * w[r0++]!
      s1 += v * w[r1++]!
      s2 += v * w[r2++]!
      s3 += v * w[r3++]!
    }
    if (b !== null) {
      s0 += b[o]!
      s1 += b[o + 1]!
      s2 += b[o + 2]!
      s3 += b[o + 3]!
    }
    y[to + o] = s0
    y[to + o + 1] = s1
    y[to + o + 2] = s2
    y[to + o + 3] = s3
  }
}

const LEAK = 0.1

/** Leaky rectifier, in place. */
export function leaky(y: Float32Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const v = y[i]!
    if (v < 0) y[i] = v * LEAK
  }
}

/** A gate in (0, 1) without the exponential: half of one plus softsign. */
export function gate(x: number): number {
  return 0.5 + (0.5 * x) / (1 + (x < 0 ? -x : x))
}
