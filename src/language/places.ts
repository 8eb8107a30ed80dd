import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { TrucelineError } from '../model/errors.ts'
import type { Candidate, Gazetteer, PlaceEntry } from '../names/index.ts'
import { type PlaceTable, RANK, Reader, type RegionRow, unpackPlaces } from './places-format.ts'

const file = new URL('../../data/world/gazetteer.bin', import.meta.url)
const LINE = 10
const CITY = 100_000
const TOWN = 5_000

/** The bulk gazetteer, with the entries of what it names. Unpacked at the first question. */
export interface BulkPlaces extends Gazetteer {
  /** A town (`geo:169389`) or region (`geo:SY.12`) by its id. */
  entry(id: string): PlaceEntry | undefined
}

/**
 * @param placeOf the place of data/world that a region is (its name, the state's id), whose id then stands for it
 * @throws TrucelineError `bad-gazetteer` at the first question where the file is missing or broken
 */
export function bulkPlaces(placeOf: (name: string, state: string) => string | undefined): BulkPlaces {
  const regionIds = new Map<RegionRow, string>()
  const regionId = (region: RegionRow): string => {
    let id = regionIds.get(region)
    if (id === undefined) {
      id = placeOf(region.name, `state:${region.state}`) ?? `geo:${region.code}`
      regionIds.set(region, id)
    }
    return id
  }
  return {
    named: (key) =>
      index()
        .bearersOf(key)
        .map((number) => candidate(index().table, number, regionId)),
    opens: (key) => index().opens(key),
    entry(id) {
      if (!id.startsWith('geo:')) return undefined
      const rest = id.slice('geo:'.length)
      const { towns, regions } = index()
      const region = regions.get(rest)
      if (region !== undefined) return regionEntry(region)
      const number = /^\d+$/.test(rest) ? towns().get(Number(rest)) : undefined
      return number === undefined ? undefined : townEntry(index(), number, regionId)
    },
  }
}

function candidate(table: PlaceTable, number: number, regionId: (region: RegionRow) => string): Candidate {
  const towns = table.ids.length
  if (number >= towns) {
    const region = table.regions[number - towns]!
    const state = `state:${region.state}`
    return { id: regionId(region), kind: 'region', state, population: 0, seat: false, part: false }
  }
  const region = table.regions[table.regionOf[number]! - 1]
  return {
    id: `geo:${table.ids[number]}`,
    kind: 'town',
    state: `state:${table.states[table.stateOf[number]!]}`,
    ...(region === undefined ? {} : { region: regionId(region) }),
    population: table.populations[number]!,
    seat: table.ranks[number]! >= RANK.seat,
    part: table.ranks[number] === RANK.part,
  }
}

const regionEntry = ({ code, name, state, at: [latitude, longitude], partOf }: RegionRow): PlaceEntry => ({
  id: `geo:${code}`,
  kind: 'province',
  names: { fr: name, en: name },
  at: [latitude / 100, longitude / 100],
  within: [...partOf, `state:${state}`],
  claimedBy: [],
})

function townEntry(index: Index, number: number, regionId: (region: RegionRow) => string): PlaceEntry {
  const { table } = index
  const { id, region, state, population } = candidate(table, number, regionId)
  const name = index.nameOf(number)
  return {
    id,
    kind: population >= CITY ? 'city' : population >= TOWN ? 'town' : 'village',
    names: { fr: name, en: name },
    at: [table.latitudes[number]! / 100, table.longitudes[number]! / 100],
    within: region === undefined ? [state] : [region, state],
    claimedBy: [],
    population,
  }
}

interface Index {
  readonly table: PlaceTable
  readonly regions: ReadonlyMap<string, RegionRow>
  bearersOf(key: string): number[]
  opens(key: string): boolean
  nameOf(town: number): string
  /** Numbers of towns by GeoNames id; made when the first town is asked for. */
  towns(): ReadonlyMap<number, number>
}

let made: Index | undefined

/** One gazetteer serves every language of a process. */
function index(): Index {
  made ??= makeIndex(readTable())
  return made
}

function readTable(): PlaceTable {
  try {
    return unpackPlaces(brotliDecompressSync(readFileSync(file)))
  } catch (cause) {
    throw new TrucelineError('bad-gazetteer', 'data/world/gazetteer.bin cannot be read', {
      value: 'data/world/gazetteer.bin',
      repair: 'install Truceline again, or make the file with: node train/places/compile.ts',
      cause,
    })
  }
}

function makeIndex(table: PlaceTable): Index {
  const { forms, bearers, names } = table
  const formAt = lineStarts(forms)
  const count = formAt.length - 1
  const bearersAt = new Uint32Array(count)
  const reader = new Reader(bearers, 0)
  for (let i = 0; i < count; i++) {
    bearersAt[i] = reader.at
    for (let left = reader.next(); left > 0; left--) reader.next()
  }
  const nameAt = lineStarts(names)
  const encoder = new TextEncoder()
  const decoder = new TextDecoder()
  /** The first form that is not before the key. */
  const seek = (key: Uint8Array): number => {
    let low = 0
    let high = count
    while (low < high) {
      const middle = (low + high) >>> 1
      if (compare(forms, formAt[middle]!, formAt[middle + 1]! - 1, key) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
  let towns: Map<number, number> | undefined
  return {
    table,
    regions: new Map(table.regions.map((region) => [region.code, region])),
    bearersOf(key) {
      const bytes = encoder.encode(key)
      const at = seek(bytes)
      if (at === count || compare(forms, formAt[at]!, formAt[at + 1]! - 1, bytes) !== 0) return []
      const list = new Reader(bearers, bearersAt[at]!)
      let number = 0
      return Array.from({ length: list.next() }, () => {
        number += list.next()
        return number
      })
    },
    opens(key) {
      const bytes = encoder.encode(`${key} `)
      const at = seek(bytes)
      return at < count && startsWith(forms, formAt[at]!, bytes)
    },
    nameOf: (town) => decoder.decode(names.subarray(nameAt[town]!, nameAt[town + 1]! - 1)),
    towns() {
      towns ??= new Map(Array.from(table.ids, (id, number) => [id, number]))
      return towns
    },
  }
}

/** Where each line starts, and one past the end as if a line feed stood there. */
function lineStarts(bytes: Uint8Array): Uint32Array {
  let starts = new Uint32Array(1 << 18)
  let line = 1
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== LINE) continue
    if (line + 1 >= starts.length) {
      const longer = new Uint32Array(starts.length * 2)
      longer.set(starts)
      starts = longer
    }
    starts[line++] = at + 1
  }
  starts[line] = bytes.length + 1
  return starts.subarray(0, line + 1)
}

function compare(bytes: Uint8Array, start: number, end: number, key: Uint8Array): number {
  const length = Math.min(end - start, key.length)
  for (let i = 0; i < length; i++) {
    const step = bytes[start + i]! - key[i]!
    if (step !== 0) return step
  }
  return end - start - key.length
}

function startsWith(bytes: Uint8Array, start: number, key: Uint8Array): boolean {
  for (let i = 0; i < key.length; i++) if (bytes[start + i] !== key[i]) return false
  return true
}
