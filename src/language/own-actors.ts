import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { TrucelineError } from '../model/errors.ts'
import type { OwnActor } from './world-types.ts'

const text = z.string().min(1)
const holding = z.strictObject({ owner: text, key: text, person: text, from: text.optional(), to: text.optional() })

/** An actor as the file of an analyst's own actors keeps it. */
const actorSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+:\S+$/, 'an id reads group:my-front'),
  kind: z.enum(['person', 'organisation', 'group', 'force', 'format']),
  names: z.record(z.string(), text),
  forms: z.array(text).min(1),
  parent: text.optional(),
  gender: z.enum(['m', 'f']).optional(),
  holdings: z.array(holding).optional(),
  /** The file that it was imported from. */
  from: text,
})

export const ownActorsSchema = z.strictObject({ format: z.literal(1), actors: z.array(actorSchema) })

/** What the file of an analyst's own actors holds. */
export type OwnActorsFile = z.output<typeof ownActorsSchema>
export type StoredActor = OwnActorsFile['actors'][number]

/**
 * Reads the file of an analyst's own actors; a file that is not there holds none.
 * @throws TrucelineError `bad-actors-file`
 */
export function readActorsFile(path: string): OwnActorsFile {
  let source: string
  try {
    source = readFileSync(path, 'utf8')
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return { format: 1, actors: [] }
    throw broken(path, 'cannot be read', cause)
  }
  let data: unknown
  try {
    data = JSON.parse(source)
  } catch (cause) {
    throw broken(path, 'is no JSON', cause)
  }
  const result = ownActorsSchema.safeParse(data)
  if (result.success) return result.data
  const issue = result.error.issues[0]!
  throw broken(path, `has a bad entry ${issue.path.join(' > ')}: ${issue.message}`, result.error)
}

function broken(path: string, how: string, cause: unknown): TrucelineError {
  return new TrucelineError('bad-actors-file', `the file of your own actors ${path} ${how}`, {
    value: path,
    repair: 'remove the file, and import your lists again: truceline actors import FILE',
    cause,
  })
}

/** An analyst's own actors as the loaders of languages take them. */
export function readOwnActors(path: string): OwnActor[] {
  return readActorsFile(path).actors.map(({ id, kind, names, forms, parent, gender, holdings }) => ({
    id,
    kind,
    names,
    forms,
    ...(parent === undefined ? {} : { parent }),
    ...(gender === undefined ? {} : { gender }),
    ...(holdings === undefined
      ? {}
      : {
          holdings: holdings.map(({ owner, key, person, from, to }) => ({
            owner,
            key,
            person,
            ...(from === undefined ? {} : { from }),
            ...(to === undefined ? {} : { to }),
          })),
        }),
  }))
}

const digests = new WeakMap<readonly OwnActor[], string>()

/** Tells lists of own actors apart; '' for none. */
export function ownDigest(own: readonly OwnActor[]): string {
  if (own.length === 0) return ''
  let digest = digests.get(own)
  if (digest === undefined) {
    digest = createHash('sha256').update(JSON.stringify(own)).digest('hex')
    digests.set(own, digest)
  }
  return digest
}
