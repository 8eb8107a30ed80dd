import type { Selectable } from 'kysely'
import type { Dispatch } from '../../model/dispatch.ts'
import type { Tables } from '../tables.ts'

export type DispatchRow = Selectable<Tables['dispatches']>

/** Columns of `dispatches` that make a `Dispatch`. */
export const DISPATCH_COLUMNS = ['id', 'text', 'lang', 'title', 'date', 'url', 'source', 'origin'] as const

type Described = Pick<DispatchRow, 'id' | 'lang' | 'title' | 'date' | 'url' | 'source' | 'origin'>

/** What a row says about its dispatch, with null fields absent. */
export function describe(row: Described): Omit<Dispatch, 'text'> {
  return {
    id: row.id,
    lang: row.lang,
    ...(row.title === null ? {} : { title: row.title }),
    ...(row.date === null ? {} : { date: row.date }),
    ...(row.url === null ? {} : { url: row.url }),
    ...(row.source === null ? {} : { source: row.source }),
    ...(row.origin === null ? {} : { origin: row.origin }),
  }
}

export function toDispatch(row: Described & Pick<DispatchRow, 'text'>): Dispatch {
  return { ...describe(row), text: row.text }
}
