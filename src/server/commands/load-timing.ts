import 'server-only'
import { earlyDays, futureDays, futurePublication, latestDay } from '@/domain/signal/timing'
import { type DatasetProblem, show } from './dataset-problem'
import { type Dataset, datasetFailure } from './load-validate'

/** Days of a dataset that cannot be, or that somebody has to look at first: a failure with each, or null. */
export function timingFailure(
  { signals, sources }: Dataset,
  { now, earlyDates = false }: { now: Date; earlyDates?: boolean },
) {
  const latest = latestDay(now)
  const problems: DatasetProblem[] = []
  for (const { file, record } of signals) {
    const shownOf = (field: string) => show(Object.entries(record).find(([key]) => key === field)?.[1])
    for (const { field } of futureDays(record, latest)) {
      problems.push({ file, record: record.id, field, got: shownOf(field), expected: 'a day that has come' })
    }
    if (earlyDates) continue
    for (const { field } of earlyDays(record)) {
      const expected = 'a day since 2009, or --early-dates with the reason why it is right'
      problems.push({ file, record: record.id, field, got: shownOf(field), expected })
    }
  }
  for (const { file, record } of sources) {
    if (futurePublication(record.publishedOn, latest) === null) continue
    const got = show(record.publishedOn)
    problems.push({ file, record: record.id, field: 'publishedOn', got, expected: 'a day that has come' })
  }
  if (problems.length === 0) return null
  return datasetFailure(
    problems,
    `The dataset has ${problems.length} days that cannot be or are to be checked; nothing was written`,
    'invalid',
  )
}
