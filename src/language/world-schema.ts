import { z } from 'zod'

const names = z.array(z.string().min(1))
const at = z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)])
const byLanguage = { fr: names.default([]), en: names.default([]) }
const adjectives = z.strictObject(byLanguage).optional()
const code = z.string().regex(/^[A-Z]{3,4}$/, 'a state is given by its code: FRA')
const id = z.string().regex(/^[a-z0-9-]+$/, 'ids are small letters, digits and hyphens')
const date = z
  .union([z.number().int(), z.string()])
  .transform(String)
  .pipe(z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'dates are YYYY, YYYY-MM or YYYY-MM-DD'))
const note = z.string().optional()
const owner = z.string().regex(/^([A-Z]{3,4}|[a-z]+:[a-z0-9-]+)$/, 'an owner is a state code or an actor id: org:osce')

export const statesSchema = z.strictObject({
  states: z.array(
    z.strictObject({
      id: code,
      ...byLanguage,
      adj: z.strictObject(byLanguage),
      people: adjectives,
      prefix: adjectives,
      capital: z
        .strictObject({
          id,
          ...byLanguage,
          at,
          'stands-for': z.array(z.string()).optional(),
          also: z.strictObject({ id, ...byLanguage, at }).optional(),
        })
        .optional(),
      at,
      status: z.enum(['de-facto', 'partly-recognised', 'former']).optional(),
      'claimed-by': z.array(code).optional(),
    }),
  ),
})

export const seatsSchema = z.strictObject({
  seats: z.array(z.strictObject({ id, ...byLanguage, 'stands-for': z.string(), at: at.optional(), note })),
})

const actor = z.strictObject({
  id,
  kind: z.enum(['organisation', 'group', 'force', 'format']),
  /** Names that are the same in every language. */
  name: names.default([]),
  ...byLanguage,
  adj: adjectives,
  state: z.union([code, z.array(code)]).optional(),
  parent: z.string().optional(),
  members: z.array(owner).optional(),
  chairs: z.array(owner).optional(),
  from: date.optional(),
  to: date.optional(),
  note,
})
export const actorsSchema = z.strictObject({ actors: z.array(actor) })

export const peoplesSchema = z.strictObject({
  peoples: z.array(z.strictObject({ id, ...byLanguage, people: adjectives, states: z.array(code).optional(), note })),
})

export const peopleSchema = z.strictObject({
  people: z.array(
    z.strictObject({
      id,
      name: names.min(1),
      ...byLanguage,
      sex: z.enum(['m', 'f']),
      /** `FRA/president 2017-05-14..`, `org:un/envoy@SYR ..`: owner, key of the office, target of an envoy, from..to. */
      offices: z.array(
        z
          .string()
          .regex(
            /^\S+\/[a-z-]+(@\S+)?( (\d{4}(-\d\d){0,2})?\.\.(\d{4}(-\d\d){0,2})?)?$/,
            'an office reads: FRA/president 2017-05-14..',
          ),
      ),
      note,
    }),
  ),
})

export const placesSchema = z.strictObject({
  places: z.array(
    z.strictObject({
      id,
      kind: z.enum([
        'city',
        'town',
        'village',
        'region',
        'province',
        'district',
        'island',
        'water',
        'mountain',
        'site',
        'area',
        'border',
      ]),
      name: names.default([]),
      ...byLanguage,
      other: names.optional(),
      adj: adjectives,
      at,
      in: z.array(code).default([]),
      'part-of': z.array(id).default([]),
      'claimed-by': z.array(code).optional(),
      status: z.string().optional(),
      note,
    }),
  ),
})

export const givenNamesSchema = z.strictObject({ m: names, f: names, x: names })

export const weaponsSchema = z.strictObject({
  weapons: z.array(
    z.strictObject({
      /** What it is; for whoever edits the list. */
      kind: z.enum([
        'missile',
        'launcher',
        'rocket',
        'artillery',
        'tank',
        'armour',
        'air-defence',
        'aircraft',
        'helicopter',
        'drone',
        'gun',
        'mine',
        'poison',
        'ship',
      ]),
      name: names.min(1),
      ...byLanguage,
      /** A weapon only beside a word for one ("missile Milan"). */
      beside: z.boolean().default(false),
    }),
  ),
})

export const conflictsSchema = z.strictObject({
  conflicts: z.array(
    z.strictObject({
      id,
      ...byLanguage,
      parties: z.array(z.string()),
      places: z.array(z.string()),
      from: date,
      to: date.optional(),
      phases: z.array(z.strictObject({ from: date, to: date.optional(), fr: names, en: names })).optional(),
      note,
    }),
  ),
})
