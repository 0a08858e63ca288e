import type { ReactNode } from 'react'
import { formatDay, type IsoDate } from '@/domain/signal/date'
import { signalPath } from '@/url/paths'
import { signedPoints } from '../impact/short-points'
import { DataTable } from '../kit/data-table'
import {
  formatIndex,
  type IndexMark,
  type IndexPoint,
  indexChartModel,
  indexFinding,
  indexMarks,
} from './index-model'
import { NoDataArea } from './no-data-pattern'
import { At, across, down, PlotFrame, plotSize, StretchLayer, stretchPoint } from './plot-frame'

const plotHeight = 250
/** Down from the line to the middle of the first number, and from one row of numbers to the next. */
const numberDrop = 20
const numberRow = 24

/**
 * The score of one role over time: its finding, the line, which ends with the newest evidence, the events that weigh
 * most numbered on it, and the same numbers as a table.
 */
export function IndexFigure({
  title,
  history,
  months,
  asOf,
  newest,
  events,
  beside,
}: {
  title: string
  history: readonly IndexPoint[]
  /** How far back it goes. */
  months: number
  asOf: IsoDate
  newest: IsoDate | null
  events: readonly { id: string; headline: string; date: IsoDate }[]
  /** The list of the events, with their numbers. */
  beside: ReactNode
}) {
  const finding = indexFinding(history, months)
  const model = indexChartModel(title, history, asOf)
  const size = plotSize(model.y, plotHeight)
  const path = model.points.map((point) => stretchPoint(point, size)).join('L')
  const last = model.points.at(-1)
  const marks = indexMarks(model, events, plotHeight / numberRow)
  return (
    <div className="grid gap-x-9 gap-y-4 lg:grid-cols-chart-list">
      <figure className="min-w-0">
        <h2 className="text-section">{finding}</h2>
        <p className="mb-1 text-sm text-muted">
          Deployment evidence score. It adds up dated events; it counts no jobs.
          {newest && newest < asOf ? ` No new evidence since ${formatDay(newest)}.` : null}
        </p>
        <div className="@container relative">
          <PlotFrame
            size={size}
            x={model.x}
            y={model.y}
            label={`Line chart of the deployment evidence score. ${model.sentence}`}
          >
            {last ? <NoDataArea id="no-news" from={last.x} size={size} /> : null}
            <StretchLayer size={size}>
              {model.points.length > 1 ? (
                <path
                  d={`M${path}`}
                  fill="none"
                  stroke="var(--ink)"
                  strokeWidth={2.8}
                  strokeLinejoin="round"
                  vectorEffect="non-scaling-stroke"
                />
              ) : null}
            </StretchLayer>
            {last ? (
              <At x={last.x} y={down(last.y, size)}>
                <circle r={4.5} fill="var(--ink)" />
                <text
                  y={-12}
                  textAnchor={last.x > 0.9 ? 'end' : 'middle'}
                  className="fill-ink text-xl font-semibold tabular"
                >
                  {last.index.toFixed(0)}
                </text>
              </At>
            ) : null}
          </PlotFrame>
          {/* Over the drawing, since an image has no links in it. */}
          <ul
            aria-label="Events on the line"
            className="absolute top-0 right-0"
            style={{ width: `calc(100% - ${size.left}px)` }}
          >
            {marks.map((mark) => (
              <Mark key={mark.number} mark={mark} event={events[mark.number - 1]} top={down(mark.y, size)} />
            ))}
          </ul>
        </div>
        <details className="mt-1">
          <summary className="min-h-tap w-fit cursor-pointer text-sm text-muted hover:underline">
            Show the numbers
          </summary>
          <DataTable
            caption="Deployment evidence score by date, newest first"
            columns={[
              { key: 'when', header: 'Date', rowHeader: true, cell: (row) => row.when },
              { key: 'index', header: 'Score', numeric: true, cell: (row) => formatIndex(row.index) },
              {
                key: 'change',
                header: 'Change',
                numeric: true,
                cell: (row) => (row.change === null ? '–' : signedPoints(row.change)),
              },
            ]}
            rows={model.rows}
            rowKey={(row) => row.date}
            empty="There is no score yet."
          />
        </details>
      </figure>
      {beside}
    </div>
  )
}

function Mark({
  mark: { number, x, row },
  event,
  top,
}: {
  mark: IndexMark
  event: { id: string; headline: string } | undefined
  top: number
}) {
  if (!event) return null
  const left = across(x)
  return (
    <li>
      <span
        className="absolute size-1.5 -translate-1/2 rounded-full bg-ink"
        style={{ left, top }}
        aria-hidden="true"
      />
      <a
        href={signalPath(event.id)}
        aria-label={`${number}. ${event.headline}`}
        className="tabular absolute grid size-tap -translate-1/2 place-items-center text-label leading-none font-semibold"
        style={{ left, top: top + numberDrop + row * numberRow }}
      >
        <span className="grid size-5 place-items-center rounded-full border border-ink bg-paper">
          {number}
        </span>
      </a>
    </li>
  )
}
