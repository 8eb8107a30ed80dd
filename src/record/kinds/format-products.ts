import type { Assertion, Cell, Entity, Format, Product, Ref, TruceRecord } from '../../model/record.ts'
import { slug } from '../fold.ts'
import { byText, push } from '../order.ts'
import { bySupport, concluded, together } from '../together.ts'
import type { World } from '../world.ts'
import { formatRef, listedAs } from './format.ts'

/** The rows in which a format may have a part. */
type Rows = Pick<TruceRecord, 'truces' | 'agreements' | 'positions' | 'contacts'>

/** A row in which a format has a part, and the words that say so. */
interface Part<T> {
  readonly value: T
  readonly row: Entity
  readonly assertion: Assertion<Ref>
}

interface Parts {
  readonly produced: Part<Product>[]
  readonly meetings: Part<string>[]
}

/**
 * Formats with what they brought about: known ones of whose members dispatches tell, and those that only mediate, broker,
 * speak or bring people together.
 */
export function withProducts(formats: readonly Format[], rows: Rows, world: World): readonly Format[] {
  const partsOf = partsByFormat(rows, world)
  const told = new Map(formats.map((format) => [format.name[0]!.value.id, format]))
  const others = [...partsOf].filter(([id]) => !told.has(id)).map(([id, parts]) => withoutMembers(id, parts, world))
  return [...told.values(), ...others]
    .map((format) => {
      const { produced = [], meetings = [] } = partsOf.get(format.name[0]!.value.id) ?? {}
      return {
        ...format,
        produced: cell(produced, ({ kind, id }) => `${kind} ${id}`),
        meetings: cell(meetings, (id) => id),
      }
    })
    .sort((a, b) => byText(a.id, b.id))
}

function partsByFormat({ truces, agreements, positions, contacts }: Rows, world: World): ReadonlyMap<string, Parts> {
  const ids = new Set(world.formats.map(({ id }) => id))
  const found = new Map<string, Parts>()
  const see = <T>(key: keyof Parts, row: Entity, value: T, ...cells: readonly Cell<Ref>[]) => {
    for (const assertion of cells.flat()) {
      // Its chairs and its secretariat act for it.
      const format = world.lineage(assertion.value.id).find((id) => ids.has(id))
      if (format === undefined) continue
      const parts = found.get(format) ?? { produced: [], meetings: [] }
      found.set(format, parts)
      ;(parts[key] as Part<T>[]).push({ value, row, assertion })
    }
  }
  for (const truce of truces)
    if (!truce.aside) see('produced', truce, { kind: 'truce', id: truce.id }, truce.mediators, truce.guarantors)
  for (const row of agreements) see('produced', row, { kind: 'agreement', id: row.id }, row.brokers)
  for (const row of positions) see('produced', row, { kind: 'position', id: row.id }, row.speaker)
  for (const row of contacts) see('meetings', row, row.id, row.mediators, row.hosts, row.participants)
  return found
}

/** A format of whose members nobody tells. */
function withoutMembers(id: string, { produced, meetings }: Parts, world: World): Format {
  const parts = [...produced, ...meetings]
  const { claims, by, ...reported } = together(parts.map(({ assertion }) => assertion))
  const conflicts = new Set(parts.map(({ row }) => row.conflict?.value))
  const [only] = conflicts
  const served = parts.flatMap(({ row }) => row.conflict ?? [])
  return {
    kind: 'format',
    id: slug(id),
    aliases: [],
    claims: [],
    merged: [],
    ...(conflicts.size === 1 && only !== undefined
      ? { conflict: concluded(only, 'conflict-of-what-it-did', served) }
      : {}),
    ...reported,
    name: [{ value: formatRef(id, world), basis: 'asserted', claims, by, ...reported }],
    members: [],
    nonMembers: [],
    chairs: [],
    period: [],
    produced: [],
    meetings: [],
    ...listedAs(id, world),
  }
}

/** Each row once, however many of a format's people have a part in it. */
function cell<T>(parts: readonly Part<T>[], keyOf: (value: T) => string): Cell<T> {
  const groups = new Map<string, Part<T>[]>()
  for (const part of parts) push(groups, keyOf(part.value), part)
  return [...groups]
    .map(([key, group]) => {
      const surest = group.find(({ assertion }) => assertion.basis !== 'inferred') ?? group[0]!
      const all = together(group.map(({ assertion }) => assertion))
      return { key, assertion: { ...surest.assertion, value: surest.value, ...all } }
    })
    .sort((a, b) => bySupport(a.assertion, b.assertion) || byText(a.key, b.key))
    .map(({ assertion }) => assertion)
}
