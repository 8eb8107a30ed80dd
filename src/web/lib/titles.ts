import type { Cell, Ref } from '../../model/record.ts'
import type { Locale } from '../locales/shape.ts'
import type { Format } from './format.ts'
import type { AnyEntity } from './index.ts'

/** What is needed to put an entity into words. */
export interface Wording {
  readonly words: Locale
  readonly format: Format
  /** Display name of an actor or place in the reader's language, else the words of its mention. */
  readonly name: (ref: Ref) => string
  readonly conflict: (id: string | undefined) => string | undefined
  /** The words that a claim was read from. */
  readonly quote: (claim: string) => string | undefined
}

const capital = (text: string, intl: string): string => {
  const [first = ''] = text
  return first.toLocaleUpperCase(intl) + text.slice(first.length)
}

/** Names of a cell, rivals and all; a long list is cut short. */
export function namesOf(cell: Cell<Ref>, { name }: Wording, limit = 4): string {
  const names = [...new Set(cell.map((told) => name(told.value)))]
  const shown = names.slice(0, limit).join(', ')
  return names.length > limit ? `${shown} +${names.length - limit}` : shown
}

function short(text: string | undefined, most = 70): string {
  if (!text || text.length <= most) return text ? `“${text}”` : ''
  const cut = text.slice(0, most)
  return `“${cut.slice(0, Math.max(cut.lastIndexOf(' '), most - 20))}…”`
}

const joined = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(', ')

function arrow(left: string, right: string): string {
  if (left && right) return `${left} → ${right}`
  return left || (right ? `→ ${right}` : '')
}

/** A short name for an entity, made of its own cells: `Shelling: Orsenne → Valdria, Kelm`. */
export function titleOf(entity: AnyEntity, wording: Wording): string {
  const { words, format, name } = wording
  const of = (cell: Cell<Ref>): string => namesOf(cell, wording)
  // Where no cell tells what it is about, the words themselves do.
  const titled = (head: string | undefined, rest: string): string => {
    const label = capital(head ?? '', words.intl)
    const said = rest || short(wording.quote(entity.claims[0] ?? ''))
    return said ? `${label}${words.colon}${said}` : label
  }
  switch (entity.kind) {
    case 'truce': {
      // One side alone doesn't tell a truce from another: the war does.
      const sides = [...new Set(entity.parties.map((told) => name(told.value)))].sort((a, b) =>
        a.localeCompare(b, words.intl),
      )
      const parties = sides.length > 1 ? sides.slice(0, 4).join(' – ') : ''
      const date = entity.declared[0] ?? entity.effective[0]
      return titled(
        words.kinds.truce,
        joined(
          parties || wording.conflict(entity.conflict?.value) || of(entity.places) || of(entity.mediators),
          date && format.date(date.value),
        ),
      )
    }
    case 'contact':
      return titled(
        words.types.contact[entity.mode[0]?.value ?? 'meeting'],
        joined(of(entity.participants), of(entity.venue)),
      )
    case 'commitment':
      return titled(words.kinds.commitment, joined(of(entity.promisors), entity.content[0]?.value))
    case 'position': {
      const topic = entity.topic[0]?.value
      return titled(
        of(entity.speaker) || words.kinds.position,
        joined(words.types.position[entity.force], topic && words.topics[topic]),
      )
    }
    case 'incident': {
      const sides = arrow(of(entity.attackers), of(entity.targets)) || of(entity.parties)
      return titled(words.types.violence[entity.type[0]?.value ?? 'attack'], joined(sides, of(entity.places)))
    }
    case 'control':
      return titled(
        words.types.control[entity.change[0]?.value ?? 'hold'],
        joined(of(entity.place), arrow(of(entity.losers), of(entity.gainers))),
      )
    case 'toll':
      return titled(words.types.toll[entity.metric], joined(of(entity.victims), words.ui.per(name(entity.source))))
    case 'agreement': {
      const date = entity.signed[0] ?? entity.entered[0]
      const called = entity.name[0]?.value
      const parties = of(entity.parties) || (called ? '' : short(wording.quote(entity.claims[0] ?? ''), 50))
      const rest = joined(parties, date && format.date(date.value))
      return called && !rest ? capital(called, words.intl) : titled(called ?? words.kinds.agreement, rest)
    }
    case 'action':
      return titled(
        words.types.action[entity.type[0]?.value ?? 'deployment'],
        arrow(of(entity.actors), of(entity.targets)),
      )
    case 'format':
      return of(entity.name) || titled(words.ui.formats, of(entity.members))
    case 'background':
      return titled(words.types.background[entity.type], joined(of(entity.subject), of(entity.object)))
  }
}
