import { z } from 'zod'
import { dossierData } from '../dossier-data.ts'
import { resource } from '../resource.ts'
import { dossier as schema } from '../schemas/dossier.ts'

export const dossier = resource({
  path: '/api/dossier',
  summary: 'Everything that the dossier page shows',
  params: z.object({}),
  query: z.strictObject({}),
  response: schema,
  errors: [],
  handle: async ({ store, analysis, title, lang, recordOf }) =>
    dossierData(store, analysis, {
      record: await recordOf({}),
      ...(title === undefined ? {} : { title }),
      ...(lang === undefined ? {} : { defaults: { lang } }),
    }),
})
