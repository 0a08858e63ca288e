import { z } from 'zod'
import { slugSchema } from '../shared/slug'
import { lineOf, optionalLine } from '../shared/text'
import { permitTypes } from '../signal/kinds'
import { httpUrlSchema } from '../source/schema'

/** Reference records that signals point at. They hold no history: their state is derived from signals. */

const name = lineOf({ min: 2, max: 200 })

export const operatorSchema = z.object({
  slug: slugSchema,
  name,
  parent: optionalLine(120),
  country: z.string().regex(/^[A-Z]{2}$/, { error: 'must be a two-letter ISO 3166 country code' }),
  website: httpUrlSchema.nullable(),
})
export type Operator = z.infer<typeof operatorSchema>

export const agencySchema = z.object({ slug: slugSchema, name, place: slugSchema })
export type Agency = z.infer<typeof agencySchema>

export const filingSchema = z.object({
  slug: slugSchema,
  title: lineOf({ min: 4, max: 240 }),
  operator: slugSchema,
  agency: slugSchema,
  place: slugSchema,
  permitType: z.enum(permitTypes),
  reference: optionalLine(120),
  /** Whether it is a register: the vehicles that a step names are then those listed on its day. */
  register: z.boolean().default(false),
})
export type Filing = z.infer<typeof filingSchema>

export const programSchema = z.object({
  slug: slugSchema,
  name,
  operator: slugSchema,
  site: optionalLine(200),
})
export type Program = z.infer<typeof programSchema>
