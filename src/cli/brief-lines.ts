import type { Cell, Commitment, Contact, Entity, Ref, Toll, Truce, TruceRecord } from '../model/record.ts'
import { type NameOf, nameOfRef, names, rivals, sources } from './cells.ts'
import { quantityText } from './claim-line.ts'

/** Truces on a line each, the most telling first; what cannot be told which truce it is of is left out. */
export function truceLines({ truces }: TruceRecord, nameOf: NameOf): string[] {
  const told = truces.filter(({ vague }) => !vague)
  const dated = ({ effective, declared }: Truce) => effective.length + declared.length > 0
  return inOrder(told, (truce) => [dated(truce), named(truce.parties) > 1, truce.mediators.length > 0]).map((truce) =>
    truceLine(truce, nameOf),
  )
}

export function contactLines({ contacts }: TruceRecord, nameOf: NameOf): string[] {
  return inOrder(contacts, ({ time, participants }) => [time.length > 0 && named(participants) > 1]).map((contact) =>
    contactLine(contact, nameOf),
  )
}

export function commitmentLines({ commitments }: TruceRecord, nameOf: NameOf): string[] {
  return inOrder(commitments, ({ promisors, before, made, outcome }) => [
    named(promisors) > 0,
    outcome.some(({ value }) => value !== 'not-reported'),
    made.length > 0 || before.length > 0,
  ]).map((commitment) => commitmentLine(commitment, nameOf))
}

export function tollLines({ tolls }: TruceRecord, nameOf: NameOf): string[] {
  return inOrder(tolls, ({ victims, places }) => [victims.length > 0, places.length > 0]).map((toll) =>
    tollLine(toll, nameOf),
  )
}

/** Actors that the data knows, or that bear a name of their own. */
function named(cell: Cell<Ref>): number {
  return cell.filter(({ value }) => !value.id.startsWith('text:') || /\p{Lu}/u.test(value.name)).length
}

/** Those of which most is told (`telling`, most important first), then the last reported, then those with most claims. */
function inOrder<T extends Entity>(entities: readonly T[], telling: (entity: T) => readonly boolean[]): T[] {
  const keyed = entities.map((entity) => ({
    entity,
    key: [...telling(entity).map((told) => (told ? '1' : '0')), entity.lastReported ?? ''].join(' '),
  }))
  return keyed
    .sort((a, b) => {
      if (a.key !== b.key) return a.key < b.key ? 1 : -1
      return b.entity.claims.length - a.entity.claims.length || (a.entity.id < b.entity.id ? -1 : 1)
    })
    .map(({ entity }) => entity)
}

function truceLine(truce: Truce, nameOf: NameOf): string {
  const status = `${truce.status.value}${truce.contested ? ', contested' : ''}`
  const where = names(truce.places, nameOf)
  const when = rivals(truce.effective) || rivals(truce.declared)
  const last = truce.lastInForce === undefined ? '' : `last reported in force ${truce.lastInForce.value}`
  return joined(
    status,
    names(truce.parties, nameOf) || 'parties not named',
    where,
    when,
    via(truce.mediators, nameOf),
    last,
    per(truce.status, nameOf),
  )
}

function contactLine(contact: Contact, nameOf: NameOf): string {
  const mode = `${rivals(contact.mode)}${contact.state[0]?.value === 'held' ? '' : ` (${rivals(contact.state)})`}`
  return joined(
    rivals(contact.time),
    mode,
    names(contact.participants, nameOf),
    names(contact.venue, nameOf),
    via(contact.mediators, nameOf),
  )
}

function commitmentLine(commitment: Commitment, nameOf: NameOf): string {
  const outcome = rivals(commitment.outcome)
  const before = names(commitment.before, nameOf)
  return joined(
    names(commitment.promisors, nameOf) || 'not named',
    rivals(commitment.content),
    before && `before ${before}`,
    rivals(commitment.made),
    outcome === '' || outcome === 'not-reported' ? '' : `outcome ${outcome}`,
  )
}

function tollLine(toll: Toll, nameOf: NameOf): string {
  const last = toll.points.at(-1)
  const victims = names(toll.victims, nameOf)
  const since = toll.since === undefined ? '' : `since ${toll.since}`
  return joined(
    `${toll.metric}: ${last === undefined ? '' : figure(last.quantity, victims)}`,
    names(toll.places, nameOf),
    since,
    last?.date ?? '',
    `per ${nameOfRef(toll.source, nameOf)}`,
  )
}

/** The figure with whom it counts: the victims' words where they are told, else the counted noun's lemma. */
function figure(quantity: Toll['points'][number]['quantity'], victims: string): string {
  if (victims === '') return quantityText(quantity)
  const { unit: _unit, ...bare } = quantity
  return [quantityText(bare), victims].filter((part) => part !== '').join(' ')
}

function via(mediators: Truce['mediators'], nameOf: NameOf): string {
  return mediators.length === 0 ? '' : `mediated by ${names(mediators, nameOf)}`
}

function per(status: Truce['status'], nameOf: NameOf): string {
  const by = sources(status, nameOf)
  return status.basis === 'inferred' ? `inferred (${status.rule ?? 'rule'})` : by === '' ? '' : `per ${by}`
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ')
}
