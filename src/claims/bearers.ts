import type { ClaimKind, RoleName } from '../model/claim.ts'
import { type Donor, type Donors, donorsFor, donorsOf } from './donors.ts'
import type { Anchor } from './features/anchor.ts'
import { identityOf, type Nominal } from './nominals.ts'

/** Somebody who has a role in a claim, whom another claim may take. */
export interface Bearer extends Donor {
  readonly role: RoleName
  readonly nominal: Nominal
}

/** All who have roles in the claims of a dispatch. */
export interface Bearers extends Donors<Bearer> {
  /** Roles that each has, by identity. */
  readonly held: ReadonlyMap<string, ReadonlySet<RoleName>>
}

/** Those among whom a claim looks for one that it lacks, told last before it. */
const NEAREST = 6

/** Roles whose bearers come in twos: one that is told leaves the other to be looked for. */
const IN_TWOS: ReadonlySet<string> = new Set(['party', 'participant'])

/** Roles that texts leave to what was told before; who hosts, mediates or vouches is named where it is told. */
const OFTEN_LEFT: Readonly<Partial<Record<ClaimKind, readonly RoleName[]>>> = {
  violence: ['attacker', 'target'],
  toll: ['victim', 'responsible'],
  control: ['gainer', 'loser'],
  position: ['speaker', 'target'],
  action: ['actor', 'target'],
  contact: ['participant'],
  truce: ['party'],
  agreement: ['party'],
  commitment: ['promisor'],
}

/** The roles of a claim that are looked for in what is told before it. `filled` are those that its own sentence fills. */
export function lackedRoles({ kind, type }: Anchor, filled: readonly string[]): readonly RoleName[] {
  const roles = kind === 'violence' && type === 'clash' ? (['party'] as const) : (OFTEN_LEFT[kind as ClaimKind] ?? [])
  return roles.filter((role) => filled.filter((f) => f === role).length < (IN_TWOS.has(role) ? 2 : 1))
}

export function bearerOf(anchor: Anchor, role: RoleName, nominal: Nominal): Bearer {
  const named = nominal.standsFor ?? nominal
  return { anchor, role, nominal, value: identityOf(named), sort: named.kind ?? 'plain', names: new Set() }
}

/** @param all in text order */
export function bearersOf(all: readonly Bearer[]): Bearers {
  const held = new Map<string, Set<RoleName>>()
  for (const { value, role } of all) held.set(value, (held.get(value) ?? new Set()).add(role))
  return { ...donorsOf(all, NEAREST), held }
}

/** Those told before a claim, in other sentences, who have no role in it yet; `filled` are those who have. */
export function bearersFor(anchor: Anchor, bearers: Bearers, filled: readonly Nominal[]): Bearer[] {
  const own = new Set(filled.map((nominal) => identityOf(nominal.standsFor ?? nominal)))
  return donorsFor({ ...anchor, sentence: anchor.sentence - 1 }, bearers).filter((b) => !own.has(b.value))
}
