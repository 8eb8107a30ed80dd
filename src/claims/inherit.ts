import type { Attachables } from './attach.ts'
import type { ClaimContext } from './context.ts'
import { DONOR_SURE, type Donor, donorsFor, donorsOf } from './donors.ts'
import { type Draft, PLACE_ROLES } from './draft.ts'
import type { Anchor } from './features/anchor.ts'
import { inheritFeatures, sortOfDate } from './features/inherit.ts'
import { bestOption, featureKeys } from './learn/classifier.ts'
import type { ChoiceName } from './learn/sight.ts'
import type { View } from './look.ts'

/** A date or place is taken from this probability on. */
const LEAST = 0.5

/**
 * "Undated details of a dated event take its date": gives undated drafts the date of a dated one before them or in their own
 * sentence, where the trained net takes both for one event. `drafts` are all of a dispatch, in text order.
 */
export function inheritDates(
  context: ClaimContext,
  drafts: readonly Draft[],
  { dates }: Attachables,
  view: View,
): void {
  const donors = drafts.flatMap((draft) =>
    draft.date && draft.evoked >= DONOR_SURE
      ? [{ ...donorOf(draft, draft.date.edtf, sortOfDate(draft.date.edtf, context.dispatch.date)), date: draft.date }]
      : [],
  )
  const own = ({ sentence }: Anchor): boolean => dates[sentence]!.length > 0
  takeAll(
    context,
    drafts.filter((d) => !d.date),
    donors,
    judgeOf('inheritDate', view),
    own,
    (draft, { date }) => {
      draft.date = date
    },
  )
}

/** The same for where it happened: a toll told after the attack stands where the attack does. */
export function inheritPlaces(context: ClaimContext, drafts: readonly Draft[], view: View): void {
  const donors = drafts.flatMap((draft) => {
    const places = draft.roles.filter((r) => r.role === 'where')
    if (places.length === 0 || draft.evoked < DONOR_SURE) return []
    return [{ ...donorOf(draft, places[0]!.nominal.text.toLowerCase(), sortOfPlace(places[0]!.nominal.kind)), places }]
  })
  const placed = new Set(context.names.mentions.flatMap((m) => (m.kind === 'place' ? [m.sentence] : [])))
  const own = ({ sentence }: Anchor): boolean => placed.has(sentence)
  const bare = drafts.filter((d) => !d.roles.some((r) => PLACE_ROLES.includes(r.role)))
  takeAll(context, bare, donors, judgeOf('inheritPlace', view), own, (draft, { places }) => {
    draft.roles = [...draft.roles, ...places]
  })
}

export function sortOfPlace(kind: string | undefined): string {
  return kind ?? 'plain'
}

function donorOf(draft: Draft, value: string, sort: string): Donor {
  return { anchor: draft, value, sort, names: namesOf(draft) }
}

/** How likely each of several donors is the one of a claim, told with the features of each. */
type Judge = (anchor: Anchor, donors: readonly Donor[], features: readonly string[][]) => number[]

function judgeOf(choice: ChoiceName, view: View): Judge {
  return (anchor, donors, features) => {
    const there = donors.map((donor) => donor.anchor)
    return view.choose(choice, anchor, there, features.map(featureKeys))
  }
}

/** All decide before any takes, so that the order of the drafts has no say. */
function takeAll<D extends Donor>(
  context: ClaimContext,
  drafts: readonly Draft[],
  all: readonly D[],
  judge: Judge,
  own: (anchor: Anchor) => boolean,
  take: (draft: Draft, donor: D) => void,
): void {
  if (all.length === 0) return
  const donors = donorsOf(all)
  const chosen = drafts.map((draft) => {
    const names = namesOf(draft)
    const has = own(draft)
    const nearest = donorsFor(draft, donors)
    const features = nearest.map((donor, rank) => inheritFeatures(context, draft, names, donor, donors, rank, has))
    return bestOption(nearest, judge(draft, nearest, features), LEAST)
  })
  drafts.forEach((draft, i) => {
    const donor = chosen[i]
    if (donor) take(draft, donor)
  })
}

function namesOf(draft: Draft): Set<string> {
  return new Set(draft.roles.map(({ nominal }) => (nominal.standsFor ?? nominal).text.toLowerCase()))
}
