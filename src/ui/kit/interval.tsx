import { type DatePrecision, formatInterval } from '@/domain/signal/calendar'

/** A date as precisely as it is known, machine-readable to the same precision. */
export function Interval({ date, precision }: { date: string; precision: DatePrecision }) {
  const machine = precision === 'day' ? date : precision === 'year' ? date.slice(0, 4) : date.slice(0, 7)
  return <time dateTime={machine}>{formatInterval({ date, precision })}</time>
}
