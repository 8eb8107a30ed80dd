import { type Claim, isToldHere, type Role } from '../model/claim.ts'

/**
 * "The same event told twice in one dispatch (a headline and a paragraph) is one claim with two pieces of evidence,
 * unless sources or figures differ." Claims of one kind, type and manner are the same event when nothing that both
 * tell disagrees and they share somebody or something. Linear: compared within a kind and type only.
 */
export function foldRepeats(claims: readonly Claim[]): Claim[] {
  const kept: Claim[] = []
  const byType = new Map<string, number[]>()
  for (const claim of claims) {
    const key = sortOf(claim)
    const earlier = byType.get(key) ?? []
    byType.set(key, earlier)
    // Only the latest few can be the same event told again; this keeps long chronicles linear.
    const at = earlier.slice(-8).find((i) => sameEvent(kept[i]!, claim))
    if (at === undefined) {
      earlier.push(kept.length)
      kept.push(claim)
    } else kept[at] = joined(kept[at]!, claim)
  }
  return kept
}

/** What two tellings of one event have in common in any case: kind, type and manner. */
export function sortOf({ kind, type, modality, polarity }: Claim): string {
  return `${kind}/${type}/${modality}/${polarity}`
}

function sameEvent(a: Claim, b: Claim): boolean {
  if (a.rule !== b.rule && a.kind === 'position') return false
  if (figure(a) !== figure(b)) return false
  if (a.kind === 'position' && a.topic !== b.topic) return false
  if (stated(a) && stated(b) && a.time?.edtf !== b.time?.edtf) return false
  if (sources(a) !== sources(b) && a.attribution.length > 0 && b.attribution.length > 0) return false
  let shared = 0
  const [here, there] = [rolesTold(a), rolesTold(b)]
  for (const role of new Set([...here, ...there].map((r) => r.role))) {
    const [x, y] = [here.filter((r) => r.role === role), there.filter((r) => r.role === role)]
    if (x.length === 0 || y.length === 0) continue
    const both = x.filter((r) => y.some((s) => sameMention(r, s))).length
    if (both === 0) return false
    shared += both
  }
  const placed = a.places.some((p) =>
    b.places.some((q) => (p.place !== undefined && p.place === q.place) || p.text === q.text),
  )
  if (a.places.length > 0 && b.places.length > 0 && !placed) return false
  return (
    shared > 1 ||
    (shared > 0 && (placed || here.length + there.length <= 3)) ||
    (a.kind === 'toll' && figure(a) !== '' && shared > 0)
  )
}

/** Who is told where the claim is: who was taken from another claim may be told of several events. */
function rolesTold(claim: Claim): Role[] {
  return claim.roles.filter((role) => isToldHere(role, claim))
}

function stated(claim: Claim): boolean {
  return claim.time !== undefined && claim.time.basis !== 'document'
}

function figure(claim: Claim): string {
  const q = claim.quantity
  return q ? `${q.low ?? ''}/${q.best ?? ''}/${q.high ?? ''}` : ''
}

function sources(claim: Claim): string {
  return claim.attribution.map((a) => a.actor ?? a.source).join('|')
}

function sameMention(a: Role, b: Role): boolean {
  return (a.actor !== undefined && a.actor === b.actor) || a.text.toLowerCase() === b.text.toLowerCase()
}

/** The fuller telling stands; the other gives its evidence, and what the fuller lacks. */
function joined(a: Claim, b: Claim): Claim {
  const [full, other] = weight(b) > weight(a) ? [b, a] : [a, b]
  return {
    ...completed(full, other),
    ...(stated(full) || !other.time ? {} : { time: other.time }),
    attribution: full.attribution.length ? full.attribution : other.attribution,
  }
}

/** A telling with the evidence of another, and the roles, places and attributes that it lacks. */
export function completed(full: Claim, other: Claim): Claim {
  return {
    ...full,
    roles: [...full.roles, ...other.roles.filter((r) => !full.roles.some((f) => f.role === r.role))],
    places: full.places.length ? full.places : other.places,
    ...(full.attributes || other.attributes ? { attributes: { ...other.attributes, ...full.attributes } } : {}),
    evidence: [...full.evidence, ...other.evidence],
    confidence: Math.max(full.confidence, other.confidence),
  }
}

function weight(claim: Claim): number {
  return rolesTold(claim).length * 2 + claim.places.length + (stated(claim) ? 2 : 0) + claim.attribution.length
}
