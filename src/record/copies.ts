import type { Dispatch } from '../model/dispatch.ts'
import { foldOnce } from './fold.ts'
import { push } from './order.ts'

/** Words in a shingle, hashes in a sketch, rows in a band: bands meet from a resemblance of about one half. */
const SHINGLE = 5
const BINS = 64
const ROWS = 4
/** Copies share this much of the shorter text's shingles, and none is shorter than half of the other. */
const CONTAINMENT = 0.8
const SIZE_RATIO = 0.5
/** Texts of fewer words say too little to tell a copy from a coincidence. */
const FEWEST_WORDS = 20
const CANDIDATES = 8

interface Sketch {
  /** Sorted, each once. */
  readonly shingles: Uint32Array
  readonly bands: readonly string[]
}

/**
 * Copies of one agency text in several outlets, for counting them as one source. One-permutation min-hashing with
 * banding finds candidates (Broder 1997; Li, Owen & Zhang 2012), shared shingles decide.
 * @returns for each dispatch, asked in canonical order, the id of the first dispatch of its group of copies
 */
export function copyFinder(): (dispatch: Dispatch) => string {
  const buckets = new Map<string, { id: string; sketch: Sketch }[]>()
  return (dispatch) => {
    const sketch = sketchOf(dispatch)
    if (!sketch) return dispatch.id
    const bands = sketch.bands.map((band) => `${dispatch.lang}|${band}`)
    const tried = new Set<string>()
    for (const band of bands) {
      for (const { id, sketch: other } of (buckets.get(band) ?? []).slice(0, CANDIDATES)) {
        if (!tried.has(id) && isCopy(sketch, other)) return id
        tried.add(id)
      }
    }
    // Copies of copies are found through the first text, so only originals need to be findable.
    for (const band of bands) push(buckets, band, { id: dispatch.id, sketch })
    return dispatch.id
  }
}

function isCopy(a: Sketch, b: Sketch): boolean {
  const [small, large] = a.shingles.length < b.shingles.length ? [a.shingles, b.shingles] : [b.shingles, a.shingles]
  if (small.length < large.length * SIZE_RATIO) return false
  return sharedCount(small, large) >= small.length * CONTAINMENT
}

/** Of two sorted lists. */
function sharedCount(a: Uint32Array, b: Uint32Array): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const order = a[i]! - b[j]!
    if (order === 0) shared++
    if (order <= 0) i++
    if (order >= 0) j++
  }
  return shared
}

function sketchOf({ text }: Dispatch): Sketch | undefined {
  const words = foldOnce(text).split(' ')
  if (words.length < FEWEST_WORDS) return undefined
  const hashes = words.map(hash)
  const shingles = new Set<number>()
  const bins = new Array<number>(BINS).fill(-1)
  for (let i = 0; i + SHINGLE <= hashes.length; i++) {
    let mixed = 0
    for (let j = 0; j < SHINGLE; j++) mixed = mix(mixed, hashes[i + j]!)
    shingles.add(mixed)
    const bin = mixed & (BINS - 1)
    const value = mixed >>> 6
    if (bins[bin] === -1 || value < bins[bin]!) bins[bin] = value
  }
  return { shingles: Uint32Array.from(shingles).sort(), bands: bandsOf(densify(bins)) }
}

/** Empty bins borrow from the next filled one, so that sketches of short texts stay comparable. */
function densify(bins: readonly number[]): number[] {
  return bins.map((value, bin) => {
    for (let step = 0; step < BINS; step++) {
      const found = bins[(bin + step) % BINS]!
      if (found !== -1) return found + step * 0x4000000
    }
    return value
  })
}

function bandsOf(bins: readonly number[]): string[] {
  const bands: string[] = []
  for (let at = 0; at < BINS; at += ROWS) bands.push(`${at}:${bins.slice(at, at + ROWS).join(',')}`)
  return bands
}

/** FNV-1a over UTF-16 code units. */
function hash(word: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193)
  return value >>> 0
}

function mix(value: number, next: number): number {
  let mixed = Math.imul(value ^ next, 0x9e3779b1)
  mixed ^= mixed >>> 15
  return Math.imul(mixed, 0x85ebca6b) >>> 0
}
