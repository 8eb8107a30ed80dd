import type { TruceRecord } from '../model/record.ts'
import { claimsOf, PLACE_CELLS, type Who } from '../record/index.ts'
import { type NameOf, refNames } from './cells.ts'
import type { Context } from './context.ts'
import { type AnyEntity, entityLine } from './entity-line.ts'
import { oneLine } from './output.ts'
import { styleFor } from './style.ts'
import { claimIds } from './table.ts'
import type { Texts } from './texts/all.ts'
import { shorten } from './width.ts'

/** Of how many it is told in full where the record has them, and how many rows of a kind. */
const IN_FULL = 5
const ROWS = 3

type Kind = Exclude<keyof TruceRecord, 'conflicts'>

/** Each actor, place or source with the rows that name it, the last reported first. */
export function whoText(context: Context, found: readonly Who[], record: TruceRecord, nameOf: NameOf): string {
  const { texts } = context
  const { bold, dim } = styleFor(context)
  const columns = context.stdout.isTTY ? (context.stdout.columns ?? 80) : Number.POSITIVE_INFINITY
  const heading = ({ ref, seen }: Who) =>
    `${bold(oneLine(refNames([ref], nameOf)))}  ${dim(oneLine(`${ref.id} · ${texts.who.rows(seen.length)}`))}`
  const full = found.slice(0, IN_FULL).map((who) => {
    const { ref, standsFor, seen } = who
    const stands =
      standsFor.length === 0
        ? []
        : [`  ${texts.who.standsFor(oneLine(standsFor.map((id) => labelled(id, nameOf)).join(', ')))}`]
    const known = knownLines(who, nameOf, texts)
    const groups = [...Map.groupBy(seen, ({ kind, as }) => `${kind} ${as}`).values()].flatMap((group) => {
      const { kind, as } = group[0]!
      const ids = new Set(group.map(({ id }) => id))
      const entities = (record[kind as Kind] as readonly AnyEntity[]).filter(({ id }) => ids.has(id)).sort(lastFirst)
      return [
        `  ${texts.who.group(texts.words.list(kind), as === 'source' ? texts.who.source : texts.words.cell(as), group.length)}`,
        ...entities
          .slice(0, ROWS)
          .flatMap((entity) => [
            shorten(`    ${oneLine(entityLine(entity, nameOf, texts))}`, columns),
            `    ${dim(oneLine(`${entity.id} · ${claimIds(claimsOf(entity))}`))}`,
          ]),
        ...(entities.length > ROWS
          ? [`    ${dim(texts.brief.more(entities.length - ROWS, more(kind, as, ref.id)))}`]
          : []),
      ]
    })
    return [heading(who), ...stands, ...known, ...groups, ''].join('\n')
  })
  const rest = found.slice(IN_FULL).map(heading)
  return `${[...full, ...rest].join('\n').trimEnd()}\n`
}

/** What the lists have of it: the offices by period, or where a place lies. */
function knownLines({ ref, offices, place }: Who, nameOf: NameOf, { who }: Texts): readonly string[] {
  const held = offices.map(({ owner, key, person, from, to }) => {
    const other = person === ref.id ? `${owner}/${key}` : person
    const period = from === undefined && to === undefined ? '' : `  ${from ?? '..'}/${to ?? '..'}`
    return `    ${oneLine(labelled(other, nameOf))}${period}`
  })
  const title = offices[0]?.person === ref.id ? who.held : who.holders
  return [
    ...(held.length === 0 ? [] : [`  ${title}`, ...held]),
    ...(place?.at
      ? [`  ${who.at(place.at.map((degrees) => degrees.toFixed(2)).join(', '), place.precision ?? '')}`]
      : []),
    ...(place && place.within.length > 0 ? [`  ${who.within(listed(place.within, nameOf))}`] : []),
    ...(place && place.claimedBy.length > 0 ? [`  ${who.claimedBy(listed(place.claimedBy, nameOf))}`] : []),
  ]
}

function listed(ids: readonly string[], nameOf: NameOf): string {
  return oneLine(ids.map((id) => labelled(id, nameOf)).join(', '))
}

function labelled(id: string, nameOf: NameOf): string {
  const name = nameOf(id)
  return name === id ? id : `${name} (${id})`
}

/** The command that lists all rows of which some are shown. */
function more(kind: string, as: string, id: string): string {
  const quoted = /^[\w:/.-]+$/.test(id) ? id : `'${oneLine(id).replaceAll("'", `'\\''`)}'`
  return `truceline ${kind} ${optionFor(as)} ${quoted}`
}

function optionFor(cell: string): string {
  return cell === 'source' ? '--by' : PLACE_CELLS.has(cell) ? '--place' : '--actor'
}

function lastFirst(a: AnyEntity, b: AnyEntity): number {
  const [left, right] = [a.lastReported ?? '', b.lastReported ?? '']
  return left === right ? 0 : left < right ? 1 : -1
}
