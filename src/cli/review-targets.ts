import type { ClaimAnchor, TruceRecord } from '../model/record.ts'
import { anchorOf, claimsOf } from '../record/index.ts'
import type { Store, StoredClaim } from '../store/index.ts'
import { wrongUsage } from './options.ts'
import { findClaim } from './show.ts'
import { entitiesAt } from './show-entity.ts'

/**
 * The claims that ids mean: a claim, or all claims of a row of the record.
 * @param recordOf the record, asked for only where an id is no claim's; absent where only claims will do
 * @throws TrucelineError `not-found`
 */
export async function claimsMeant(
  store: Store,
  ids: readonly string[],
  recordOf?: () => Promise<TruceRecord>,
): Promise<readonly StoredClaim[]> {
  const found = new Map<string, StoredClaim>()
  let record: TruceRecord | undefined
  for (const id of ids) {
    const claim = await store.claim(id)
    if (claim === undefined && recordOf) record ??= await recordOf()
    const rows = claim === undefined && record ? entitiesAt(record, id) : []
    const claims = rows.length > 0 ? rows.flatMap(claimsOf) : [id]
    for (const each of claims) found.set(each, await findClaim(store, each))
  }
  return [...found.values()]
}

/** Where claims stand, so that a decision on them outlives a reading by a newer engine. */
export function anchorsOf(store: Store, claims: readonly StoredClaim[]): Promise<readonly ClaimAnchor[]> {
  return Promise.all(claims.map(async ({ dispatch, claim }) => anchorOf((await store.reading(dispatch))!, claim)))
}

/** Only claims of one kind can be one thing, or be told apart; and it takes two. */
export function requireAlike(claims: readonly StoredClaim[]): void {
  const kinds = new Set(claims.map(({ claim }) => claim.kind))
  if (claims.length < 2) throw wrongUsage(({ usage }) => usage.twoClaims())
  if (kinds.size > 1) throw wrongUsage(({ usage, words }) => usage.oneKind([...kinds].map(words.entity).join(', ')))
}
