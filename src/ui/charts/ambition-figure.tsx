import type { AmbitionPicture } from '@/domain/projection/ambition'
import { promiseStatusLabels } from '@/domain/projection/labels'
import type { PromiseStatus } from '@/domain/projection/targets'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { formatNumber } from '@/domain/shared/range'
import { formatDay, type IsoDate } from '@/domain/signal/date'
import { EmptyState } from '@/ui/kit/empty-state'
import { Link } from '@/ui/kit/link'
import { signalPath } from '@/url/paths'
import { type Column, DataTable, sectionRows } from '../kit/data-table'
import { Interval } from '../kit/interval'
import { type AmbitionPanel, type AmbitionRow, ambitionModel, maxMarks } from './ambition-model'
import type { TimeAxis, ValueAxis } from './axis'
import { ChartFigure } from './chart-figure'
import {
  At,
  across,
  down,
  PlotFrame,
  type PlotSize,
  plotSize,
  plotTop,
  StretchLayer,
  stretchUnits,
} from './plot-frame'

const plotHeight = 230

/** Operators with a chart of their own. */
const maxPanels = 6

const colors: Record<PromiseStatus, string> = {
  open: 'var(--muted)',
  overdue: 'var(--muted)',
  met: 'var(--ink)',
  late: 'var(--alert)',
  missed: 'var(--alert)',
}

/** Announced fleets, drawn hollow, against counted vehicles: one small chart per operator on shared axes. */
export function AmbitionFigure({
  picture,
  names,
  asOf,
  allHref,
}: {
  picture: AmbitionPicture
  names: NameIndex
  asOf: IsoDate
  /** The list that has every promise. */
  allHref: string
}) {
  const model = ambitionModel(picture, asOf, names, plotHeight)
  if (model.panels.length === 0) return <EmptyState>{model.sentence}</EmptyState>
  const size = plotSize(model.y, plotHeight)
  const left = model.panels.length - maxPanels
  const thinned = [
    left > 0 ? `The ${maxPanels} operators with most promises are drawn; the table has all.` : null,
    model.undrawn > 0
      ? `Of each operator the ${maxMarks} promises due last are drawn; the list has the other ${model.undrawn}.`
      : null,
  ].filter((text) => text !== null)
  return (
    <ChartFigure
      sentence={model.sentence}
      caption={
        <>
          A diamond is a promise at its due day, with a dotted line from the day it was made: hollow and gray
          it is open or past its day, filled it was met, red it was missed or late. Dots and bands are counts
          that do not rest on the operator’s word; each line is one place and one scope, never a sum. Vertical
          axis: vehicles, each step ten times the one below. The rule is the day of reading, {formatDay(asOf)}
          .{thinned.length > 0 ? ` ${thinned.join(' ')}` : null}
          {picture.uncounted.length > 0
            ? ` Of ${listWords(picture.uncounted.map((slug) => nameOf(names, slug)))} no independent count is on record, so their promises cannot be drawn here.`
            : null}
        </>
      }
      table={
        <DataTable
          caption="Dated promises of a fleet, and the newest count of the same place by the due day"
          columns={columns}
          rows={model.rows}
          rowKey={({ signalId }) => signalId}
          rest={{ most: sectionRows, href: allHref, label: 'Every promise of a fleet' }}
          empty="No dated promise of a fleet is on record."
        />
      }
      tableLabel={`Show the ${model.rows.length} promises and counts`}
    >
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
        {model.panels.slice(0, maxPanels).map((panel) => (
          <div key={panel.operator} className="@container">
            <h3 className="text-lg">{panel.operatorName}</h3>
            <p className="mb-1 text-sm text-muted">{panel.sentence}</p>
            <Panel panel={panel} x={model.x} y={model.y} todayX={model.todayX} size={size} />
          </div>
        ))}
      </div>
    </ChartFigure>
  )
}

function Panel({
  panel,
  x,
  y,
  todayX,
  size,
}: {
  panel: AmbitionPanel
  x: TimeAxis
  y: ValueAxis
  todayX: number
  size: PlotSize
}) {
  const color = `var(--series-${panel.basis})`
  const paths = countPaths(panel, size)
  return (
    <PlotFrame size={size} x={x} y={y} label={`${panel.operatorName}: ${panel.sentence}`}>
      <line
        x1={across(todayX)}
        x2={across(todayX)}
        y1={plotTop}
        y2={plotTop + size.height}
        stroke="var(--rule-strong)"
      />
      <StretchLayer size={size}>
        <path d={paths.bands} fill={color} fillOpacity={0.25} />
        <g fill="none" stroke={color}>
          <path d={paths.ranges} strokeWidth={1} vectorEffect="non-scaling-stroke" />
          <path d={paths.lines} strokeWidth={1.5} vectorEffect="non-scaling-stroke" />
          <path d={paths.dots} strokeWidth={5} strokeLinecap="round" vectorEffect="non-scaling-stroke" />
        </g>
      </StretchLayer>
      {panel.marks.map((mark) => (
        <g key={mark.key} stroke={colors[mark.status]}>
          <line
            x1={across(mark.fromX)}
            x2={across(mark.dueX)}
            y1={down(mark.y, size)}
            y2={down(mark.y, size)}
            strokeDasharray="1 4"
            strokeLinecap="round"
            strokeWidth={1.5}
          />
          <At x={mark.dueX} y={down(mark.y, size)}>
            <path
              d="M0 -5 L5 0 L0 5 L-5 0 Z"
              fill={mark.status === 'met' ? colors.met : 'var(--paper)'}
              strokeWidth={1.5}
            />
          </At>
          <MarkLabel mark={mark} />
        </g>
      ))}
    </PlotFrame>
  )
}

/** Beside its diamond, or above it where the plot ends; with a rim, so that lines behind it do not cross it out. */
function MarkLabel({ mark: { dueX, labelY, label } }: { mark: AmbitionPanel['marks'][number] }) {
  const isLast = dueX > 0.9
  return (
    <svg x={across(dueX)} y={plotTop + labelY} overflow="visible" aria-hidden="true">
      <text
        x={isLast ? 5 : 9}
        y={isLast ? -9 : 4}
        textAnchor={isLast ? 'end' : 'start'}
        stroke="var(--paper)"
        strokeWidth={4}
        paintOrder="stroke"
        className="fill-ink tabular text-tick"
      >
        {label}
      </text>
    </svg>
  )
}

const at = (x: number) => Number((x * stretchUnits).toFixed(1))

/** All counts of a panel as four paths, however many there are. */
function countPaths({ runs }: AmbitionPanel, size: PlotSize) {
  const middle = ({ lowY, highY }: { lowY: number; highY: number }) => down((lowY + highY) / 2, size)
  const counts = runs.flat()
  const joined = runs.filter((run) => run.length > 1)
  return {
    bands: joined
      .map((run) => {
        const upper = run.map(({ x, highY }) => `${at(x)} ${down(highY, size)}`)
        const lower = run.toReversed().map(({ x, lowY }) => `${at(x)} ${down(lowY, size)}`)
        return `M${[...upper, ...lower].join('L')}Z`
      })
      .join(''),
    lines: joined
      .map((run) => `M${run.map((count) => `${at(count.x)} ${middle(count)}`).join('L')}`)
      .join(''),
    ranges: counts
      .filter(({ lowY, highY }) => highY > lowY)
      .map(({ x, lowY, highY }) => `M${at(x)} ${down(lowY, size)}V${down(highY, size)}`)
      .join(''),
    dots: counts.map((count) => `M${at(count.x)} ${middle(count)}h0`).join(''),
  }
}

const columns: Column<AmbitionRow>[] = [
  {
    key: 'promise',
    header: 'Promise',
    rowHeader: true,
    className: 'min-w-40',
    cell: ({ operatorName, placeName, signalId }) => (
      <Link className="font-normal" href={signalPath(signalId)}>
        {operatorName}, {placeName}
      </Link>
    ),
  },
  {
    key: 'value',
    header: 'Announced',
    numeric: true,
    cell: ({ value, announced }) => (
      <>
        {formatNumber(value)}
        <span className="block text-sm text-muted">
          <Interval {...announced} />
        </span>
      </>
    ),
  },
  { key: 'due', header: 'Due', numeric: true, cell: ({ due }) => formatDay(due) },
  {
    key: 'counted',
    header: 'Newest count by then',
    className: 'min-w-40',
    cell: ({ counted, countWords }) =>
      counted ? (
        <Link href={signalPath(counted.signalId)}>{countWords}</Link>
      ) : (
        <span className="text-muted">{countWords}</span>
      ),
  },
  { key: 'status', header: 'Outcome', cell: ({ status }) => promiseStatusLabels[status] },
]

function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
