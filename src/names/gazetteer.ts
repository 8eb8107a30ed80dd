/** A town or a first-order region that the bulk gazetteer knows under a name. */
export interface Candidate {
  /** `geo:169389` for a town, `geo:SY.12` for a region; the place's id in data/world where it stands there. */
  readonly id: string
  readonly kind: 'town' | 'region'
  /** Id of the state that it lies in, by the gazetteer. */
  readonly state: string
  /** Id of the first-order region that it lies in; absent of a region. */
  readonly region?: string
  /** People, to two digits; 0 where it is not known. */
  readonly population: number
  /** Seat of a region or of a state. */
  readonly seat: boolean
  /** Part of a town rather than one of its own. */
  readonly part: boolean
}

/** Bulk places by name. Names are folded pieces joined by spaces: `tel abiad`. */
export interface Gazetteer {
  /** All places so called, in no telling order. */
  named(key: string): readonly Candidate[]
  /** Whether a name goes on after these words. */
  opens(key: string): boolean
}
