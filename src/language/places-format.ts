/** What is known of one first-order region. */
export interface RegionRow {
  /** Code of the country and of the region in it: `SY.12`. */
  readonly code: string
  readonly name: string
  /** Code of the state: `SYR`. */
  readonly state: string
  /** Hundredths of a degree, of its seat or else its largest town. */
  readonly at: readonly [number, number]
  /** Ids of wider places of data/world that it is a part of. */
  readonly partOf: readonly string[]
}

/** The gazetteer as columns. Towns and then regions are numbered together: a form's numbers count through both. */
export interface PlaceTable {
  readonly states: readonly string[]
  readonly regions: readonly RegionRow[]
  /** Town names, joined by line feeds. */
  readonly names: Uint8Array
  /** Folded names of towns and regions, sorted by bytes, joined by line feeds. */
  readonly forms: Uint8Array
  /** For each form how many places bear it, then their numbers, each as the step from the one before. */
  readonly bearers: Uint8Array
  readonly ids: Int32Array
  /** Hundredths of a degree. */
  readonly latitudes: Int16Array
  readonly longitudes: Int16Array
  readonly populations: Int32Array
  /** Index into `states` and, from 1, into `regions`; 0 for none. */
  readonly stateOf: Uint16Array
  readonly regionOf: Uint16Array
  /** A `RANK`. */
  readonly ranks: Uint8Array
}

/** What a town is to its region and state. */
export const RANK = { part: 0, plain: 1, seat: 2, capital: 3 } as const

const COLUMNS = ['ids', 'latitudes', 'longitudes', 'populations', 'stateOf', 'regionOf', 'ranks'] as const
const BLOBS = ['names', 'forms', 'bearers'] as const

/** Lays a table out as bytes, ready for compression. Numbers are written as steps, which are small in a sorted table. */
export function packPlaces(table: PlaceTable): Uint8Array {
  const columns = COLUMNS.map((name) => steps(table[name]))
  const blobs = BLOBS.map((name) => table[name])
  const head = new TextEncoder().encode(
    JSON.stringify({
      format: FORMAT,
      places: table.ids.length,
      states: table.states,
      regions: table.regions.map(({ code, name, state, at, partOf }) => [code, name, state, ...at, ...partOf]),
      sizes: [...columns, ...blobs].map((part) => part.length),
    }),
  )
  const parts = [Uint8Array.of(...varint(head.length)), head, ...columns, ...blobs]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

const FORMAT = 'truceline-places-1'

/**
 * Reads what `packPlaces` wrote; blobs are views of the bytes.
 * @throws Error where the bytes are something else
 */
export function unpackPlaces(bytes: Uint8Array): PlaceTable {
  const length = new Reader(bytes, 0)
  const size = length.next()
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(length.at, length.at + size)))
  if (head.format !== FORMAT) throw new Error(`no ${FORMAT}`)
  let at = length.at + size
  const parts = (head.sizes as number[]).map((each) => {
    at += each
    return bytes.subarray(at - each, at)
  })
  const places = head.places as number
  const column = <T extends Int32Array | Int16Array | Uint16Array | Uint8Array>(index: number, into: T): T => {
    const reader = new Reader(parts[index]!, 0)
    let value = 0
    for (let i = 0; i < into.length; i++) {
      value += unzigzag(reader.next())
      into[i] = value
    }
    return into
  }
  return {
    states: head.states,
    regions: (head.regions as [string, string, string, number, number, ...string[]][]).map(
      ([code, name, state, latitude, longitude, ...partOf]) => ({
        code,
        name,
        state,
        at: [latitude, longitude],
        partOf,
      }),
    ),
    ids: column(0, new Int32Array(places)),
    latitudes: column(1, new Int16Array(places)),
    longitudes: column(2, new Int16Array(places)),
    populations: column(3, new Int32Array(places)),
    stateOf: column(4, new Uint16Array(places)),
    regionOf: column(5, new Uint16Array(places)),
    ranks: column(6, new Uint8Array(places)),
    names: parts[7]!,
    forms: parts[8]!,
    bearers: parts[9]!,
  }
}

/** Reads numbers of seven bits a byte, the lowest first. */
export class Reader {
  readonly #bytes: Uint8Array
  at: number

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes
    this.at = at
  }

  next(): number {
    const bytes = this.#bytes
    let byte = bytes[this.at++]!
    let value = byte & 127
    for (let shift = 7; byte >= 128; shift += 7) {
      byte = bytes[this.at++]!
      value |= (byte & 127) << shift
    }
    return value
  }
}

/** @param value from 0 to 2^31 - 1 */
export function varint(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  for (; rest >= 128; rest >>>= 7) bytes.push((rest & 127) | 128)
  bytes.push(rest)
  return bytes
}

const unzigzag = (value: number): number => (value >>> 1) ^ -(value & 1)

function steps(column: ArrayLike<number>): Uint8Array {
  const bytes: number[] = []
  let before = 0
  for (let i = 0; i < column.length; i++) {
    const step = column[i]! - before
    bytes.push(...varint(step < 0 ? -2 * step - 1 : 2 * step))
    before = column[i]!
  }
  return Uint8Array.from(bytes)
}
