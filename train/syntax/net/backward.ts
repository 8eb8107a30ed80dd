/**
 * dx += dy W and dW += dyᵀ x, db += dy, for y = W x + b over `n` rows. Two rows by four of a sum at a time, to
 * load and store each target once; `outputs` must be a multiple of four.
 */
export function multiplyBack(
  dy: Float32Array,
  n: number,
  outputs: number,
  w: Float32Array,
  inputs: number,
  x: Float32Array,
  dx: Float32Array | null,
  dw: Float32Array,
  db: Float32Array | null,
): void {
  if (dx !== null) inputGradient(dy, n, outputs, w, inputs, dx)
  weightGradient(dy, n, outputs, inputs, x, dw)
  if (db === null) return
  for (let t = 0; t < n; t++) for (let o = 0; o < outputs; o++) db[o]! += dy[t * outputs + o]!
}

function inputGradient(
  dy: Float32Array,
  n: number,
  outputs: number,
  w: Float32Array,
  inputs: number,
  dx: Float32Array,
): void {
  for (let t = 0; t < n; t += 2) {
    // An odd last row is its own partner, with nothing to give.
    const alone = t + 1 === n
    const first = t * inputs
    const second = alone ? first : first + inputs
    for (let o = 0; o < outputs; o += 4) {
      const at = t * outputs + o
      const next = alone ? at : at + outputs
      const share = alone ? 0 : 1
      const d0 = dy[at]!
      const d1 = dy[at + 1]!
      const d2 = dy[at + 2]!
      const d3 = dy[at + 3]!
      const e0 = dy[next]! * share
      const e1 = dy[next + 1]! * share
      const e2 = dy[next + 2]! * share
      const e3 = dy[next + 3]! * share
      let r0 = o * inputs
      let r1 = r0 + inputs
      let r2 = r1 + inputs
      let r3 = r2 + inputs
      for (let i = 0; i < inputs; i++) {
        const w0 = w[r0++]!
        const w1 = w[r1++]!
        const w2 = w[r2++]!
        const w3 = w[r3++]!
        dx[first + i]! += d0 * w0 + d1 * w1 + d2 * w2 + d3 * w3
        dx[second + i]! += e0 * w0 + e1 * w1 + e2 * w2 + e3 * w3
      }
    }
  }
}

function weightGradient(
  dy: Float32Array,
  n: number,
  outputs: number,
  inputs: number,
  x: Float32Array,
  dw: Float32Array,
): void {
  let t = 0
  for (; t + 4 <= n; t += 4) {
    const x0 = t * inputs
    const y0 = t * outputs
    for (let o = 0; o < outputs; o += 2) {
      const at = y0 + o
      const d0 = dy[at]!
      const d1 = dy[at + outputs]!
      const d2 = dy[at + 2 * outputs]!
      const d3 = dy[at + 3 * outputs]!
      const e0 = dy[at + 1]!
      const e1 = dy[at + outputs + 1]!
      const e2 = dy[at + 2 * outputs + 1]!
      const e3 = dy[at + 3 * outputs + 1]!
      let a = x0
      let b = x0 + inputs
      let c = b + inputs
      let d = c + inputs
      const r = o * inputs
      const s = r + inputs
      for (let i = 0; i < inputs; i++) {
        const v0 = x[a++]!
        const v1 = x[b++]!
        const v2 = x[c++]!
        const v3 = x[d++]!
        dw[r + i]! += d0 * v0 + d1 * v1 + d2 * v2 + d3 * v3
        dw[s + i]! += e0 * v0 + e1 * v1 + e2 * v2 + e3 * v3
      }
    }
  }
  for (; t < n; t++) {
    for (let o = 0; o < outputs; o++) {
      const d = dy[t * outputs + o]!
      if (d === 0) continue
      let a = t * inputs
      const r = o * inputs
      for (let i = r; i < r + inputs; i++) dw[i]! += d * x[a++]!
    }
  }
}

/** Gradient of the light recurrence: from d out to d pre, given the cells. */
export function recurBack(
  dout: Float32Array,
  pre: Float32Array,
  cells: Float32Array,
  n: number,
  hidden: number,
  dpre: Float32Array,
): void {
  const wide = 4 * hidden
  const both = 2 * hidden
  for (let direction = 0; direction < 2; direction++) {
    const z0 = direction * 2 * hidden
    const f0 = z0 + hidden
    const c0 = direction * hidden
    for (let j = 0; j < hidden; j++) {
      let carry = 0
      for (let k = 0; k < n; k++) {
        const t = direction === 0 ? n - 1 - k : k
        const before = direction === 0 ? t - 1 : t + 1
        const c = cells[t * both + c0 + j]!
        const dc = carry + dout[t * both + c0 + j]! * (c < 0 ? 0.1 : 1)
        const x = pre[t * wide + f0 + j]!
        const a = 1 + (x < 0 ? -x : x)
        const f = 0.5 + (0.5 * x) / a
        const z = pre[t * wide + z0 + j]!
        const old = before >= 0 && before < n ? cells[before * both + c0 + j]! : 0
        dpre[t * wide + z0 + j] = dc * (1 - f)
        dpre[t * wide + f0 + j] = (dc * (old - z) * 0.5) / (a * a)
        carry = dc * f
      }
    }
  }
}
