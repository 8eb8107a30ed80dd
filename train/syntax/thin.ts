import type { LinearRows } from '../../src/syntax/linear.ts'

/** A smaller model: weights under `floor` are left out, the rest divided and rounded, none clipped. */
export function thin(rows: LinearRows, floor: number, divisor: number): LinearRows {
  const keys: number[] = []
  const length: number[] = []
  const cells: number[] = []
  let at = 0
  rows.keys.forEach((key, i) => {
    let kept = 0
    for (const end = at + rows.length[i]!; at < end; at++) {
      const cell = rows.cells[at]!
      const weight = Math.round((cell >> 10) / divisor)
      if (Math.abs(cell >> 10) < floor || weight === 0) continue
      cells.push((weight << 10) | (cell & 1023))
      kept++
    }
    if (kept === 0) return
    keys.push(key)
    length.push(kept)
  })
  return {
    classes: rows.classes,
    keys: Int32Array.from(keys),
    length: Uint16Array.from(length),
    cells: Int32Array.from(cells),
  }
}
