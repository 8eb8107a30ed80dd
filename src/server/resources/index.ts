import type { Resource } from '../resource.ts'
import { claim, claims, explanation } from './claims.ts'
import { decisions } from './decisions.ts'
import { dispatch, dispatches } from './dispatches.ts'
import { dossier } from './dossier.ts'
import { RECORD_RESOURCES } from './record.ts'

/** Everything that can be asked for; one line here makes a resource a route and an entry of the OpenAPI document. */
export const RESOURCES: readonly Resource[] = [
  dossier,
  dispatches,
  dispatch,
  claims,
  claim,
  explanation,
  ...RECORD_RESOURCES,
  decisions,
]
