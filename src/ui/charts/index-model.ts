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
  if (!last) return `There is no score of “${title}” yet.`
  const now = `The score of “${title}” was ${formatIndex(last.index)} on ${formatDay(last.date)}`
  const yearBefore = pointNear(ordered, addDays(last.date, -365))
  if (!yearBefore) return `${now}.`
  // Neither up nor down: part of what lies between the two is age, and age is no movement.
  return `${now}; on ${formatDay(yearBefore.date)} it was ${formatIndex(yearBefore.index)}.`
}

/** The point within a month of a day that is nearest to it. */
function pointNear(points: readonly IndexPoint[], day: IsoDate): IndexPoint | undefined {
  const distance = ({ date }: IndexPoint) => Math.abs(daysBetween(date, day))
  return points.filter((point) => distance(point) <= 31).toSorted((a, b) => distance(a) - distance(b))[0]
}

/** A numbered event on the line. */
export type IndexMark = {
  number: number
  x: number
  y: number
  /** How many rows its number stands below the line, not always whole, so that near ones do not cover one another. */
  row: number
}

/** Marks nearer to one another than this part of the width stand in rows of their own. */
const nearest = 0.09

/**
 * Where events stand on the line, in their order; one from before its first day stands at its start.
 * @param rowsHigh how many rows of numbers the drawing is high: the line carries each number up and down with it
 */
export function indexMarks(
  { x, points }: Pick<IndexChartModel, 'x' | 'points'>,
  events: readonly { date: IsoDate }[],
  rowsHigh: number,
): IndexMark[] {
  const marks: IndexMark[] = []
  for (const [position, { date }] of events.entries()) {
    const at = Math.max(0, timeAt(x, date))
    const y = heightAt(points, at)
    const standing = marks
      .filter((one) => Math.abs(one.x - at) < nearest)
      .map((one) => (1 - one.y) * rowsHigh + one.row)
    const line = (1 - y) * rowsHigh
    const isFree = (row: number) => standing.every((one) => Math.abs(line + row - one) > 1 - 1e-9)
    // Right below the line, or right below one of the numbers that stand there; below the lowest is always room.
    const row = [0, ...standing.map((one) => one + 1 - line)]
      .filter((one) => one >= 0 && isFree(one))
      .toSorted((a, b) => a - b)[0]
    marks.push({ number: position + 1, x: at, y, row: row ?? 0 })
  }
  return marks
}

/** How high the line is there. */
function heightAt(line: readonly { x: number; y: number }[], x: number): number {
  const after = line.findIndex((point) => point.x >= x)
  const right = line[after] ?? line.at(-1)
  const left = line[after - 1]
  if (!right) return 0
  if (!left || right.x === left.x) return right.y
  return left.y + ((right.y - left.y) * (x - left.x)) / (right.x - left.x)
}

/** What the line shows, as its title: how the last score compares with the first. */
export function indexFinding(history: readonly IndexPoint[], months: number): string {
  const first = history[0]
  const last = history.at(-1)
  if (!first || !last) return 'There is no evidence yet'
  const now = last.index.toFixed(0)
  if (first === last) return `The evidence score is ${now}`
  if (first.index < 1) return `The evidence rose from next to nothing to ${now} in ${months} months`
  const ratio = last.index / first.index
  if (ratio >= 1.5) return `The evidence grew ${ratio.toFixed(1)}-fold in ${months} months`
  const percent = Math.round(Math.abs(ratio - 1) * 100)
  if (percent < 5) return `The evidence was flat for ${months} months`
  return `The evidence ${ratio > 1 ? 'grew' : 'fell'} by ${percent}% in ${months} months`
}
