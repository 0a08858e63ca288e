import type { ReactNode } from 'react'
import type { Deployment } from '@/domain/projection/deployments'
import { statusKeyLabels } from '@/domain/projection/labels'
import type { DeploymentStep, StepHistory } from '@/domain/projection/steps'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { formatDay, type IsoDate } from '@/domain/signal/date'
import { statusColor } from '@/ui/signal/status-glyph'
import { StatusLabel } from '@/ui/signal/status-label'
import { ChartFigure } from './chart-figure'
import { At, across, TimeAxisLabels } from './plot-frame'
import { type StatusBand, type StatusRow, statusModel } from './status-model'
import styles from './strips.module.css'

/** Height of a row's drawing in pixels, and where in it the bars stand. */
const rowSize = { height: 36, top: 6, bottom: 32 } as const

/** Hatch of a service that is driverless in some cars alone. */
const mixedService = 'mixed-service'

/**
 * Who drove, and since when: one strip for each deployment, in the colors of the states, with pauses as gaps. The table
 * of its signals is folded below.
 */
export function StatusFigure({
  deployments,
  histories,
  asOf,
  names,
  by,
  heardOf,
  table,
}: {
  /** In the order in which they are drawn. */
  deployments: readonly Deployment[]
  histories: readonly StepHistory<DeploymentStep>[]
  asOf: IsoDate
  /** Name of an operator or a place by slug. */
  names: NameIndex
  by: 'operator' | 'place'
  /** The last day of which anything implies the present state of a deployment. */
  heardOf: (deployment: { operator: string; place: string }) => IsoDate | null
  table: ReactNode
}) {
  const model = statusModel(deployments, histories, asOf, {
    titleOf: ({ operator, place }) => `${nameOf(names, operator)} in ${nameOf(names, place)}`,
    heardOf,
  })
  const { axis, rows, rest, keys, sentence } = model
  if (rows.length === 0) return table
  return (
    <ChartFigure
      sentence={sentence}
      tableLabel="Show every status signal"
      caption={
        <>
          Taller bars are open to more riders: staff, invited riders, everyone. Gap: paused. Cross: ended.
          Pale: no newer record implies the state.
          {rest > 0 ? ` The other ${rest} are in the table.` : null} From {formatDay(axis.start)} to{' '}
          {formatDay(axis.end)}.
        </>
      }
      table={table}
    >
      <Hatch />
      <p className="mb-2 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {keys.map((key) => (
          <StatusLabel key={key} status={key} />
        ))}
      </p>
      <div className="@container">
        <ul className="border-t border-rule">
          {rows.map((row) => (
            <li key={row.key} className={styles.row}>
              <p className="font-semibold">{nameOf(names, by === 'operator' ? row.operator : row.place)}</p>
              <div className={styles.plot}>
                <Strip row={row} />
              </div>
              <p className={styles.latest}>
                <StatusLabel status={row.status} />
                <span className={styles.quiet}>since {row.since}</span>
              </p>
            </li>
          ))}
        </ul>
        <div aria-hidden="true" className={styles.axis}>
          <TimeAxisLabels ticks={axis.ticks} />
        </div>
      </div>
    </ChartFigure>
  )
}

function Strip({ row }: { row: StatusRow }) {
  const middle = (rowSize.top + rowSize.bottom) / 2
  return (
    <svg
      role="img"
      aria-label={row.words}
      width="100%"
      height={rowSize.height}
      overflow="visible"
      className="block"
    >
      <line x1="0" x2="100%" y1={rowSize.bottom} y2={rowSize.bottom} stroke="var(--rule)" />
      {row.bands.map((band) => (
        <Band key={band.key} band={band} />
      ))}
      {row.gaps.map(({ key, x, untilX }) => (
        <g key={key} stroke="var(--status-paused)" strokeWidth={1.5}>
          <line x1={across(x)} x2={across(x)} y1={rowSize.top} y2={rowSize.bottom} />
          <line x1={across(x)} x2={across(untilX)} y1={middle} y2={middle} strokeDasharray="3 3" />
        </g>
      ))}
      {row.endX === null ? null : (
        <At x={row.endX} y={middle}>
          <path d="M-4 -4 L4 4 M-4 4 L4 -4" stroke="var(--status-ended)" strokeWidth={2} fill="none" />
        </At>
      )}
    </svg>
  )
}

function Band({ band: { status, x, untilX, height, faded, label } }: { band: StatusBand }) {
  const tall = (rowSize.bottom - rowSize.top) * height
  const isKnown = status !== 'service-unknown'
  return (
    <rect
      x={across(x)}
      y={Number((rowSize.bottom - tall).toFixed(1))}
      width={across(untilX - x)}
      height={Number(tall.toFixed(1))}
      fill={
        status === 'service-mixed' ? `url(#${mixedService})` : isKnown ? statusColor[status] : 'var(--paper)'
      }
      stroke={isKnown ? undefined : statusColor[status]}
      fillOpacity={faded ? 0.4 : 1}
      strokeOpacity={faded ? 0.4 : 1}
    >
      <title>{faded ? `${label}, no newer evidence` : label || statusKeyLabels[status]}</title>
    </rect>
  )
}

/** Diagonal bands of both colors: the one is true of some cars, the other of others. */
function Hatch() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true">
      <defs>
        <pattern
          id={mixedService}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="8" height="8" fill="var(--status-supervised)" />
          <rect width="4" height="8" fill="var(--status-driverless)" />
        </pattern>
      </defs>
    </svg>
  )
}
