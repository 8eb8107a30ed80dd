import type { Candidate } from './gazetteer.ts'
import type { Story } from './story.ts'

/** What the words beside a name say of where or what it is. */
export interface Told {
  /** Ids of the states and regions told beside it ("X, en Syrie"). */
  readonly within: readonly string[]
  /** Whether the words leave no doubt that it lies there: "X, in Y", not "from X into Y". */
  readonly sure: boolean
  /** Whether a word beside it calls it a region ("la province de X"). */
  readonly region: boolean
  /** Whether no town is so spoken of: with an article, or a locative of areas ("en Corrèze"). */
  readonly area: boolean
}

/** How far ahead of the next a place of the same name must be to be the one that is meant without further words. */
const AHEAD = 3
/** A state told less often than this share of the one told most is not what the dispatch is about. */
const SHARE = 0.2
/** Of states that the dispatch does not speak of, only well-known cities are meant by their name alone. */
const WELL_KNOWN = 500_000
/** Of several towns the one that gives its name to what lies around it ("la région de Montpellier"). */
const CITY = 200_000
/** A town that bears a region's name is meant rather than the region if it is its seat or has as many people. */
const TOWN_BEFORE_REGION = 20_000

/** How a place was told from others of its name. */
export type SettledBy = 'told' | 'story' | 'known'

/**
 * The place that is meant among those of one name: what the text says beside it first, then the states that the
 * dispatch speaks of, then people. Undefined where the text says it lies where none of them does, or two could be meant.
 */
export function settle(
  all: readonly Candidate[],
  told: Told,
  story: Story,
): { place: Candidate; by: SettledBy } | undefined {
  if (all.length === 0) return undefined
  if (told.within.length > 0) {
    const fitting = all.filter(
      (one) => told.within.includes(one.state) || (one.region !== undefined && told.within.includes(one.region)),
    )
    const nearer = fitting.filter((one) => one.region !== undefined && told.within.includes(one.region))
    const place = foremost(nearer.length > 0 ? nearer : fitting, told, story)
    if (place !== undefined) return { place, by: 'told' }
    if (told.sure || fitting.length > 0) return undefined
  }
  const at = (one: Candidate): number => story.states.get(one.state) ?? 0
  const inStory = all.filter((one) => at(one) > 0 && at(one) >= story.most * SHARE)
  if (inStory.length > 0) {
    const most = Math.max(...inStory.map(at))
    const place = foremost(
      inStory.filter((one) => at(one) === most),
      told,
      story,
    )
    return place === undefined ? undefined : { place, by: 'story' }
  }
  const place = foremost(all, told, story)
  return place !== undefined && place.population >= WELL_KNOWN ? { place, by: 'known' } : undefined
}

/** The one that stands out: of the asked kind, in a region that the dispatch names, the seat, the one with most people. */
function foremost(all: readonly Candidate[], told: Told, story: Story): Candidate | undefined {
  const regions = all.filter((one) => one.kind === 'region')
  if (told.area || (told.region && regions.length > 0)) return regions.length === 1 ? regions[0] : undefined
  const towns = all.filter((one) => one.kind === 'town')
  if (told.region && towns.length > 1)
    return towns.toSorted(byStanding).find((one) => one.seat || one.population >= CITY)
  const near = towns.filter((one) => one.region !== undefined && story.places.has(one.region))
  const [first, second] = (near.length > 0 ? near : towns).toSorted(byStanding)
  if (regions.length === 1 && (first === undefined || !outweighs(first))) return regions[0]
  if (first === undefined || second === undefined) return first
  if (first.part !== second.part || first.seat !== second.seat) return first
  return first.population >= second.population * AHEAD && first.population > 0 ? first : undefined
}

const outweighs = (town: Candidate): boolean => town.seat || town.population >= TOWN_BEFORE_REGION

const byStanding = (a: Candidate, b: Candidate): number =>
  Number(a.part) - Number(b.part) ||
  Number(b.seat) - Number(a.seat) ||
  b.population - a.population ||
  (a.id < b.id ? -1 : 1)
