import { z } from 'zod'
import { edtf, list } from './basics.ts'
import { claim } from './claim.ts'

const described = {
  id: z.string(),
  lang: z.string(),
  title: z.string().exactOptional(),
  date: edtf.exactOptional(),
  url: z.string().exactOptional(),
  source: z.string().exactOptional(),
}

/** A dispatch with its text. Where its bytes came from is nobody's business over HTTP. */
export const dispatch = z.object({ ...described, text: z.string() }).meta({ id: 'Dispatch' })

export const dispatchSummary = z
  .object({ ...described, engine: z.string().exactOptional(), claims: z.int() })
  .meta({ id: 'DispatchSummary' })

export const reading = z
  .object({ dispatch, claims: list(claim), engine: z.string().exactOptional() })
  .meta({ id: 'Reading' })

export const storedClaim = z.object({ dispatch: z.string(), claim }).meta({ id: 'StoredClaim' })

export const explained = z
  .object({ dispatch: z.string(), claim, explanation: z.string() })
  .meta({ id: 'ExplainedClaim' })
