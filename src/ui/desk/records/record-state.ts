import { z } from 'zod'
import { type ErrorCode, errorCodes } from '@/domain/shared/result'
import type { Difference } from '@/form/compare'

/** Someone else has written a version meanwhile. */
export type RecordConflict = {
  version: number
  by: string | null
  /** Instant, ISO 8601. */
  at: string
  differences: Difference[]
  /** True when that version is retired or merged, so that there is nothing to save over. */
  ended: boolean
}

/** What the server answered to the form of a reference record. */
export type RecordFormState = {
  attempt: string
  /** About the form as a whole. */
  message: string | null
  /** By key of the field; each follows its label. */
  errors: Record<string, string>
  /** What was typed, by key of the field and by name of what stands beside the fields. */
  typed: Record<string, string>
  conflict: RecordConflict | null
  /** The source that has the same address. */
  clash: { id: string; name: string } | null
  /** The records that a typed name may mean, by key of its field. */
  offers: Record<string, string[]>
  /** Why it is refused, when a command says so. */
  code?: ErrorCode | undefined
}

export const firstRecordState: RecordFormState = {
  attempt: '',
  message: null,
  errors: {},
  typed: {},
  conflict: null,
  clash: null,
  offers: {},
}

export const recordStateSchema: z.ZodType<RecordFormState> = z.object({
  attempt: z.string(),
  message: z.string().nullable(),
  errors: z.record(z.string(), z.string()),
  typed: z.record(z.string(), z.string()),
  conflict: z
    .object({
      version: z.int().nonnegative(),
      by: z.string().nullable(),
      at: z.string(),
      differences: z.array(
        z.object({ key: z.string(), label: z.string(), before: z.string(), after: z.string() }),
      ),
      ended: z.boolean(),
    })
    .nullable(),
  clash: z.object({ id: z.string(), name: z.string() }).nullable(),
  offers: z.record(z.string(), z.array(z.string())).default({}),
  code: z.enum(errorCodes).optional(),
})
