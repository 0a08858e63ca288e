import type { RegisterLine } from '@/domain/projection/register-line'
import type { IsoDate } from '@/domain/signal/calendar'
import { timeAt, timeAxis, valueAxis } from '@/ui/charts/axis'
import { keepApart } from '@/ui/charts/keep-apart'

export type RegisterMark = { key: string; x: number; y: number; value: number; isNamed: boolean }

/** The line of a register in fractions of its plot, 0 at the lower left. */
export type RegisterModel = {
  marks: RegisterMark[]
  /** Where the last reading lies; nothing is drawn after it. */
  end: number
  /** The newest count of one model, on its day. */
  model: { x: number; y: number; value: number } | null
  ticks: { at: number; label: string }[]
}

/** Two values of a line are written when they are this far apart across, as a share of the plot. */
const minLabelGap = 0.14

/** Steps from the first entry to the day read; the first, the last and the largest steps between carry their value. */
export function registerModel(line: RegisterLine, asOf: IsoDate): RegisterModel {
  const axis = timeAxis([], asOf, line.first.date)
  const y = valueAxis(line.readings.map(({ low }) => low))
  const height = (value: number) => value / y.max
  const points = line.readings.map(({ signalId, date, low }) => ({
    key: signalId,
    x: timeAt(axis, date),
    y: height(low),
    value: low,
  }))
  const named = new Set(namedPoints(points))
  return {
    marks: points.map((point) => ({ ...point, isNamed: named.has(point.key) })),
    end: timeAt(axis, line.last.date),
    model: line.model && {
      x: timeAt(axis, line.model.reading.date),
      y: height(line.model.reading.low),
      value: line.model.reading.low,
    },
    ticks: axis.ticks.filter(({ major }) => major).map(({ at, label }) => ({ at, label })),
  }
}

function namedPoints(points: readonly { key: string; x: number; value: number }[]): string[] {
  const [first, last] = [points.at(0), points.at(-1)]
  if (!first || !last) return []
  const steps = points
    .slice(1, -1)
    .map((point, index) => ({ point, step: point.value - (points[index]?.value ?? 0) }))
    .toSorted((a, b) => b.step - a.step)
  const named = keepApart(
    steps.map(({ point }) => point),
    (one, other) => Math.abs(one.x - other.x) < minLabelGap,
    { kept: [first, last] },
  )
  return named.map(({ key }) => key)
}
