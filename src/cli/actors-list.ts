import { parseDocument } from 'yaml'
import { z } from 'zod'
import { TrucelineError } from '../model/errors.ts'
import type { Table } from './actors-csv.ts'
import type { ActorRow } from './actors-row.ts'

const COLUMNS = ['id', 'kind', 'name', 'aliases', 'parent', 'sex', 'offices']

/** Several values in one field of a table. */
const many = (field: string | undefined): string[] =>
  (field ?? '')
    .split(/[;|]/)
    .map((value) => value.trim())
    .filter((value) => value !== '')

/**
 * Rows of an analyst's own table: the columns id, kind, name, a column a language, aliases, parent, sex, offices.
 * @param languages codes whose columns hold names
 * @throws TrucelineError `bad-actors-list` for a column that is not known, or one that lacks
 */
export function rowsOfTable(table: Table, languages: readonly string[], file: string): ActorRow[] {
  const known = [...COLUMNS, ...languages]
  const strange = table.titles.find((title) => !known.includes(title.toLowerCase()))
  if (strange !== undefined)
    throw badList(file, `has a column "${strange}" that is not known`, strange, `name the columns ${known.join(', ')}`)
  const missing = ['id', 'kind'].find((title) => !table.titles.some((one) => one.toLowerCase() === title))
  if (missing !== undefined)
    throw badList(file, `has no column "${missing}"`, missing, `name the columns ${known.join(', ')} in the first line`)
  return table.rows.map(({ line, fields }) => ({
    where: { what: 'line', number: line },
    id: fields.get('id') ?? '',
    kind: fields.get('kind') ?? '',
    names: namesOf(languages, (lang) => many(fields.get(lang)), many(fields.get('name'))),
    aliases: many(fields.get('aliases')),
    parent: fields.get('parent') ?? '',
    sex: fields.get('sex') ?? '',
    offices: many(fields.get('offices')),
  }))
}

const words = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat())

/**
 * Entries of an analyst's own YAML list, under `actors`.
 * @throws TrucelineError `bad-actors-list` where it is no YAML or an entry has another shape
 */
export function rowsOfYaml(text: string, languages: readonly string[], file: string): ActorRow[] {
  const document = parseDocument(text)
  const broken = document.errors[0]
  if (broken !== undefined)
    throw badList(file, `is no YAML: ${broken.message.split('\n')[0]}`, file, 'check quotes, colons and indentation')
  const entry = z.strictObject({
    id: z.string().default(''),
    kind: z.string().default(''),
    name: words.default([]),
    ...Object.fromEntries(languages.map((lang) => [lang, words.optional()])),
    aliases: words.default([]),
    parent: z.string().default(''),
    sex: z.string().default(''),
    offices: words.default([]),
  })
  const result = z.strictObject({ actors: z.array(entry) }).safeParse(document.toJS())
  if (!result.success) {
    const issue = result.error.issues[0]!
    const [, at, ...path] = issue.path
    const where =
      typeof at === 'number' ? `entry ${at + 1}${path.length > 0 ? ` > ${path.join(' > ')}` : ''}` : 'actors'
    throw badList(
      file,
      `, ${where}: ${issue.message}`,
      where,
      `an entry holds ${[...COLUMNS, ...languages].join(', ')}`,
    )
  }
  return result.data.actors.map(({ id, kind, name, aliases, parent, sex, offices, ...named }, at) => ({
    where: { what: 'entry', number: at + 1 },
    id,
    kind,
    names: namesOf(languages, (lang) => (named as Record<string, string[] | undefined>)[lang] ?? [], name),
    aliases,
    parent,
    sex,
    offices,
  }))
}

/** Names by language; those that are the same in all come after a language's own. */
function namesOf(
  languages: readonly string[],
  of: (lang: string) => readonly string[],
  shared: readonly string[],
): Record<string, readonly string[]> {
  return Object.fromEntries(languages.map((lang) => [lang, [...of(lang), ...shared]]))
}

/** What is wrong with a list as a whole. */
export function badList(file: string, message: string, value: string, repair: string): TrucelineError {
  const text = message.startsWith(',') ? `${file}${message}` : `${file} ${message}`
  return new TrucelineError('bad-actors-list', text, { value, repair })
}
