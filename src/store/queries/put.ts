import type { Kysely, Transaction } from 'kysely'
import type { Claim, Reading } from '../../model/claim.ts'
import type { Span } from '../../model/span.ts'
import { dayBounds } from '../days.ts'
import { hashText } from '../identity.ts'
import type { Tables } from '../tables.ts'

/** Rows a statement inserts at most: 14 columns stay well under the engines' limits on parameters. */
const ROWS = 400

/** Replaces what was read in these dispatches, in one transaction; see `Store.put`. */
export function putReadings(db: Kysely<Tables>, readings: readonly Reading[]): Promise<void> {
  return db.transaction().execute(async (trx) => {
    for (const reading of readings) await putOne(trx, reading)
  })
}

async function putOne(trx: Transaction<Tables>, reading: Reading): Promise<void> {
  const { id, text, lang, date } = reading.dispatch
  const row = await trx
    .selectFrom('dispatches')
    .select(['key', 'lang', 'date'])
    .where('id', '=', id)
    .where('text_hash', '=', hashText(text))
    .executeTakeFirst()
  // Gone, or dated or labelled otherwise by another process meanwhile: what was read is no longer about it, and it is
  // marked unread already.
  if (row === undefined || row.lang !== lang || row.date !== (date ?? null)) return
  await trx.deleteFrom('claims').where('dispatch', '=', row.key).execute()
  await insertAll(
    trx,
    'claims',
    reading.claims.map((claim, ordinal) => claimRow(row.key, ordinal, claim)),
  )
  await insertAll(
    trx,
    'evidence',
    reading.claims.flatMap((claim, ordinal) => evidenceRows(row.key, ordinal, claim)),
  )
  await insertAll(
    trx,
    'mentions',
    reading.claims.flatMap((claim, ordinal) => mentionRows(row.key, ordinal, claim)),
  )
  await trx.updateTable('dispatches').set({ engine: reading.engine }).where('key', '=', row.key).execute()
}

async function insertAll<T extends 'claims' | 'evidence' | 'mentions'>(
  trx: Transaction<Tables>,
  table: T,
  rows: readonly Tables[T][],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS) {
    const some = rows.slice(from, from + ROWS)
    await trx
      .insertInto(table as 'claims')
      .values(some as readonly Tables['claims'][])
      .execute()
  }
}

function claimRow(dispatch: number, ordinal: number, claim: Claim): Tables['claims'] {
  const { from, to } = dayBounds(claim.time?.edtf)
  return {
    dispatch,
    ordinal,
    id: claim.id,
    kind: claim.kind,
    type: claim.type,
    modality: claim.modality,
    polarity: claim.polarity,
    topic: claim.topic ?? null,
    time: claim.time?.edtf ?? null,
    day_from: from,
    day_to: to,
    rule: claim.rule,
    confidence: claim.confidence,
    json: JSON.stringify(claim),
  }
}

function evidenceRows(dispatch: number, claim: number, { evidence }: Claim): Tables['evidence'][] {
  return evidence.map(({ start, end }, ordinal) => ({ dispatch, claim, ordinal, start_at: start, end_at: end }))
}

function mentionRows(dispatch: number, claim: number, { roles, places, attribution }: Claim): Tables['mentions'][] {
  const row = (slot: string, span: Span, words: string, actor?: string, place?: string) => ({
    slot,
    actor: actor ?? null,
    place: place ?? null,
    start_at: span.start,
    end_at: span.end,
    words,
  })
  const rows = [
    ...roles.map((role) => row(role.role, role, role.text, role.actor)),
    ...places.map((place) => row(place.role, place, place.text, undefined, place.place)),
    ...attribution.map((source) => row('source', source, source.source, source.actor)),
  ]
  return rows.map((mention, ordinal) => ({ dispatch, claim, ordinal, ...mention }))
}
