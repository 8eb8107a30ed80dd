import type { Cell, Commitment, Contact, Entity, Ref, Toll, Truce, TruceRecord } from '../model/record.ts'
import { type NameOf, names, rivals, sources } from './cells.ts'
import { quantityText } from './claim-line.ts'

/** Truces on a line each, the most telling first; what cannot be told which truce it is of is left out. */
export function truceLines({ truces }: TruceRecord, nameOf: NameOf): string[] {
  const told = truces.filter(({ vague }) => !vague)
  return inOrder(told, ({ parties }) => parties).map((truce) => truceLine(truce, nameOf))
}

export function contactLines({ contacts }: TruceRecord): string[] {
  return inOrder(contacts, ({ participants }) => participants).map(contactLine)
}

export function commitmentLines({ commitments }: TruceRecord): string[] {
  return inOrder(commitments, ({ promisors }) => promisors).map(commitmentLine)
}

export function tollLines({ tolls }: TruceRecord): string[] {
  return inOrder(tolls, ({ places }) => places).map(tollLine)
}

/** Those that name who or where before those that do not, the last reported first, then those with the most claims. */
function inOrder<T extends Entity>(entities: readonly T[], who: (entity: T) => Cell<Ref>): T[] {
  const key = (entity: T) => [who(entity).length > 0 ? '1' : '0', entity.lastReported ?? ''].join(' ')
  return [...entities].sort((a, b) => {
    const [x, y] = [key(a), key(b)]
    if (x !== y) return x < y ? 1 : -1
    return b.claims.length - a.claims.length || (a.id < b.id ? -1 : 1)
  })
}

function truceLine(truce: Truce, nameOf: NameOf): string {
  const status = `${truce.status.value}${truce.contested ? ', contested' : ''}`
  const where = names(truce.places)
  const when = rivals(truce.effective) || rivals(truce.declared)
  const last = truce.lastInForce === undefined ? '' : `last reported in force ${truce.lastInForce.value}`
  return joined(
    status,
    names(truce.parties) || 'parties not named',
    where,
    when,
    via(truce.mediators),
    last,
    per(truce.status, nameOf),
  )
}

function contactLine(contact: Contact): string {
  const mode = `${rivals(contact.mode)}${contact.state[0]?.value === 'held' ? '' : ` (${rivals(contact.state)})`}`
  return joined(rivals(contact.time), mode, names(contact.participants), names(contact.venue), via(contact.mediators))
}

function commitmentLine(commitment: Commitment): string {
  const outcome = rivals(commitment.outcome) || 'not-reported'
  const before = names(commitment.before)
  return joined(
    names(commitment.promisors) || 'not named',
    rivals(commitment.content),
    before && `before ${before}`,
    rivals(commitment.made),
    `outcome ${outcome}`,
  )
}

function tollLine(toll: Toll): string {
  const last = toll.points.at(-1)
  const figure = last === undefined ? '' : quantityText(last.quantity)
  const since = toll.since === undefined ? '' : `since ${toll.since}`
  return joined(
    `${toll.metric}: ${figure}`,
    names(toll.victims),
    names(toll.places),
    since,
    last?.date ?? '',
    `per ${toll.source.name}`,
  )
}

function via(mediators: Truce['mediators']): string {
  return mediators.length === 0 ? '' : `mediated by ${names(mediators)}`
}

function per(status: Truce['status'], nameOf: NameOf): string {
  const by = sources(status, nameOf)
  return status.basis === 'inferred' ? `inferred (${status.rule ?? 'rule'})` : by === '' ? '' : `per ${by}`
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ')
}
