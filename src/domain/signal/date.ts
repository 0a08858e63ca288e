import { z } from 'zod'
import { isIsoDate } from './calendar'

export * from './calendar'

export const isoDateSchema = z
  .string()
  .refine(isIsoDate, { error: 'must be a calendar day written YYYY-MM-DD, such as 2026-06-15' })
