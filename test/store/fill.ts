import type { Claim, Reading } from '../../src/model/claim.ts'
import type { Dispatch } from '../../src/model/dispatch.ts'
import type { Store } from '../../src/store/index.ts'

export const ENGINE = 'test 1'
export const engineOf = () => ENGINE

/** A dispatch by a French ministry that calls for a truce; `n` makes its text its own. */
export function dispatchOf(n: number, fields: Partial<Dispatch> = {}): Dispatch {
  return {
    id: `dispatch-${n}`,
    text: `Le ministère a appelé à une trêve au Haut-Karabakh. Communiqué nº ${n}.`,
    lang: 'fr',
    date: '2020-10-10',
    ...fields,
  }
}

/** What a careful reader finds in `dispatchOf`: a demand for a ceasefire. */
export function readingOf(dispatch: Dispatch, engine = ENGINE): Reading {
  const mention = (text: string) => {
    const start = dispatch.text.indexOf(text)
    return { start, end: start + text.length, text }
  }
  if (!dispatch.text.includes('une trêve')) return { dispatch, claims: [], engine }
  const claim: Claim = {
    id: `${dispatch.id}#1`,
    kind: 'position',
    type: 'demand',
    modality: 'actual',
    polarity: 'affirmed',
    roles: [{ ...mention('ministère'), role: 'speaker', actor: 'org:fr-mfa', basis: 'stated' }],
    time: { edtf: dispatch.date ?? '2020', basis: 'document' },
    places: [{ ...mention('Haut-Karabakh'), role: 'where', place: 'place:nagorno-karabakh' }],
    topic: 'ceasefire',
    content: mention('une trêve'),
    attribution: [],
    evidence: [mention('Le ministère a appelé à une trêve au Haut-Karabakh')],
    rule: 'position.demand',
    confidence: 0.9,
  }
  return { dispatch, claims: [claim], engine }
}

/** Admits and reads dispatches, as a run of the program does. */
export async function fill(store: Store, dispatches: readonly Dispatch[], engine = ENGINE): Promise<void> {
  const admissions = await store.admit(dispatches, () => engine)
  const unread = admissions.filter(({ state }) => state !== 'known').map(({ dispatch }) => dispatch)
  await store.put(unread.map((dispatch) => readingOf(dispatch, engine)))
}
