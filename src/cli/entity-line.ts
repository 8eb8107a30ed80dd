import type { Commitment, Contact, Toll, Truce, TruceRecord } from '../model/record.ts'
import { allSources, type NameOf, nameOfRef, names, rivals, sources } from './cells.ts'
import { quantityText } from './claim-line.ts'

/** An entity of any kind of the record. */
export type AnyEntity = Exclude<TruceRecord[keyof TruceRecord][number], { readonly kind: 'conflict' }>

/** An entity on one line: `in-force, contested · Armenia, Azerbaijan · 2020-10-10 · per Russia`. */
export function entityLine(entity: AnyEntity, nameOf: NameOf): string {
  return lineOf(entity, nameOf) || entity.kind
}

function lineOf(entity: AnyEntity, nameOf: NameOf): string {
  const all = (cell: Parameters<typeof names>[0]) => names(cell, nameOf)
  switch (entity.kind) {
    case 'truce':
      return truceLine(entity, nameOf)
    case 'contact':
      return contactLine(entity, nameOf)
    case 'commitment':
      return commitmentLine(entity, nameOf)
    case 'toll':
      return tollLine(entity, nameOf)
    case 'agreement': {
      const { name, parties, brokers, signed, entered, covers, excludes } = entity
      return joined(
        rivals(name),
        all(parties),
        rivals(signed) || rivals(entered),
        brokers.length > 0 && `brokered by ${all(brokers)}`,
        covers.length > 0 && `covers ${all(covers)}`,
        excludes.length > 0 && `leaves out ${all(excludes)}`,
      )
    }
    case 'position': {
      const { speaker, force, topic, target, series } = entity
      const last = series.at(-1)
      const words = last && `“${last.polarity === 'negated' ? 'not ' : ''}${last.content}”`
      return joined(
        all(speaker),
        force,
        rivals(topic),
        target.length > 0 && `towards ${all(target)}`,
        words,
        last?.date,
      )
    }
    case 'incident': {
      const { type, modality, attackers, targets, parties, places, time, denied } = entity
      return joined(
        rivals(time),
        `${rivals(type)}${told(modality)}`,
        attackers.length > 0 && `by ${all(attackers)}`,
        all(parties),
        targets.length > 0 && `against ${all(targets)}`,
        all(places),
        `per ${allSources(type, nameOf)}`,
        denied.length > 0 && 'denied',
      )
    }
    case 'control': {
      const { place, change, modality, gainers, losers, time, denied = [] } = entity
      return joined(
        rivals(time),
        `${rivals(change)}${told(modality)}`,
        all(place),
        gainers.length > 0 && `by ${all(gainers)}`,
        losers.length > 0 && `from ${all(losers)}`,
        `per ${allSources(change, nameOf)}`,
        denied.length > 0 && 'denied',
      )
    }
    case 'action': {
      const { type, modality, polarity, actors, targets, places, time } = entity
      const what = `${polarity === 'negated' ? 'no ' : ''}${rivals(type)}${told(modality)}`
      return joined(rivals(time), what, all(actors), targets.length > 0 && `towards ${all(targets)}`, all(places))
    }
    case 'format':
      return joined(all(entity.name), all(entity.members))
    case 'background':
      return joined(rivals(entity.time), entity.type, all(entity.subject), all(entity.object))
  }
}

export function truceLine(truce: Truce, nameOf: NameOf): string {
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

export function contactLine(contact: Contact, nameOf: NameOf): string {
  const mode = `${rivals(contact.mode)}${contact.state[0]?.value === 'held' ? '' : ` (${rivals(contact.state)})`}`
  return joined(
    rivals(contact.time),
    mode,
    names(contact.participants, nameOf),
    names(contact.venue, nameOf),
    via(contact.mediators, nameOf),
  )
}

export function commitmentLine(commitment: Commitment, nameOf: NameOf): string {
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

export function tollLine(toll: Toll, nameOf: NameOf): string {
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

/** What is planned, demanded or hypothetical is no event. */
function told(modality: string | undefined): string {
  return modality === undefined || modality === 'actual' ? '' : ` (${modality})`
}

function joined(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== false && part !== '').join(' · ')
}
