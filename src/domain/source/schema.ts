import { z } from 'zod'
import { slugSchema } from '../shared/slug'
import { lineOf, normalizeAddress, optionalLine, optionalText, tooLong } from '../shared/text'
import { datePrecisions, isoDateSchema } from '../signal/date'
import { sourceKinds } from '../signal/kinds'

export const httpUrlSchema = z
  .url({ protocol: /^https?$/, error: 'must be a web address beginning with http:// or https://' })
  .overwrite(normalizeAddress)
  .max(2000, { error: ({ input }) => tooLong(String(input).length, 2000) })

export const sourceSchema = z.object({
  id: slugSchema,
  url: httpUrlSchema.nullable(),
  publisher: lineOf({ min: 1, max: 160, missing: 'must name the publisher' }),
  title: lineOf({ min: 1, max: 400, missing: 'must give the title' }),
  publishedOn: isoDateSchema.nullable(),
  publishedPrecision: z.enum(datePrecisions).nullable(),
  kind: z.enum(sourceKinds),
  note: optionalText(1000),
  /** The id of the source that this one repeats; null for one of its own. A copy is never a second publisher. */
  derivedFrom: slugSchema.nullable().default(null),
  /** The terms on which its data may be used, such as `CC BY 4.0`; null when none are known. */
  licence: optionalLine(80).default(null),
  /** The credit that those terms ask for, word for word; null when they ask for none. */
  attribution: optionalLine(300).default(null),
})
export type Source = z.infer<typeof sourceSchema>
