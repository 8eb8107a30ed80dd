import type { Contact, Ref } from '../../model/record.ts'
import { daysBetween } from './edtf.ts'
import { startOf } from './when.ts'

/** Two who were in contact, and when. */
export interface Pair {
  readonly a: Ref
  readonly b: Ref
  /** Oldest first; undated ones last. */
  readonly contacts: readonly { readonly contact: Contact; readonly at?: number }[]
  readonly last?: number
  readonly longestSilence?: number
}

const isHeld = (contact: Contact): boolean => {
  const [state] = contact.state
  return !state || state.value === 'held'
}

/** More participants than this make a gathering, not pairs: a summit of thirty would drown the rest in 435 pairs. */
const GATHERING = 8

/** Who was in contact with whom, most often first. Planned and cancelled contacts do not count. */
export function pairsOf(contacts: readonly Contact[], limit = Number.POSITIVE_INFINITY): Pair[] {
  const pairs = new Map<string, { a: Ref; b: Ref; contacts: { contact: Contact; at?: number }[] }>()
  for (const contact of contacts) {
    if (!isHeld(contact)) continue
    const at = startOf(contact)
    if (at !== undefined && at >= limit) continue
    const people = new Map(contact.participants.map((told) => [told.value.id, told.value]))
    const sorted = [...people.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
    if (sorted.length > GATHERING) continue
    for (let i = 0; i < sorted.length; i += 1) {
      for (let j = i + 1; j < sorted.length; j += 1) {
        const [a, b] = [sorted[i]!, sorted[j]!]
        const key = `${a.id}\n${b.id}`
        const pair = pairs.get(key) ?? { a, b, contacts: [] }
        pair.contacts.push(at === undefined ? { contact } : { contact, at })
        pairs.set(key, pair)
      }
    }
  }
  return [...pairs.values()]
    .map((pair) => {
      const held = pair.contacts.sort((a, b) => (a.at ?? Number.POSITIVE_INFINITY) - (b.at ?? Number.POSITIVE_INFINITY))
      const times = held.map(({ at }) => at).filter((at) => at !== undefined)
      const gaps = times.slice(1).map((at, i) => daysBetween(times[i]!, at))
      const last = times.at(-1)
      return {
        a: pair.a,
        b: pair.b,
        contacts: held,
        ...(last === undefined ? {} : { last }),
        ...(gaps.length > 0 ? { longestSilence: Math.max(...gaps) } : {}),
      }
    })
    .sort((a, b) => b.contacts.length - a.contacts.length || (b.last ?? 0) - (a.last ?? 0))
}
