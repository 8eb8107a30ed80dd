import { attachablesOf } from '../../src/claims/attach.ts'
import { type Bearer, bearerOf, bearersFor, bearersOf, lackedRoles } from '../../src/claims/bearers.ts'
import { donorsFor, donorsOf } from '../../src/claims/donors.ts'
import { inheritFeatures, sortOfDate } from '../../src/claims/features/inherit.ts'
import { inheritRoleFeatures } from '../../src/claims/features/inherit-role.ts'
import { sortOfPlace } from '../../src/claims/inherit.ts'
import { featureKeys } from '../../src/claims/learn/classifier.ts'
import { headPlace } from '../../src/claims/look.ts'
import type { RoleName } from '../../src/model/claim.ts'
import { sameMention } from '../accuracy/match.ts'
import { anchorOf, goldAt, type PlacedChoice, type Prepared, placesOf, type Spoken, sameDate } from './datasets.ts'
import type { GoldClaim } from './gold.ts'

/** Undated claims, as far as their own sentence goes, with the dated claims that they may belong to. */
export function dateInheritance(prepared: readonly Prepared[]): PlacedChoice[] {
  return prepared.flatMap((p) => {
    const { dates } = attachablesOf(p.context)
    const told = inOrder(p)
    const donors = told.flatMap((t) => {
      const edtf = t.claim.time?.edtf
      return edtf === undefined ? [] : [{ ...t, value: edtf, sort: sortOfDate(edtf, p.context.dispatch.date) }]
    })
    return told.flatMap((t) => {
      const edtf = t.claim.time?.edtf
      const here = dates[t.anchor.sentence] ?? []
      if (here.some((c) => edtf !== undefined && sameDate(c.mention.edtf, edtf))) return []
      return choice(p, t, donors, here.length > 0, (d) => edtf !== undefined && sameDate(d.value, edtf))
    })
  })
}

/** Claims whose own sentence tells no place of theirs, with the placed claims that they may belong to. */
export function placeInheritance(prepared: readonly Prepared[]): PlacedChoice[] {
  return prepared.flatMap((p) => {
    const told = inOrder(p)
    const donors = told.flatMap((t) => {
      const place = t.claim.places?.find((x) => x.role === 'where')
      if (!place) return []
      const kind = p.context.names.mentions.find((m) => m.start < place.end && place.start < m.end)?.kind
      return [{ ...t, value: place.text.toLowerCase(), sort: sortOfPlace(kind) }]
    })
    return told.flatMap((t) => {
      const { start, end } = p.context.trees[t.anchor.sentence]!.sentence
      const places = t.claim.places ?? []
      if (places.some((x) => x.start >= start && x.end <= end)) return []
      const own = p.context.names.mentions.some((m) => m.kind === 'place' && m.start >= start && m.end <= end)
      const texts = new Set(places.map((x) => x.text.toLowerCase()))
      return choice(p, t, donors, own, (d) => texts.has(d.value))
    })
  })
}

/** Roles that a claim's own sentence fills with nobody, with those of claims told before who may have them. */
export function roleInheritance(prepared: readonly Spoken[]): PlacedChoice[] {
  return prepared.flatMap(({ dispatch, speech }) => {
    const { context } = dispatch
    const told = inOrder(dispatch).map(({ anchor, claim }) => {
      const fillers = speech.nominals[anchor.sentence]!.flatMap((nominal) => {
        const role = goldAt(context, nominal, claim.roles)
        return role ? [{ role, nominal }] : []
      })
      return { anchor, claim, fillers }
    })
    const bearers = bearersOf(
      told.flatMap(({ anchor, fillers }): Bearer[] =>
        fillers.map(({ role, nominal }) => bearerOf(anchor, role.role as RoleName, nominal)),
      ),
    )
    return told.flatMap(({ anchor, claim, fillers }) => {
      const filled = fillers.map(({ role }) => role.role)
      const options = bearersFor(
        anchor,
        bearers,
        fillers.map(({ nominal }) => nominal),
      )
      if (options.length === 0) return []
      return lackedRoles(anchor, filled).map((role) => {
        const wanted = claim.roles.filter((r) => r.role === role && !fillers.some((f) => f.role === r))
        const right = placesOf(options, ({ nominal }) => {
          const named = nominal.standsFor ?? nominal
          return wanted.some((w) => sameMention(w, named))
        })
        const keys = options.map((bearer, rank) =>
          featureKeys(inheritRoleFeatures(context, anchor, role, filled, bearer, bearers, rank)),
        )
        return { options: keys, right, dispatch, here: anchor, there: options.map(({ nominal }) => headPlace(nominal)) }
      })
    })
  })
}

interface Told {
  readonly anchor: ReturnType<typeof anchorOf>
  readonly claim: GoldClaim
  readonly names: ReadonlySet<string>
}

function inOrder({ aligned, context }: Prepared): Told[] {
  return aligned
    .map((a) => {
      // Places told elsewhere are what is to be learnt, and reading doesn't know them yet.
      const { start, end } = context.trees[a.sentence]!.sentence
      const here = (a.claim.places ?? []).filter((p) => p.start >= start && p.end <= end)
      const names = new Set([...a.claim.roles, ...here].map((r) => r.text.toLowerCase()))
      return { anchor: anchorOf(a), claim: a.claim, names }
    })
    .sort((a, b) => a.anchor.sentence - b.anchor.sentence || a.anchor.index - b.anchor.index)
}

function choice<D extends Told & { value: string; sort: string }>(
  dispatch: Prepared,
  told: Told,
  donors: readonly D[],
  own: boolean,
  right: (donor: D) => boolean,
): PlacedChoice[] {
  const { context } = dispatch
  const others = donorsOf(donors.filter((d) => d.claim !== told.claim))
  const nearest = donorsFor(told.anchor, others)
  if (nearest.length === 0) return []
  const options = nearest.map((donor, rank) =>
    featureKeys(inheritFeatures(context, told.anchor, told.names, donor, others, rank, own)),
  )
  const there = nearest.map(({ anchor }) => anchor)
  return [{ options, right: placesOf(nearest, right), dispatch, here: told.anchor, there }]
}
