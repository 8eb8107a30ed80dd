import type { ClaimKind } from '../../model/claim.ts'
import type { Assertion, Cell, Ref } from '../../model/record.ts'
import type { AnyEntity } from './index.ts'
import type { Wording } from './titles.ts'

/** One cell of an entity with its name and its values put into words. */
export interface CellRow {
  readonly label: string
  readonly values: readonly { readonly told: Assertion<unknown>; readonly text: string }[]
}

/** The kind of claim that an entity is made of: its colour and its line. */
export function claimKindOf(entity: AnyEntity): ClaimKind {
  if (entity.kind === 'incident') return 'violence'
  return entity.kind === 'format' ? 'agreement' : entity.kind
}

/** Every cell of an entity but its series, in reading order; a cell without values says that nothing is reported. */
export function rowsOf(entity: AnyEntity, { words, format, name }: Wording): CellRow[] {
  const row = <T>(label: keyof typeof words.cells, cell: Cell<T>, text: (value: T) => string): CellRow => ({
    label: words.cells[label],
    values: cell.map((told) => ({ told, text: text(told.value) })),
  })
  const refs = (label: keyof typeof words.cells, cell: Cell<Ref>): CellRow => row(label, cell, name)
  const dates = (label: keyof typeof words.cells, cell: Cell<string>): CellRow => row(label, cell, format.date)
  const texts = (label: keyof typeof words.cells, cell: Cell<string>): CellRow => row(label, cell, (text) => text)
  const flags = (label: keyof typeof words.cells, cell: Cell<boolean> | undefined): CellRow =>
    row(label, cell ?? [], (value) => (value ? words.ui.yes : words.ui.no))
  switch (entity.kind) {
    case 'truce':
      return [
        refs('parties', entity.parties),
        refs('mediators', entity.mediators),
        refs('guarantors', entity.guarantors),
        refs('places', entity.places),
        dates('declared', entity.declared),
        dates('effective', entity.effective),
        row('term', entity.term, format.length),
        dates('expires', entity.expires ? [entity.expires] : []),
        flags('unilateral', entity.unilateral),
        flags('local', entity.local),
        row('purpose', entity.purpose, (purpose) => words.purpose[purpose]),
        flags('written', entity.written),
        row('lastInForce', entity.lastInForce ? [entity.lastInForce] : [], format.date),
        row('ended', entity.ended, ({ how, date }) =>
          date ? `${words.truceEnd[how]}, ${format.date(date)}` : words.truceEnd[how],
        ),
      ]
    case 'contact':
      return [
        row('mode', entity.mode, (mode) => words.types.contact[mode]),
        row('state', entity.state, (state) => words.contactState[state]),
        refs('participants', entity.participants),
        refs('hosts', entity.hosts),
        refs('mediators', entity.mediators),
        refs('venue', entity.venue),
        dates('time', entity.time),
        row('topics', entity.topics, (topic) => words.topics[topic]),
      ]
    case 'commitment':
      return [
        refs('promisors', entity.promisors),
        refs('before', entity.before),
        refs('beneficiaries', entity.beneficiaries),
        texts('content', entity.content),
        row('topic', entity.topic, (topic) => words.topics[topic]),
        dates('made', entity.made),
        dates('deadline', entity.deadline),
        texts('condition', entity.condition),
        dates('renewals', entity.renewals),
        row('outcome', entity.outcome, (outcome) => words.outcome[outcome]),
      ]
    case 'position':
      return [
        refs('speaker', entity.speaker),
        refs('target', entity.target),
        row('topic', entity.topic, (topic) => words.topics[topic]),
      ]
    case 'incident':
      return [
        row('type', entity.type, (type) => words.types.violence[type]),
        refs('attackers', entity.attackers),
        refs('targets', entity.targets),
        refs('parties', entity.parties),
        refs('places', entity.places),
        dates('time', entity.time),
        texts('weapons', entity.weapons),
        texts('breachOf', entity.breachOf ?? []),
        texts('denied', entity.denied),
      ]
    case 'control':
      return [
        refs('place', entity.place),
        row('change', entity.change, (change) => words.types.control[change]),
        refs('gainers', entity.gainers),
        refs('losers', entity.losers),
        dates('time', entity.time),
        texts('denied', entity.denied ?? []),
      ]
    case 'toll':
      return [refs('victims', entity.victims), refs('responsible', entity.responsible), refs('places', entity.places)]
    case 'agreement':
      return [
        texts('name', entity.name),
        refs('parties', entity.parties),
        refs('brokers', entity.brokers),
        dates('signed', entity.signed),
        dates('entered', entity.entered),
        refs('covers', entity.covers),
        refs('excludes', entity.excludes),
        refs('nonParties', entity.nonParties ?? []),
        texts('terms', entity.terms ?? []),
        texts('limits', entity.limits ?? []),
        texts('breaches', entity.breaches),
      ]
    case 'action':
      return [
        row('type', entity.type, (type) => words.types.action[type]),
        refs('actors', entity.actors),
        refs('targets', entity.targets),
        refs('places', entity.places),
        dates('time', entity.time),
      ]
    case 'format':
      return [
        refs('name', entity.name),
        refs('members', entity.members),
        refs('nonMembers', entity.nonMembers ?? []),
        refs('chairs', entity.chairs),
        dates('period', entity.period),
        row('produced', entity.produced, ({ kind, id }) => `${words.kinds[kind]} ${id}`),
        texts('meetings', entity.meetings),
      ]
    case 'background':
      return [refs('subject', entity.subject), refs('object', entity.object), dates('time', entity.time)]
  }
}
