import type { Contact, RecordKnowledge, TruceRecord } from '../../model/record.ts'
import { byText } from '../order.ts'
import { indexWorld } from '../world.ts'
import { type Filters, firstHappened, isActor, passing } from './filters.ts'

export interface ContactInSeries {
  readonly contact: Contact
  /** Days since the last contact of the series that was held; absent for the first and for those without a day. */
  readonly silence?: number
}

/**
 * Contacts in which an actor took part, or all of several did, oldest first, with the silence before each.
 * @param actors ids or names; a state takes in those who act for it; none: every contact
 */
export function contactsBetween(
  record: TruceRecord,
  actors: readonly string[],
  filters: Filters = {},
  knowledge: RecordKnowledge = {},
): readonly ContactInSeries[] {
  const world = indexWorld(knowledge)
  const passes = passing(filters, knowledge)
  const found = record.contacts
    .filter((contact) => passes(contact) && actors.every((actor) => takesPart(contact, actor)))
    .map((contact) => ({ contact, day: firstHappened(contact) }))
    .sort((a, b) => a.day - b.day || byText(a.contact.id, b.contact.id))
  let last: number | undefined
  return found.map(({ contact, day }) => {
    const silence = last === undefined || !Number.isFinite(day) ? undefined : day - last
    if (Number.isFinite(day) && contact.state.some(({ value }) => value === 'held')) last = day
    return { contact, ...(silence === undefined ? {} : { silence }) }
  })

  function takesPart({ participants, hosts, mediators }: Contact, actor: string): boolean {
    return [...participants, ...hosts, ...mediators].some(({ value }) => isActor(value, actor, world))
  }
}
