/** How sure a reader said it was, and how often it then was right: ascending in both. */
export type Calibration = readonly (readonly [sure: number, right: number])[]

/** What a score means in rights out of all, by straight lines between the points; as it stands where there are none. */
export function calibrated(points: Calibration, score: number): number {
  if (points.length === 0) return score
  const above = points.findIndex(([sure]) => sure >= score)
  if (above === 0) return points[0]![1]
  if (above < 0) return points.at(-1)![1]
  const [fromSure, fromRight] = points[above - 1]!
  const [toSure, toRight] = points[above]!
  const share = toSure === fromSure ? 1 : (score - fromSure) / (toSure - fromSure)
  return fromRight + share * (toRight - fromRight)
}
