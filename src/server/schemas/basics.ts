import { z } from 'zod'

/** A list as the model has it. */
export const list = <T extends z.ZodType>(item: T) => z.array(item).readonly()

export const edtf = z.string().meta({ description: 'EDTF (ISO 8601-2): 2020-11-07, 2020-11, 2020-09-27/..' })
export const offset = z.int().nonnegative().meta({ description: 'UTF-16 code units into the text of the dispatch' })

export const mention = z.object({ start: offset, end: offset, text: z.string() })

/** The one error shape. */
export const errorBody = z
  .object({
    error: z.object({
      code: z.string(),
      message: z.string(),
      value: z.string().exactOptional(),
      repair: z.string().exactOptional(),
    }),
  })
  .meta({ id: 'Error' })

/** A query parameter that is a day, a month or a year. */
export const dateParameter = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'write 2020-11-07, 2020-11 or 2020')

/** Which part of a list to give. */
export const paging = {
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  offset: z.coerce.number().int().min(0).default(0),
}
