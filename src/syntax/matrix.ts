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
