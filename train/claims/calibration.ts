import type { Calibration } from '../../src/claims/calibrate.ts'

/** Claims to a bin: enough for a share that means something. */
const BIN = 80

/**
 * Points of an ascending curve from how sure to how right, by pooling neighbours that descend (isotonic regression, pool adjacent
 * violators; Zadrozny and Elkan 2002) over bins of equal size.
 */
export function calibrationOf(
  claims: readonly { readonly confidence: number; readonly right: boolean }[],
): Calibration {
  const sorted = [...claims].sort((a, b) => a.confidence - b.confidence)
  const bins: { sure: number; right: number; count: number }[] = []
  for (let at = 0; at < sorted.length; at += BIN) {
    const part = sorted.slice(at, at + BIN)
    if (part.length < BIN / 2 && bins.length > 0) break
    bins.push({
      sure: part.reduce((sum, c) => sum + c.confidence, 0) / part.length,
      right: part.filter((c) => c.right).length / part.length,
      count: part.length,
    })
    while (bins.length > 1 && bins.at(-2)!.right > bins.at(-1)!.right) {
      const b = bins.pop()!
      const a = bins.pop()!
      const count = a.count + b.count
      bins.push({
        sure: (a.sure * a.count + b.sure * b.count) / count,
        right: (a.right * a.count + b.right * b.count) / count,
        count,
      })
    }
  }
  const thousandth = (x: number): number => Math.round(x * 1000) / 1000
  return bins.map((b) => [thousandth(b.sure), thousandth(b.right)] as const)
}

/**
 * The confidence from which as many claims are told as the gold has: there precision and recall are even, and near it their mean
 * is highest. Every threshold above gives more precision than recall.
 */
export function evenThreshold(
  read: readonly { readonly gold: readonly unknown[]; readonly claims: readonly { readonly confidence: number }[] }[],
): number {
  const wanted = read.reduce((n, { gold }) => n + gold.length, 0)
  const sure = read.flatMap(({ claims }) => claims.map((c) => c.confidence)).sort((a, b) => b - a)
  return sure[Math.min(wanted, sure.length) - 1] ?? 0.5
}
