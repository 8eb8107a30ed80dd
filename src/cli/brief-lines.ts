import type { Cell, Entity, Ref, Truce, TruceRecord } from '../model/record.ts'
import type { NameOf } from './cells.ts'
import { commitmentLine, contactLine, tollLine, truceLine } from './entity-line.ts'
import type { Texts } from './texts/all.ts'

/** Truces on a line each, the most telling first; what cannot be told which truce it is of is left out. */
export function truceLines({ truces }: TruceRecord, nameOf: NameOf, texts: Texts): string[] {
  const told = truces.filter(({ vague }) => !vague)
  const dated = ({ effective, declared }: Truce) => effective.length + declared.length > 0
  return inOrder(told, (truce) => [dated(truce), named(truce.parties) > 1, truce.mediators.length > 0]).map((truce) =>
    truceLine(truce, nameOf, texts),
  )
}

export function contactLines({ contacts }: TruceRecord, nameOf: NameOf, texts: Texts): string[] {
  return inOrder(contacts, ({ time, participants }) => [time.length > 0 && named(participants) > 1]).map((contact) =>
    contactLine(contact, nameOf, texts),
  )
}

export function commitmentLines({ commitments }: TruceRecord, nameOf: NameOf, texts: Texts): string[] {
  return inOrder(commitments, ({ promisors, before, made, outcome }) => [
    named(promisors) > 0,
    outcome.some(({ value }) => value !== 'not-reported'),
    made.length > 0 || before.length > 0,
  ]).map((commitment) => commitmentLine(commitment, nameOf, texts))
}

export function tollLines({ tolls }: TruceRecord, nameOf: NameOf, texts: Texts): string[] {
  return inOrder(tolls, ({ victims, places }) => [victims.length > 0, places.length > 0]).map((toll) =>
    tollLine(toll, nameOf, texts),
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
