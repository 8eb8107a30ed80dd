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
