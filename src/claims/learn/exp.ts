/**
 * e^x for x <= 0 from additions and multiplications alone, so that every machine gives the same bits
 * (Math.exp may differ between engines). Relative error under 1e-9 down to -40; 0 below.
 */
export function exp(x: number): number {
  if (x < -40) return 0
  // e^x = (e^(x/1024))^1024, with a fifth-order series where the argument is tiny.
  const y = x / 1024
  let value = 1 + y * (1 + (y / 2) * (1 + (y / 3) * (1 + (y / 4) * (1 + y / 5))))
  for (let i = 0; i < 10; i++) value *= value
  return value
}

/**
 * The mean of what two layers say of the same outputs, of which the second has the share `second`: they err in different places (as in
 * a team of nets, train/claims/net.ts).
 */
export function meanOf(a: readonly number[], b: readonly number[], second = 0.5): number[] {
  return a.map((p, i) => p * (1 - second) + b[i]! * second)
}

/** Probabilities of a softmax over scores; deterministic. */
export function softmax(scores: ArrayLike<number>): number[] {
  let top = Number.NEGATIVE_INFINITY
  for (let i = 0; i < scores.length; i++) if (scores[i]! > top) top = scores[i]!
  const out = new Array<number>(scores.length)
  let sum = 0
  for (let i = 0; i < scores.length; i++) {
    out[i] = exp(scores[i]! - top)
    sum += out[i]!
  }
  for (let i = 0; i < scores.length; i++) out[i]! /= sum
  return out
}
