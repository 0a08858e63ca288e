import { formatDay, type IsoDate } from '@/domain/signal/date'
import { signedPoints } from '../impact/short-points'
import { DataTable } from '../kit/data-table'
import { ChartFigure } from './chart-figure'
import { formatIndex, type IndexPoint, indexChartModel } from './index-model'
import { At, across, down, PlotFrame, plotSize, StretchLayer, stretchUnits } from './plot-frame'

const plotHeight = 220

/** The deployment evidence score of one impact over time: sentence, line and table. */
export function IndexFigure({
  title,
  history,
  asOf,
}: {
  title: string
  history: readonly IndexPoint[]
  asOf: IsoDate
}) {
  const model = indexChartModel(title, history, asOf)
  const size = plotSize(model.y, plotHeight)
  const path = model.points
    .map((point) => `${Number((point.x * stretchUnits).toFixed(1))} ${down(point.y, size)}`)
    .join(' L')
  const zero = down(model.zero, size)
  const last = model.points.at(-1)
  return (
    <ChartFigure
      sentence={model.sentence}
      caption={`Deployment evidence score in points, worked out again for the first day of each month and for ${formatDay(asOf)}.`}
      table={
        <DataTable
          caption="Deployment evidence score by date, newest first"
          columns={[
            { key: 'when', header: 'Date', rowHeader: true, cell: (row) => row.when },
            { key: 'index', header: 'Index', numeric: true, cell: (row) => formatIndex(row.index) },
            {
              key: 'change',
              header: 'Change',
              numeric: true,
              cell: (row) => (row.change === null ? '–' : signedPoints(row.change)),
            },
          ]}
          rows={model.rows}
          rowKey={(row) => row.date}
          empty="There is no index yet."
        />
      }
    >
      <div className="@container pr-14">
        <PlotFrame
          size={size}
          x={model.x}
          y={model.y}
          label={`Line chart of the deployment evidence score. ${model.sentence}`}
        >
          <StretchLayer size={size}>
            {model.points.length > 1 ? (
              <>
                <path
                  d={`M${(model.points[0]?.x ?? 0) * stretchUnits} ${zero} L${path} L${(last?.x ?? 1) * stretchUnits} ${zero} Z`}
                  fill="var(--ink)"
                  fillOpacity={0.1}
                />
                <path
                  d={`M${path}`}
                  fill="none"
                  stroke="var(--ink)"
                  strokeWidth={2}
                  strokeLinejoin="round"
                  vectorEffect="non-scaling-stroke"
                />
              </>
            ) : null}
          </StretchLayer>
          {last ? (
            <>
              <At x={last.x} y={down(last.y, size)}>
                <circle r={4} fill="var(--ink)" stroke="var(--paper)" strokeWidth={1.5} />
              </At>
              <text
                x={across(last.x)}
                y={down(last.y, size) + 5}
                dx={10}
                className="fill-ink text-note font-semibold tabular"
              >
                {formatIndex(last.index)}
              </text>
            </>
          ) : null}
        </PlotFrame>
      </div>
    </ChartFigure>
  )
}
