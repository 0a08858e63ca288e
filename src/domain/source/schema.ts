import { z } from 'zod'
import { slugSchema } from '../shared/slug'
import { datePrecisions, isoDateSchema } from '../signal/date'
import { sourceKinds } from '../signal/kinds'

export const httpUrlSchema = z
  .url({ protocol: /^https?$/, error: 'must be a web address beginning with http:// or https://' })
  .max(2000, { error: 'must have at most 2,000 characters' })

export const sourceSchema = z.object({
  id: slugSchema,
  url: httpUrlSchema.nullable(),
  publisher: z.string().trim().min(1, { error: 'must name the publisher' }).max(160),
  title: z.string().trim().min(1, { error: 'must give the title' }).max(400),
  publishedOn: isoDateSchema.nullable(),
  publishedPrecision: z.enum(datePrecisions).nullable(),
  kind: z.enum(sourceKinds),
  note: z.string().trim().max(1000).nullable(),
  /** The id of the source that this one repeats; null for one of its own. A copy is never a second publisher. */
  derivedFrom: slugSchema.nullable().default(null),
  /** The terms on which its data may be used, such as `CC BY 4.0`; null when none are known. */
  licence: z.string().trim().min(1).max(80).nullable().default(null),
  /** The credit that those terms ask for, word for word; null when they ask for none. */
  attribution: z.string().trim().min(1).max(300).nullable().default(null),
})
export type Source = z.infer<typeof sourceSchema>
