import { z } from 'zod'
import { edtf, list } from './basics.ts'
import { claim } from './claim.ts'
import { dispatch } from './dispatch.ts'
import { record } from './record.ts'

const namesById = z.record(z.string(), z.record(z.string(), z.string()))

/** Everything that the dossier page shows. */
export const dossier = z
  .object({
    format: z.literal(1),
    engine: z.string(),
    generated: z.string().exactOptional(),
    title: z.string().exactOptional(),
    dispatches: list(dispatch),
    claims: list(claim.extend({ dispatch: z.string() })),
    record,
    names: z.object({ actors: namesById, places: namesById }),
    defaults: z.object({ lang: z.string().exactOptional(), on: edtf.exactOptional(), known: edtf.exactOptional() }),
  })
  .meta({ id: 'Dossier' })
