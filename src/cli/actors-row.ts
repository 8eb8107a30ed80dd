import type { StoredActor } from '../language/own-actors.ts'
import { TrucelineError } from '../model/errors.ts'
import type { Knowledge } from '../names/index.ts'

/** One actor as a list gives it, before it is checked. Every list of names is as written. */
export interface ActorRow {
  /** Where it stands: `row 4`, `entry 2`. */
  readonly where: string
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
const OFFICE = /^(\S+)\/([a-z-]+)(?: (\d{4}(?:-\d\d){0,2})?\.\.(\d{4}(?:-\d\d){0,2})?)?$/

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
  const fail = (message: string, value: string, repair: string): never => {
    throw new TrucelineError('bad-actor-row', `${context.file}, ${row.where}: ${message}`, {
      value,
      repair,
      hint: { kind: 'at', names: `${context.file}, ${row.where}` },
    })
  }
  const { kind } = row
  if (!isKind(kind))
    return fail(kind === '' ? 'no kind is given' : `"${kind}" is no kind of actor`, kind, `write ${KINDS.join(', ')}`)
  const id = idOf(row)
  if (!new RegExp(`^${PREFIXES[kind]}:[a-z0-9-]+$`).test(id))
    fail(
      row.id === '' ? 'no id is given' : `"${row.id}" is no id of a ${kind}`,
      row.id,
      `write small letters, digits and hyphens: ${PREFIXES[kind]}:my-${kind}`,
    )
  const forms = [...new Set([...Object.values(row.names).flat(), ...row.aliases])]
  if (Object.values(row.names).every((names) => names.length === 0))
    fail('no name is given', id, 'fill in name, or fr and en')
  const short = forms.find((form) => form.replaceAll(/[^\p{L}\p{N}]/gu, '').length < SHORTEST)
  if (short !== undefined) fail(`the name "${short}" is too short to be found in a text`, short, 'give a longer one')
  const parent = row.parent === '' ? undefined : ownerOf(row.parent)
  if (parent !== undefined && !isKnown(parent, context))
    fail(`the parent "${row.parent}" is not known`, row.parent, KNOWN_OWNER)
  if (row.sex !== '' && row.sex !== 'm' && row.sex !== 'f')
    fail(`the sex "${row.sex}" is not known`, row.sex, 'write m or f')
  if (row.offices.length > 0 && kind !== 'person')
    fail(`a ${kind} holds no office`, row.offices[0]!, 'give offices to persons only')
  const holdings = row.offices.map((office) => {
    const [, owner, key, from, to] = OFFICE.exec(office) ?? fail(`"${office}" is no office`, office, OFFICE_EXAMPLE)
    if (!isKnown(ownerOf(owner!), context)) fail(`the owner of "${office}" is not known`, owner!, KNOWN_OWNER)
    if (from && to && from > to) fail(`"${office}" ends before it begins`, office, 'put the earlier date first')
    return { owner: ownerOf(owner!), key: key!, person: id, ...(from ? { from } : {}), ...(to ? { to } : {}) }
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

const KNOWN_OWNER = 'write the code of a state (SYR), the id of a known actor, or of one in this list'
const OFFICE_EXAMPLE = 'write owner, key and dates: SYR/president 2000-07-17..2024-12-08'

const ownerOf = (owner: string): string => (owner.includes(':') ? owner : `state:${owner}`)

function isKnown(id: string, { knowledge, own }: RowContext): boolean {
  const base = id.split('/')[0]!
  return knowledge.actors.has(base) || own.has(base)
}
