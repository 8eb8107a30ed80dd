import type { Commitment, Contact, Toll, Truce, TruceRecord } from '../model/record.ts'
import { allSources, type NameOf, nameOfRef, names, rivals, sources } from './cells.ts'
import { quantityText } from './claim-line.ts'
import { conflictName } from './conflicts.ts'
import type { Texts } from './texts/all.ts'

/** An entity of any kind of the record. */
export type AnyEntity = TruceRecord[keyof TruceRecord][number]

/** An entity on one line: `in-force, contested · Armenia, Azerbaijan · 2020-10-10 · per Russia`. */
export function entityLine(entity: AnyEntity, nameOf: NameOf, texts: Texts): string {
  return lineOf(entity, nameOf, texts) || texts.words.entity(entity.kind)
}

function lineOf(entity: AnyEntity, nameOf: NameOf, texts: Texts): string {
  const { parts, words } = texts
  const all = (cell: Parameters<typeof names>[0]) => names(cell, nameOf)
  switch (entity.kind) {
    case 'conflict':
      return joined(
        conflictName(entity, texts.code),
        words.phase(entity.phase.value),
        all(entity.parties),
        rivals(entity.onset),
        parts.claims(entity.claims.length),
      )
    case 'truce':
      return truceLine(entity, nameOf, texts)
    case 'contact':
      return contactLine(entity, nameOf, texts)
    case 'commitment':
      return commitmentLine(entity, nameOf, texts)
    case 'toll':
      return tollLine(entity, nameOf, texts)
    case 'agreement': {
      const { name, parties, brokers, signed, entered, covers, excludes, terms = [], limits = [], breaches } = entity
      const [words] = [...terms, ...limits, ...breaches]
      return joined(
        rivals(name),
        all(parties),
        rivals(signed) || rivals(entered),
        brokers.length > 0 && parts.brokeredBy(all(brokers)),
        covers.length > 0 && parts.covers(all(covers)),
        excludes.length > 0 && parts.leavesOut(all(excludes)),
        words && parts.quote(words.value),
      )
    }
    case 'position': {
      const { speaker, force, topic, target, series } = entity
      const last = series.at(-1)
      const quoted = last && parts.quote(`${last.polarity === 'negated' ? `${parts.not} ` : ''}${last.content}`)
      return joined(
        all(speaker),
        words.type('position', force),
        rivals(topic, words.topic),
        target.length > 0 && parts.towards(all(target)),
        quoted,
        last?.date,
      )
    }
    case 'incident': {
      const { type, modality, attackers, targets, parties, places, time, denied } = entity
      return joined(
        rivals(time),
        `${rivals(type, (code) => words.type('violence', code))}${told(modality, texts)}`,
        attackers.length > 0 && parts.by(all(attackers)),
        all(parties),
        targets.length > 0 && parts.against(all(targets)),
        all(places),
        parts.per(allSources(type, nameOf)),
        denied.length > 0 && parts.denied,
      )
    }
    case 'control': {
      const { place, change, modality, gainers, losers, time, denied = [] } = entity
      return joined(
        rivals(time),
        `${rivals(change, (code) => words.type('control', code))}${told(modality, texts)}`,
        all(place),
        gainers.length > 0 && parts.by(all(gainers)),
        losers.length > 0 && parts.from(all(losers)),
        parts.per(allSources(change, nameOf)),
        denied.length > 0 && parts.denied,
      )
    }
    case 'action': {
      const { type, modality, polarity, actors, targets, places, time } = entity
      const type_ = rivals(type, (code) => words.type('action', code))
      const what = `${polarity === 'negated' ? `${parts.no} ` : ''}${type_}${told(modality, texts)}`
      return joined(rivals(time), what, all(actors), targets.length > 0 && parts.towards(all(targets)), all(places))
    }
    case 'format':
      return joined(
        all(entity.name),
        all(entity.members),
        entity.produced
          .slice(0, 3)
          .map(({ value }) => value.id)
          .join(', '),
      )
    case 'background':
      return joined(rivals(entity.time), words.type('background', entity.type), all(entity.subject), all(entity.object))
  }
}

export function truceLine(truce: Truce, nameOf: NameOf, texts: Texts): string {
  const { parts, words } = texts
  const status = `${words.status(truce.status.value)}${truce.contested ? `, ${parts.contested}` : ''}`
  return joined(
    status,
    names(truce.parties, nameOf) || parts.partiesNotNamed,
    names(truce.places, nameOf),
    rivals(truce.effective) || rivals(truce.declared),
    via(truce.mediators, nameOf, texts),
    truce.lastInForce && parts.lastInForce(truce.lastInForce.value),
    per(truce.status, nameOf, texts),
  )
}

export function contactLine(contact: Contact, nameOf: NameOf, texts: Texts): string {
  const { words } = texts
  const held = contact.state[0]?.value === 'held'
  const mode = rivals(contact.mode, (code) => words.type('contact', code))
  return joined(
    rivals(contact.time),
    held ? mode : `${mode} (${rivals(contact.state, words.state)})`,
    names(contact.participants, nameOf),
    names(contact.venue, nameOf),
    via(contact.mediators, nameOf, texts),
  )
}

export function commitmentLine(commitment: Commitment, nameOf: NameOf, { parts, words }: Texts): string {
  const outcome = commitment.outcome.filter(({ value }) => value !== 'not-reported')
  const before = names(commitment.before, nameOf)
  return joined(
    names(commitment.promisors, nameOf) || parts.notNamed,
    rivals(commitment.content),
    before && parts.before(before),
    rivals(commitment.made),
    outcome.length > 0 && parts.outcome(rivals(outcome, words.outcome)),
  )
}

export function tollLine(toll: Toll, nameOf: NameOf, texts: Texts): string {
  const { parts, words } = texts
  const last = toll.points.at(-1)
  const victims = names(toll.victims, nameOf)
  const counted = last === undefined ? '' : figure(last.quantity, victims, texts)
  return joined(
    parts.role(words.type('toll', toll.metric), counted),
    names(toll.places, nameOf),
    toll.since && parts.since(toll.since),
    last?.date ?? '',
    parts.per(nameOfRef(toll.source, nameOf)),
  )
}

/** The figure with whom it counts: the victims' words where they are told, else the counted noun's lemma. */
function figure(quantity: Toll['points'][number]['quantity'], victims: string, texts: Texts): string {
  if (victims === '') return quantityText(quantity, texts)
  const { unit: _unit, ...bare } = quantity
  return [quantityText(bare, texts), victims].filter((part) => part !== '').join(' ')
}

function via(mediators: Truce['mediators'], nameOf: NameOf, { parts }: Texts): string {
  return mediators.length === 0 ? '' : parts.mediatedBy(names(mediators, nameOf))
}

function per(status: Truce['status'], nameOf: NameOf, { parts, words }: Texts): string {
  const by = sources(status, nameOf)
  if (status.basis === 'inferred')
    return parts.inferred(status.rule === undefined ? parts.noRule : words.rule(status.rule))
  return by === '' ? '' : parts.per(by)
}

/** What is planned, demanded or hypothetical is no event. */
function told(modality: string | undefined, { words }: Texts): string {
  return modality === undefined || modality === 'actual' ? '' : ` (${words.modality(modality)})`
}

function joined(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== false && part !== '').join(' · ')
}
