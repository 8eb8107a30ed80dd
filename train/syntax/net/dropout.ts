import type { Random } from '../random.ts'
import type { Take } from './room.ts'

/** Leaves a share of the first `count` numbers out, in place, makes up for it with the others, and returns by what it multiplied each. */
export function dropped(x: Float32Array, count: number, share: number, random: Random, take: Take): Float32Array {
  const keep = 1 - share
  const mask = take(count)
  for (let i = 0; i < count; i++) {
    mask[i] = random.next() < keep ? 1 / keep : 0
    x[i]! *= mask[i]!
  }
  return mask
}
