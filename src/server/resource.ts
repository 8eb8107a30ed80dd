import type { z } from 'zod'
import type { Reading } from '../model/claim.ts'
import type { Dispatch } from '../model/dispatch.ts'
import type { DossierData, NamesByLanguage } from '../model/dossier.ts'
import type { RecordKnowledge, ReviewDecision, TruceRecord } from '../model/record.ts'
import type { Store } from '../store/index.ts'

/** The two times of a query: the day looked at, and the day by which dispatches were published; EDTF. */
export interface TwoTimes {
  readonly on?: string
  readonly asKnown?: string
}

/** The two times, and whether the decisions of reviewers are left out. */
export interface RecordChoices extends TwoTimes {
  readonly unreviewed?: boolean
}

/** Display names by id. */
export interface KnownNames {
  readonly actors: DossierData['names']['actors']
  readonly places: DossierData['names']['places']
  /** Names of what no list has: what belongs to another (`state:FRA/presidency`), a place of the gazetteer. */
  readonly find?: (id: string) => NamesByLanguage | undefined
}

/** What the server needs of the reading engine. */
export interface Analysis {
  version(lang: string): string
  record(readings: Iterable<Reading>, times?: TwoTimes, decisions?: Iterable<ReviewDecision>): TruceRecord
  explain(dispatch: Dispatch, claimId: string): string
  names(): KnownNames
  /** By it the names of filters are resolved, and reach who speaks for whom. */
  knowledge(): RecordKnowledge
}

export interface Services {
  readonly store: Store
  readonly analysis: Analysis
  /** The record, kept for as long as the store does not change. */
  readonly recordOf: (choices: RecordChoices) => Promise<TruceRecord>
  /** Heading of the dossier. */
  readonly title?: string
  /** Language of the page, where it is not the reader's own. */
  readonly lang?: string
}

/** One thing that can be asked for: the address, what it takes and what it gives. Routes and OpenAPI come from it. */
export interface Resource<
  P extends z.ZodObject = z.ZodObject,
  Q extends z.ZodObject = z.ZodObject,
  R extends z.ZodType = z.ZodType,
> {
  /** As OpenAPI writes it: `/api/dispatches/{id}`. */
  readonly path: string
  readonly summary: string
  readonly params: P
  readonly query: Q
  readonly response: R
  /** Codes of the errors that it answers, beside those that any may. */
  readonly errors: readonly string[]
  readonly handle: (services: Services, params: z.output<P>, query: z.output<Q>) => Promise<z.input<R>>
}

/** Keeps the types of a resource's parts together, then lets the list of all of them hold it. */
export function resource<P extends z.ZodObject, Q extends z.ZodObject, R extends z.ZodType>(
  parts: Resource<P, Q, R>,
): Resource {
  return parts as unknown as Resource
}
