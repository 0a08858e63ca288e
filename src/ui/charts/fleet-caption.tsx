import type { FleetSeries } from '@/domain/projection/fleet'
import { formatNumber } from '@/domain/shared/range'
import { formatDay, type IsoDate } from '@/domain/signal/date'
import { Link } from '@/ui/kit/link'
import type { DrawnSeries } from './fleet-model'
import { type FleetPanels, minReadingsOfMany } from './fleet-panels'
import { breakFactor, maxGapDays } from './fleet-runs'

type Look = {
  /** The charts share their scales. */
  common: boolean
  /** They share their time axis at least. */
  sameTime: boolean
  log: boolean
  zoomable: boolean
}

/** How to read a fleet figure, what it leaves out, and as of when. */
export function FleetCaption({
  series,
  split,
  asOf,
  outside,
  leftOut,
  drawn: drawings,
  ...look
}: Look & {
  series: readonly FleetSeries[]
  split: FleetPanels
  asOf: IsoDate
  /** Readings that lie outside the axes. */
  outside: number
  /** Names of the series without a first public ride, where the charts count from one. */
  leftOut: readonly string[]
  /** The series as they are drawn. */
  drawn: readonly DrawnSeries[]
}) {
  const drawn = new Set(split.panels.flatMap((panel) => panel.series)).size
  const left = series.length - leftOut.length - drawn
  const short = split.tableOnly.every(({ readings }) => readings.length < minReadingsOfMany)
  return (
    <>
      <HowToRead several={split.panels.length > 1} {...look} />
      {left > 0 ? (
        <span className="mt-1 block">
          {drawn} of {series.length} series are drawn; the other {left}
          {short && split.tableOnly.length === left
            ? `, of fewer than ${minReadingsOfMany} readings each,`
            : ''}{' '}
          {left === 1 ? 'is' : 'are'} in the table.
        </span>
      ) : null}
      {outside > 0 ? (
        <span className="mt-1 block">
          {outside} {outside === 1 ? 'reading lies' : 'readings lie'} before the axis begins and{' '}
          {outside === 1 ? 'is' : 'are'} in the table alone.
        </span>
      ) : null}
      <ThinnedNote drawn={drawings} />
      {leftOut.length > 0 ? (
        <span className="mt-1 block">
          Left out, since no public service is on record for them: {leftOut.join('; ')}.
        </span>
      ) : null}
      <span className="mt-1 block">
        As of {formatDay(asOf)}. Every figure leads to its signal and source.{' '}
        <Link href="/methodology#bases">What the bases mean</Link>
      </span>
    </>
  )
}

function HowToRead({ common, sameTime, log, zoomable, several }: Look & { several: boolean }) {
  return (
    <span className="block">
      A mark is a reading: <b>disc</b> driverless, <b>half disc</b> supervised, <b>diamond</b> all vehicles,{' '}
      <b>cross</b> contested, <b>arrow</b> “at least” or beyond the scale; a bar to its right is the month,
      quarter or year that a date stands for. A shaded band is a range. Dashed lines only lead the eye from
      one reading to the next; none crosses a gap of more than {maxGapDays} days, nor a step of {breakFactor}{' '}
      times or more, where a numbered rule marks a likely change in what was counted.
      {several
        ? common
          ? ' The charts share their scales.'
          : sameTime
            ? ' Each chart has its own scale of vehicles.'
            : ' Each chart has its own scales.'
        : null}
      {log
        ? ' The scale is logarithmic: equal steps multiply, and a count of 0 stands on the base line.'
        : null}
      {zoomable
        ? ' Drag across a chart to zoom in; on a chart in focus, + and − zoom and Shift with an arrow key moves.'
        : null}
    </span>
  )
}

/** What was left out of the drawing of long series, and how it was chosen. */
function ThinnedNote({ drawn }: { drawn: readonly DrawnSeries[] }) {
  const long = drawn.filter(({ thinnedBy }) => thinnedBy > 0)
  if (long.length === 0) return null
  const shown = long.reduce((sum, { marks }) => sum + marks.length, 0)
  const all = long.reduce((sum, { marks, thinnedBy }) => sum + marks.length + thinnedBy, 0)
  return (
    <span className="mt-1 block">
      Thinned: {formatNumber(shown)} of {formatNumber(all)} readings are drawn, the lowest and the highest of
      each stretch of time with the first, the last and every break; the table and its file hold all.
    </span>
  )
}
