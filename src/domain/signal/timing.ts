import { formatDay, type IsoDate, isoDateOf } from './calendar'
import type { Signal } from './schema'

/** The year in which the first self-driving program that this record could speak of began. */
const firstYear = 2009
const firstDay: IsoDate = `${firstYear}-01-01`
const hoursAhead = 14

/** The last day that has begun anywhere: east of the date line it is a day ahead of UTC by up to 14 hours. */
export function latestDay(now: Date): IsoDate {
  return isoDateOf(new Date(now.getTime() + hoursAhead * 3_600_000))
}

/** What is wrong with a day, to be read after the label of its field. */
export type TimingProblem = { field: string; message: string }

type Dated = Pick<Signal, 'date'> & { periodStart?: IsoDate | null; periodEnd?: IsoDate | null }

/** The days on which something is said to have happened. The day on which a promise is due is a plan, and not among them. */
function daysOf(signal: Dated): [field: string, day: IsoDate][] {
  const days: [string, IsoDate | null | undefined][] = [
    ['date', signal.date],
    ['periodStart', signal.periodStart],
    ['periodEnd', signal.periodEnd],
  ]
  return days.flatMap(([field, day]) => (day ? [[field, day]] : []))
}

/** What cannot have happened: days that have not come. */
export function futureDays(signal: Dated, latest: IsoDate): TimingProblem[] {
  return daysOf(signal)
    .filter(([, day]) => day > latest)
    .map(([field]) => ({ field, message: notYet }))
}

const notYet =
  'must not be after today: it says when something was true. What is planned is a target with a due date'

/** What is said of a source that was published on a day that has not come; null when it was not. */
export function futurePublication(publishedOn: IsoDate | null, latest: IsoDate): string | null {
  return publishedOn !== null && publishedOn > latest ? 'must not be after today' : null
}

/** Days so early that the year was most likely mistyped. */
export function earlyDays(signal: Dated): TimingProblem[] {
  return daysOf(signal)
    .filter(([, day]) => day < firstDay)
    .map(([field, day]) => ({
      field,
      message: `is ${formatDay(day)}, before the first self-driving program of ${firstYear}: is the year right`,
    }))
}
