import 'server-only'
import { type IsoDate, isoDateOf } from '@/domain/signal/date'

/** The present day in UTC: the default "as of" of every read. Call it inside a cached read or a request. */
export function today(): IsoDate {
  return isoDateOf(new Date())
}
