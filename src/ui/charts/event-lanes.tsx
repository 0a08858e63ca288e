import { formatDay, type IsoDate } from '@/domain/signal/date'
import { signalPath } from '@/url/paths'
import { DataTable } from '../kit/data-table'
import { type TimeAxis, timeAxis } from './axis'
import { ChartFigure } from './chart-figure'
import { type ChartSource, ChartTools } from './chart-tools'
import styles from './event-lanes.module.css'
import {
  type BinMonths,
  binDiameter,
  binMonthsFor,
  countEarlier,
  type Lane,
  type LaneBin,
  type LaneEvent,
  lanesSentence,
  toLanes,
} from './lanes-model'
import { across, TimeAxisLabels } from './plot-frame'

/** Bins that leave each mark 24 pixels, the least that a finger hits, at the widths of the two drawings. */
const maxBins = { wide: 36, narrow: 12 }

/**
 * Signals as events in one lane a kind on a time axis. A dot is one event and leads to it; a disc with a number is
 * several of one month (or a longer time, where the axis is long) and leads to them in the list.
 */
export function EventLanes({
  events,
  start,
  asOf,
  binHref,
  source,
}: {
  events: readonly LaneEvent[]
  start: IsoDate
  asOf: IsoDate
  /** Where a disc of several signals leads. */
  binHref: (bin: LaneBin) => string
  source?: ChartSource
}) {
  const axis = timeAxis([], asOf, start)
  const earlier = countEarlier(events, axis)
  const wide = binMonthsFor(axis, maxBins.wide)
  const narrow = binMonthsFor(axis, maxBins.narrow)
  return (
    <ChartFigure
      sentence={lanesSentence(events, axis)}
      caption={
        <>
          A dot is one event, a disc with a number several. Promises are hollow. Repeats and disputed accounts
          are in the list only. From {formatDay(start)} to {formatDay(asOf)}.
          {earlier > 0 ? ` ${earlier} earlier ${earlier === 1 ? 'one is' : 'ones are'} in the list.` : null}
        </>
      }
      table={<LanesTable lanes={toLanes(events, axis, narrow)} />}
      tools={source ? <ChartTools {...source} /> : null}
    >
      <div className="@container">
        <div className="hidden @3xl:block">
          <Lanes events={events} axis={axis} months={wide} binHref={binHref} />
        </div>
        <div className="@3xl:hidden">
          <Lanes events={events} axis={axis} months={narrow} binHref={binHref} />
        </div>
      </div>
    </ChartFigure>
  )
}

function Lanes({
  events,
  axis,
  months,
  binHref,
}: {
  events: readonly LaneEvent[]
  axis: TimeAxis
  months: BinMonths
  binHref: (bin: LaneBin) => string
}) {
  const lanes = toLanes(events, axis, months)
  const largest = Math.max(1, ...lanes.flatMap(({ bins }) => bins.map((bin) => bin.events.length)))
  return (
    <div>
      {lanes.map((lane) => (
        <div
          key={lane.kind}
          className="grid items-center border-b border-rule pt-1 @3xl:grid-cols-lane @3xl:pt-0"
        >
          <p className="text-sm leading-snug">
            {lane.label} <span className="tabular text-muted">{lane.count}</span>
          </p>
          <ol className={`relative h-9 ${styles.axis}`}>
            {lane.bins.map((bin) => (
              <li key={bin.date} className={styles.bin} style={{ left: across(bin.x) }}>
                <BinLink bin={bin} largest={largest} href={binHref(bin)} />
              </li>
            ))}
          </ol>
        </div>
      ))}
      <div aria-hidden="true" className="grid @3xl:grid-cols-lane">
        <div className={`relative h-6 text-xs text-muted @3xl:col-start-2 ${styles.axis}`}>
          <TimeAxisLabels ticks={axis.ticks} />
        </div>
      </div>
    </div>
  )
}

function BinLink({ bin, largest, href }: { bin: LaneBin; largest: number; href: string }) {
  const [only, ...others] = bin.events
  const several = others.length > 0
  const size = binDiameter(bin.events.length, largest)
  const name = several
    ? `${bin.label}: ${bin.events.length} signals`
    : `${bin.label}: ${only?.headline ?? ''}`
  return (
    <a
      href={several || !only ? href : signalPath(only.id)}
      aria-label={name}
      title={name}
      className={styles.link}
    >
      <span
        className={bin.kind === 'target' ? styles.plan : styles.mark}
        style={{ width: size, height: size }}
      >
        {several ? bin.events.length : null}
      </span>
    </a>
  )
}

/** The same counts, one row for each stretch of time and one column for each kind. */
function LanesTable({ lanes }: { lanes: readonly Lane[] }) {
  const labels = new Map(lanes.flatMap(({ bins }) => bins.map(({ date, label }) => [date, label] as const)))
  const rows = [...labels]
    .map(([date, label]) => ({ date, label }))
    .sort((a, b) => (a.date < b.date ? 1 : -1))
  const countOf = (lane: Lane, date: IsoDate) =>
    lane.bins.find((bin) => bin.date === date)?.events.length ?? 0
  return (
    <DataTable
      caption="Signals by date and kind, newest first"
      columns={[
        { key: 'when', header: 'Dated', rowHeader: true, cell: (row) => row.label },
        ...lanes.map((lane) => ({
          key: lane.kind,
          header: lane.label,
          numeric: true,
          cell: (row: { date: IsoDate }) => countOf(lane, row.date),
        })),
      ]}
      rows={rows}
      rowKey={(row) => row.date}
      empty="No signal is dated within this time."
    />
  )
}
