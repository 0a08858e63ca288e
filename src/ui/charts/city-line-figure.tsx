import { type NameIndex, nameOf } from '@/domain/shared/names'
import { formatInterval } from '@/domain/signal/date'
import { signalPath } from '@/url/paths'
import { type CityLine, drawnMarks, linkedMarks } from './city-line-model'
import type { DrawnSeries } from './fleet-model'
import { NoDataArea } from './no-data-pattern'
import {
  At,
  across,
  down,
  PlotFrame,
  type PlotSize,
  plotSize,
  plotTop,
  StretchLayer,
  stretchPoint,
} from './plot-frame'

const plotHeight = 206
const noData = 'city-line-no-data'

/** Pixels of a mark's link. It does not grow with the text: the plot does not either, and they would cover each other. */
const tapSize = 24

/** The words of the marks' list, by who counted. */
const basisWords = {
  observed: 'field count',
  registered: 'official registry',
  reported: 'press',
  claimed: 'the company’s figures',
  authorised: 'permits',
  requested: 'filings',
} as const

/** How many cars were counted in a city: one line bold, breaks where the thing counted changed, every mark a link. */
export function CityLineFigure({
  line,
  placeName,
  names,
}: {
  line: CityLine
  placeName: string
  names: NameIndex
}) {
  const { chart, leadKey, labels, end, first, lastRead } = line
  const size = plotSize(chart.y, plotHeight)
  const isLead = ({ key }: { key: string }) => key === leadKey
  const leading = chart.series.find(isLead)
  const color = leading?.look.color ?? 'var(--ink)'
  const inOrder = [...chart.series.filter((one) => !isLead(one)), ...chart.series.filter(isLead)]
  return (
    <figure className="min-w-0" aria-labelledby="city-line">
      <h2 id="city-line" className="text-entry">
        {line.title}
      </h2>
      <p className="mb-1 text-label text-muted">
        {nameOf(names, line.operator)} in {placeName}, {basisWords[line.basis]}.{' '}
        <span style={{ color }} className="font-semibold">
          Bold
        </span>
        : {line.leadWords}.
      </p>
      <div className="@container relative">
        <PlotFrame size={size} x={chart.x} y={chart.y} label={`Chart of vehicle counts. ${chart.sentence}`}>
          <NoDataArea id={noData} from={end} size={size} />
          {chart.breaks.map(({ at, label }) => (
            <g key={label}>
              <line
                x1={across(at)}
                x2={across(at)}
                y1={plotTop}
                y2={plotTop + plotHeight}
                stroke="var(--ink)"
                strokeDasharray="4 3"
              />
              <At x={at} y={plotTop + plotHeight}>
                <path d="M-5 5L-1 -5M1 5L5 -5" stroke="var(--ink)" strokeWidth={1.4} fill="none" />
                <text y={-plotHeight - 4} textAnchor="middle" className="fill-ink text-mark font-semibold">
                  {label}
                </text>
              </At>
            </g>
          ))}
          {first ? (
            <>
              <line
                x1={across(first.x)}
                x2={across(first.x)}
                y1={plotTop + 34}
                y2={plotTop + plotHeight}
                stroke="var(--rule-strong)"
              />
              <At x={first.x} y={plotTop + 12}>
                <text textAnchor={first.x > 0.3 ? 'end' : 'start'} className="fill-ink text-label">
                  <tspan className="font-semibold">{formatInterval(first.when)}</tspan>
                  <tspan x={0} dy={16}>
                    first driverless rides
                  </tspan>
                </text>
              </At>
            </>
          ) : null}
          <StretchLayer size={size}>
            {inOrder.map((one) => (
              <Lines key={one.key} series={one} isLead={isLead(one)} size={size} />
            ))}
          </StretchLayer>
          {inOrder.map((one) => (
            <Dots key={one.key} series={one} isLead={isLead(one)} size={size} />
          ))}
          {labels.map((label) => (
            <g key={label.key} className={isLead(label) ? undefined : 'hidden @lg:block'}>
              <At x={label.x} y={down(label.y, size)}>
                <text
                  x={label.dx}
                  y={label.dy}
                  textAnchor={label.anchor}
                  className={`text-label ${isLead(label) ? 'font-semibold' : 'fill-muted'}`}
                  fill={isLead(label) ? color : undefined}
                >
                  <tspan className="font-semibold">{label.value}</tspan> {label.words}
                </text>
              </At>
            </g>
          ))}
        </PlotFrame>
        {/* Over the drawing, since an image has no links in it. */}
        <ul
          aria-label="Counts on the line"
          className="absolute top-0 right-0"
          style={{ width: `calc(100% - ${size.left}px)` }}
        >
          {linkedMarks(chart.series).map(
            ({ of: { key, label }, mark: { signalId, x, y, vehicles, when } }) => (
              <li key={`${key}/${signalId}`}>
                <a
                  href={signalPath(signalId)}
                  title={`${vehicles} ${label}, ${when}`}
                  className="absolute -translate-1/2 rounded-full"
                  style={{ left: across(x), top: down(y, size), width: tapSize, height: tapSize }}
                >
                  <span className="sr-only">
                    {vehicles}, {label}, {when}
                  </span>
                </a>
              </li>
            ),
          )}
        </ul>
      </div>
      <p className="mt-1 text-label text-muted">
        {chart.breakNotes.map(({ label, text }) => (
          <span key={label}>
            <b className="tabular text-ink">{label}</b> Not comparable: {text}.{' '}
          </span>
        ))}
        {end < 0.995 ? `No count since ${formatInterval(lastRead)}.` : null}
      </p>
    </figure>
  )
}

function Lines({ series, isLead, size }: { series: DrawnSeries; isLead: boolean; size: PlotSize }) {
  return series.runs.map((run) => (
    <path
      key={run[0]?.date}
      d={`M${run.map((point) => stretchPoint(point, size)).join('L')}`}
      fill="none"
      stroke={isLead ? series.look.color : 'var(--rule-strong)'}
      strokeWidth={isLead ? 3 : 1.8}
      strokeLinejoin="round"
      vectorEffect="non-scaling-stroke"
    />
  ))
}

function Dots({ series, isLead, size }: { series: DrawnSeries; isLead: boolean; size: PlotSize }) {
  return drawnMarks(series.marks).map(({ signalId, x, y }) => (
    <circle
      key={signalId}
      cx={across(x)}
      cy={down(y, size)}
      r={isLead ? 3.5 : 2.6}
      fill={isLead ? series.look.color : 'var(--rule-strong)'}
    />
  ))
}
