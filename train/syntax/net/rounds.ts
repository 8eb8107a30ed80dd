import type { Random } from '../random.ts'
import { type Param, step } from './params.ts'

export interface RoundOptions {
  readonly epochs: number
  readonly rate: number
  /** Examples whose gradients are taken together. */
  readonly batch: number
}

/**
 * Rounds of Adam over examples in an order drawn anew each time: the rate rises at first, then falls to a twentieth. Returns the mean
 * of the weights at the ends of the rounds from the share `settled` of them on.
 * @param learn adds an example's gradients to the parameters and returns its loss
 * @param each is called after each round, counted from 1, with the sum of its losses
 */
export function learnInRounds<E>(
  params: Readonly<Record<string, Param>>,
  examples: readonly E[],
  { epochs, rate, batch }: RoundOptions,
  settled: number,
  random: Random,
  learn: (example: E) => number,
  each: (round: number, loss: number) => void,
): Record<string, Float32Array> {
  const order = examples.map((_, i) => i)
  const steps = Math.ceil(examples.length / batch) * epochs
  let time = 0
  let averaged = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order)
    let loss = 0
    for (let at = 0; at < order.length; at += batch) {
      for (const i of order.slice(at, at + batch)) loss += learn(examples[i]!)
      time++
      const warm = Math.min(1, time / Math.min(200, steps / 10))
      step(params, rate * warm * (1 - (0.95 * time) / steps), time)
    }
    if (epoch >= epochs * settled) {
      averaged++
      for (const p of Object.values(params)) for (let i = 0; i < p.w.length; i++) p.sum[i]! += p.w[i]!
    }
    each(epoch + 1, loss)
  }
  return Object.fromEntries(
    Object.values(params).map((p) => [p.name, averaged > 0 ? p.sum.map((v) => v / averaged) : p.w]),
  )
}
