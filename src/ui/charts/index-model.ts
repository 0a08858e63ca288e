import { addDays, daysBetween, formatDay, type IsoDate } from '@/domain/signal/date'
import { axisPosition, type TimeAxis, timeAt, timeAxis, type ValueAxis, valueAxis } from './axis'

/** The deployment evidence score on a day, in index points. */
export type IndexPoint = { date: IsoDate; index: number }

export type IndexChartModel = {
  x: TimeAxis
  y: ValueAxis
  /** In order of time; positions are fractions of the axes. */
  points: { date: IsoDate; index: number; x: number; y: number }[]
  /** Where 0 lies on the value axis. */
  zero: number
  sentence: string
  /** Newest first, each with its change from the point before (null for the first). */
  rows: { date: IsoDate; when: string; index: number; change: number | null }[]
}

/** With one decimal and a true minus sign. */
export function formatIndex(index: number): string {
  const rounded = Math.round(index * 10) / 10
  return `${rounded < 0 ? '−' : ''}${Math.abs(rounded).toFixed(1)}`
}

/** The deployment evidence score over time as a drawable line. `history` may come in any order. */
export function indexChartModel(
  title: string,
  history: readonly IndexPoint[],
  asOf: IsoDate,
): IndexChartModel {
  const ordered = history.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const x = timeAxis([], asOf, ordered[0]?.date)
  const y = valueAxis(
    ordered.map(({ index }) => index),
    { wholeSteps: false },
  )
  return {
    x,
    y,
    points: ordered.map(({ date, index }) => ({
      date,
      index,
      x: timeAt(x, date),
      y: axisPosition(y, index),
    })),
    zero: axisPosition(y, 0),
    sentence: indexSentence(title, ordered),
    rows: ordered
      .map(({ date, index }, position) => {
        const before = ordered[position - 1]
        return { date, when: formatDay(date), index, change: before ? index - before.index : null }
      })
      .toReversed(),
  }
}

function indexSentence(title: string, ordered: readonly IndexPoint[]): string {
  const last = ordered.at(-1)
  if (!last) return `There is no index of “${title}” yet.`
  const now = `The index of “${title}” stands at ${formatIndex(last.index)} on ${formatDay(last.date)}`
  const yearBefore = pointNear(ordered, addDays(last.date, -365))
  if (!yearBefore) return `${now}.`
  // Neither up nor down: part of what lies between the two is age, and age is no movement.
  return `${now}; on ${formatDay(yearBefore.date)} it stood at ${formatIndex(yearBefore.index)}.`
}

/** The point within a month of a day that is nearest to it. */
function pointNear(points: readonly IndexPoint[], day: IsoDate): IndexPoint | undefined {
  const distance = ({ date }: IndexPoint) => Math.abs(daysBetween(date, day))
  return points.filter((point) => distance(point) <= 31).toSorted((a, b) => distance(a) - distance(b))[0]
}
