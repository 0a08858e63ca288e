import type { SubmissionResult } from '@conform-to/react'
import { z } from 'zod'
import { impactSlugs } from '@/domain/impact/catalog'
import { errorCodes } from '@/domain/shared/result'
import { slugSchema } from '@/domain/shared/slug'
import { datePrecisions, isoDateSchema } from '@/domain/signal/date'
import { doubtCodes } from '@/domain/signal/plausibility'
import type { EntryState, SimpleState } from './entry-state'

/** What was kept of an answer is read again by these. The server's own: no form needs them. */

type Typed = NonNullable<SubmissionResult['initialValue']>[string]

/** Rows left empty between others are holes, which JSON writes as null. */
const leaf = z.union([z.string(), z.null().transform(() => '')])

/** One level of the names of fields; they have four: `signal`, `citations`, its row, `quote`. */
const within = <T extends Typed>(schema: z.ZodType<T>) =>
  z.union([leaf, z.array(schema), z.record(z.string(), schema)])

const typedSchema = z.record(z.string(), within(within(within(leaf))))

const mappingSchema = z.object({
  impact: z.enum(impactSlugs),
  direction: z.literal([1, -1]),
  strength: z.literal([1, 2, 3]),
  mechanism: z.string(),
  ruleId: z.string(),
})

const conflictSchema = z.object({
  version: z.int().positive(),
  by: z.string().nullable(),
  at: z.iso.datetime(),
  differences: z.array(
    z.object({ key: z.string(), label: z.string(), before: z.string(), after: z.string() }),
  ),
  retracted: z.boolean(),
})

const suggestionSchema = z.object({
  id: slugSchema,
  headline: z.string(),
  date: isoDateSchema,
  datePrecision: z.enum(datePrecisions),
})

const doubtSchema = z.object({
  code: z.enum(doubtCodes),
  field: z.string(),
  message: z.string(),
  other: slugSchema.nullable(),
})

export const entryStateSchema: z.ZodType<EntryState> = z.object({
  attempt: z.string(),
  result: z
    .object({
      status: z.enum(['error', 'success']).optional(),
      initialValue: typedSchema.nullable(),
      error: z.record(z.string(), z.array(z.string()).nullable()),
      fields: z.array(z.string()),
    })
    .nullable(),
  preview: z.array(mappingSchema).nullable(),
  conflict: conflictSchema.nullable(),
  suggestion: suggestionSchema.nullable().default(null),
  doubts: z.array(doubtSchema).default([]),
  recordedSource: z.string().nullable().default(null),
  offers: z.record(z.string(), z.array(z.string())).default({}),
  unseen: z.record(z.string(), z.int().positive()).default({}),
  code: z.enum(errorCodes).optional(),
})

export const simpleStateSchema: z.ZodType<SimpleState> = z.object({
  attempt: z.string(),
  message: z.string().nullable(),
  field: z.string().nullable(),
  errors: z.record(z.string(), z.string()).optional(),
  typed: z.record(z.string(), z.string()),
  code: z.enum(errorCodes).optional(),
  obstacles: z.array(z.object({ id: z.string(), message: z.string() })).optional(),
})
