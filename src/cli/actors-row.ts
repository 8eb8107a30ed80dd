import type { StoredActor } from '../language/own-actors.ts'
import type { TrucelineError } from '../model/errors.ts'
import type { Knowledge } from '../names/index.ts'
import { failIn } from './output.ts'
import type { Texts } from './texts/all.ts'

/** Where a row stands in its list. */
export interface Where {
  readonly what: 'line' | 'entry'
  readonly number: number
}

/** What is wrong with a row, in a language: message and repair. */
export type Told = (rows: Texts['actorRows']) => readonly string[]

/** A row that cannot be used, with its place. */
export function badRow(file: string, { what, number }: Where, value: string, told: Told): TrucelineError {
  return failIn(
    'bad-actor-row',
    ({ actorRows }) => {
      const [message = '', ...repair] = told(actorRows)
      return [actorRows.at(file, what, number, message), ...repair]
    },
    value,
  )
}

/** One actor as a list gives it, before it is checked. Every list of names is as written. */
export interface ActorRow {
  readonly where: Where
  readonly id: string
  readonly kind: string
  readonly names: Readonly<Record<string, readonly string[]>>
  readonly aliases: readonly string[]
  readonly parent: string
  readonly sex: string
  readonly offices: readonly string[]
}

const PREFIXES = { person: 'person', organisation: 'org', group: 'group', force: 'force', format: 'format' } as const
type Kind = keyof typeof PREFIXES
const KINDS = Object.keys(PREFIXES) as Kind[]
const isKind = (kind: string): kind is Kind => (KINDS as string[]).includes(kind)
const SHORTEST = 2
const OFFICE = /^(\S+)\/([a-z-]+)(?:@(\S+))?(?: (\d{4}(?:-\d\d){0,2})?\.\.(\d{4}(?:-\d\d){0,2})?)?$/

/** What rows are checked against. */
export interface RowContext {
  /** The list's name, for messages. */
  readonly file: string
  readonly knowledge: Knowledge
  /** Ids that the list itself and the own actors kept so far give. */
  readonly own: ReadonlySet<string>
}

/** The id of a row: with the prefix of its kind, which may be left out. */
export function idOf({ id, kind }: Pick<ActorRow, 'id' | 'kind'>): string {
  return id.includes(':') || !isKind(kind) ? id : `${PREFIXES[kind]}:${id}`
}

/**
 * A checked actor.
 * @throws TrucelineError `bad-actor-row`, naming the file, the row and the repair
 */
export function checkRow(row: ActorRow, context: RowContext): StoredActor {
  const fail = (value: string, told: Told): never => {
    throw badRow(context.file, row.where, value, told)
  }
  const { kind } = row
  const kinds = KINDS.join(', ')
  if (!isKind(kind)) return fail(kind, (rows) => (kind === '' ? rows.noKind(kinds) : rows.badKind(kind, kinds)))
  const id = idOf(row)
  const example = `${PREFIXES[kind]}:my-${kind}`
  if (!new RegExp(`^${PREFIXES[kind]}:[a-z0-9-]+$`).test(id))
    fail(row.id, (rows) => (row.id === '' ? rows.noId(example) : rows.badId(row.id, kind, example)))
  const forms = [...new Set([...Object.values(row.names).flat(), ...row.aliases])]
  if (Object.values(row.names).every((names) => names.length === 0)) fail(id, (rows) => rows.noName())
  const short = forms.find((form) => form.replaceAll(/[^\p{L}\p{N}]/gu, '').length < SHORTEST)
  if (short !== undefined) fail(short, (rows) => rows.shortName(short))
  const parent = row.parent === '' ? undefined : ownerOf(row.parent)
  if (parent !== undefined && !isKnown(parent, context)) fail(row.parent, (rows) => rows.noParent(row.parent))
  if (row.sex !== '' && row.sex !== 'm' && row.sex !== 'f') fail(row.sex, (rows) => rows.badSex(row.sex))
  if (row.offices.length > 0 && kind !== 'person') fail(row.offices[0]!, (rows) => rows.noOffices(kind))
  const holdings = row.offices.map((office) => {
    const [, owner, title, target, from, to] = OFFICE.exec(office) ?? fail(office, (rows) => rows.badOffice(office))
    if (target !== undefined && !isKnown(ownerOf(target), context)) fail(target, (rows) => rows.noTarget(office))
    if (!isKnown(ownerOf(owner!), context)) fail(owner!, (rows) => rows.noOwner(office))
    if (from && to && from > to) fail(office, (rows) => rows.badPeriod(office))
    const key = target === undefined ? title! : `${title}@${ownerOf(target)}`
    return { owner: ownerOf(owner!), key, person: id, ...(from ? { from } : {}), ...(to ? { to } : {}) }
  })
  return {
    id,
    kind,
    names: Object.fromEntries(
      Object.entries(row.names).flatMap(([lang, [first]]) => (first === undefined ? [] : [[lang, first]])),
    ),
    forms,
    ...(parent === undefined ? {} : { parent }),
    ...(row.sex === '' ? {} : { gender: row.sex as 'm' | 'f' }),
    ...(holdings.length === 0 ? {} : { holdings }),
    from: context.file,
  }
}

const ownerOf = (owner: string): string => (owner.includes(':') ? owner : `state:${owner}`)

function isKnown(id: string, { knowledge, own }: RowContext): boolean {
  const base = id.split('/')[0]!
  return knowledge.actors.has(base) || knowledge.places.has(base) || own.has(base)
}
