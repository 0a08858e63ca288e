import 'server-only'
import type { SummaryContext } from '@/domain/impact/signal-summary'
import type { IsoDate } from '@/domain/signal/date'
import { getRecordedOn, getRuleContext } from './signals'

/** What it takes to read the impacts of signals on a day. Plain maps over cached reads; not cached itself. */
export async function getSummaryContext(asOf: IsoDate): Promise<SummaryContext> {
  const [context, recordedOn] = await Promise.all([getRuleContext(), getRecordedOn()])
  return { context, asOf, recordedOn: new Map(Object.entries(recordedOn)) }
}
