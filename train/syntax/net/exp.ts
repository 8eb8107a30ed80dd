const POWERS = new Float64Array(128)
for (let i = 0, p = 1; i < POWERS.length; i++, p /= 2) POWERS[i] = p

/**
 * e^x for x <= 0, by range reduction and a Taylor sum: plain arithmetic, so that training gives the same weights on
 * every engine (Math.exp may differ in its last bit).
 */
export function exp(x: number): number {
  if (x < -60) return 0
  const k = Math.floor(-x * Math.LOG2E)
  const r = x + k * Math.LN2
  const e = 1 + r * (1 + (r / 2) * (1 + (r / 3) * (1 + (r / 4) * (1 + (r / 5) * (1 + (r / 6) * (1 + r / 7))))))
  return e * POWERS[k]!
}
