import type { IsoDate } from '@/domain/signal/date'
import { axisPosition, timeAt, type ValueAxis, valueAxis } from './axis'

/** Units of the drawing of one line; it is stretched to the width there is. */
export const roleLineSize = { width: 200, height: 64 } as const

type Line = { points: readonly { date: IsoDate; index: number }[] }

/** One axis for all lines, so that one small drawing can be held against another. */
export const roleAxis = (lines: readonly Line[]): ValueAxis =>
  valueAxis(
    lines.flatMap(({ points }) => points.map(({ index }) => index)),
    { count: 5, wholeSteps: false },
  )

export type RoleLineModel = {
  /** Of the line, in units of the drawing. */
  path: string
  /** Of the area beneath it. */
  area: string
  /** Where the line ends and the hatch begins, as fractions of the drawing, down from the top. */
  end: { x: number; y: number } | null
  /** Lines of the grid, down from the top, in units of the drawing; the last is 0. */
  grid: number[]
}

const round = (value: number) => Number(value.toFixed(1))

/** The score of one role over time as a drawable line that ends with its newest evidence. */
export function roleLine(
  { points }: Line,
  axis: ValueAxis,
  span: { start: IsoDate; end: IsoDate },
): RoleLineModel {
  const { width, height } = roleLineSize
  const down = (value: number) => 1 - axisPosition(axis, value)
  const inside = points.filter(({ date }) => date >= span.start)
  const drawn = inside.map(({ date, index }) => ({ x: timeAt(span, date), y: down(index) }))
  const [first] = drawn
  const last = drawn.at(-1) ?? null
  const path = drawn.map(({ x, y }) => `${round(x * width)} ${round(y * height)}`).join('L')
  const zero = round(down(0) * height)
  return {
    path: path === '' ? '' : `M${path}`,
    area: first && last ? `M${round(first.x * width)} ${zero}L${path}L${round(last.x * width)} ${zero}Z` : '',
    end: last,
    grid: axis.ticks
      .filter((_, position) => position % 2 === 0)
      .map(({ value }) => round(down(value) * height))
      .toReversed(),
  }
}
