import { formatSpan } from '@/domain/careers/plan-markdown'
import type { PhaseSpan } from '@/domain/careers/roadmap'
import { addMonths, formatInterval, type IsoDate } from '@/domain/signal/calendar'

/** When a phase ends for somebody who begins on a day, as a range of months, and whether that is within the horizon. */
export function phaseWords({ starts, ends }: PhaseSpan, from: IsoDate, horizon: number): string {
  const month = (after: number) => formatInterval({ date: addMonths(from, after), precision: 'month' })
  const done = ends.low === ends.high ? month(ends.low) : `${month(ends.low)} to ${month(ends.high)}`
  if (starts.low >= horizon) return `beyond ${formatSpan({ low: horizon, high: horizon }, 'months')}`
  if (ends.high <= horizon) return `done by ${done}`
  return `done by ${done}, perhaps after the horizon`
}
