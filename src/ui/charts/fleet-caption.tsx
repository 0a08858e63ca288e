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
            ? `, of fewer than ${minReadingsOfMany} counts each,`
            : ''}{' '}
          {left === 1 ? 'is' : 'are'} in the table.
        </span>
      ) : null}
      {outside > 0 ? (
        <span className="mt-1 block">
          {outside} {outside === 1 ? 'count is' : 'counts are'} earlier than the chart and{' '}
          {outside === 1 ? 'is' : 'are'} in the table only.
        </span>
      ) : null}
      <ThinnedNote drawn={drawings} />
      {leftOut.length > 0 ? (
        <span className="mt-1 block">
          Left out, since no public service is on record for them: {leftOut.join('; ')}.
        </span>
      ) : null}
      <span className="mt-1 block">
        As of {formatDay(asOf)}. Every figure links to its signal and source.{' '}
        <Link href="/methodology#bases">What the source types mean</Link>
      </span>
    </>
  )
}

function HowToRead({ common, sameTime, log, zoomable, several }: Look & { several: boolean }) {
  return (
    <span className="block">
      ● driverless ◐ with monitor ◆ all vehicles × disputed ↑ at least. A shaded band is a range; a bar to the
      right of a mark is the month, quarter or year it stands for. Lines connect comparable counts at most{' '}
      {maxGapDays} days apart. A break means that the definition changed, or that the count changed{' '}
      {breakFactor}-fold.
      {several
        ? common
          ? ' The charts share their scales.'
          : sameTime
            ? ' Each chart has its own scale of vehicles.'
            : ' Each chart has its own scales.'
        : null}
      {log
        ? ' The scale is logarithmic: equal steps multiply, and a count of 0 is drawn on the base line.'
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
      Thinned: {formatNumber(shown)} of {formatNumber(all)} counts are drawn: the lowest and highest of each
      stretch of time, the first, the last and every break. The table and its file have all.
    </span>
  )
}
