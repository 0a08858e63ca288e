import type { ReactNode } from 'react'
import type { AreaAt } from '@/domain/projection/areas-at'
import type { CoveragePicture } from '@/domain/projection/coverage'
import type { Deployment } from '@/domain/projection/deployments'
import {
  type DriverlessReport,
  type DriverlessReports,
  driverlessReportAt,
} from '@/domain/projection/driverless-report'
import { subjectWords } from '@/domain/projection/figure-text'
import type { HeadlineFigure } from '@/domain/projection/headline-figure'
import { statusKey } from '@/domain/projection/status-key'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { formatNumber, formatRange } from '@/domain/shared/range'
import { formatDay, formatInterval, type IsoDate } from '@/domain/signal/calendar'
import { accessLabels, basisLabels } from '@/domain/signal/labels'
import type { Signal } from '@/domain/signal/schema'
import type { SourcingFinder } from '@/domain/source/sourcing'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { sourcingWords } from '@/ui/signal/sourcing-note'
import { StatusGlyph } from '@/ui/signal/status-glyph'
import { cityPath, operatorPath, signalPath } from '@/url/paths'
import { AreaDrawing } from './area-drawing'
import styles from './city-panel.module.css'
import { stateWords } from './map-text'

export type CityPanelProps = {
  asOf: IsoDate
  place: { slug: string; name: string }
  deployments: readonly Deployment[]
  /** Share and account of each of them. */
  reports: DriverlessReports
  fleet: readonly HeadlineFigure[]
  areas: readonly AreaAt[]
  coverage: CoveragePicture
  signals: readonly Signal[]
  signalCount: number
  sourcing: SourcingFinder
  filings: { total: number; open: number }
  names: NameIndex
  closeHref: string
}

/** The id of the heading of the panel, to which the focus goes. */
export const panelHeadingId = 'city-panel'

/** One city beside the map, on the day of the page; on a phone a sheet at the foot of the screen. */
export function CityPanel(props: CityPanelProps) {
  const { asOf, place, deployments, reports, fleet, areas, coverage, signals, signalCount, filings, names } =
    props
  const sourced = (ids: readonly string[]) => {
    const found = props.sourcing(ids)
    return found ? `, ${sourcingWords(found)}` : ''
  }
  return (
    <aside className={styles.panel} aria-labelledby={panelHeadingId}>
      <div className={styles.head}>
        <h2 id={panelHeadingId} tabIndex={-1}>
          {place.name}
        </h2>
        <a href={props.closeHref} className={styles.close} data-scroll="keep" data-close="">
          <span aria-hidden="true">×</span>
          <span className="sr-only">Close {place.name}</span>
        </a>
      </div>
      <p className={styles.note}>
        On <time dateTime={asOf}>{formatDay(asOf)}</time>
      </p>

      {deployments.length === 0 ? (
        <p className={styles.note}>No operator was known here yet.</p>
      ) : (
        <ul className={styles.rows}>
          {deployments.map((one) => (
            <li key={one.operator} className={styles.deployment}>
              <StatusGlyph status={statusKey(one)} />
              <div>
                <Link className="font-semibold" href={operatorPath(one.operator)}>
                  {nameOf(names, one.operator)}
                </Link>
                : {stateWords(one).toLowerCase()}
                <small>
                  <Since deployment={one} />
                  {one.access ? `, ${accessLabels[one.access].toLowerCase()}` : ''}
                  {byItself(one, driverlessReportAt(reports, one)) ? (
                    <>
                      {'; '}
                      {one.claimedSupervision ? 'driverless ' : ''}according to its operator, not
                      independently verified
                    </>
                  ) : null}
                </small>
              </div>
            </li>
          ))}
        </ul>
      )}

      <Part title="Vehicles" empty={fleet.length === 0 ? 'No count is published.' : null}>
        {fleet.map((figure) => {
          const { operator, reading } = figure
          const words = subjectWords(figure, names)
          return (
            <li key={`${operator}/${words}`}>
              <Link className="tabular font-semibold" href={signalPath(reading.signalId)}>
                {formatRange(reading)}
              </Link>{' '}
              {words}
              <small>
                {nameOf(names, operator)}, <Interval date={reading.date} precision={reading.precision} />
                {figure.disagree ? ', sources disagree' : ''}
                {sourced(figure.readings.map(({ signalId }) => signalId))}
              </small>
            </li>
          )
        })}
      </Part>

      <Part title="Service area" empty={areas.length === 0 ? 'No area is published.' : null}>
        {areas.map((area) => (
          <li key={area.operator}>
            <Link className="tabular font-semibold" href={signalPath(area.signalId)}>
              {formatNumber(area.areaSqMi)} mi²
            </Link>{' '}
            <span className="tabular">({formatNumber(Math.round(area.areaKm2))} km²)</span>
            <small>
              {nameOf(names, area.operator)}, <Interval date={area.date} precision={area.precision} />
              {sourced([area.signalId])}
            </small>
          </li>
        ))}
      </Part>
      <AreaDrawing areas={areas} names={names} />

      {coverage.measured.length > 0 ? (
        <Part title="Capacity" empty={null}>
          {coverage.measured.map((one) => (
            <li key={one.operator}>
              <span className="tabular font-semibold">{formatRange(one.vehiclesPer100SqKm)}</span> vehicles
              per 100 km²
              <small>
                {nameOf(names, one.operator)}, {basisLabels[one.basis].toLowerCase()} count, dates{' '}
                {formatNumber(one.daysApart)} {one.daysApart === 1 ? 'day' : 'days'} apart
              </small>
            </li>
          ))}
        </Part>
      ) : null}

      <Part title="Latest signals" empty={signals.length === 0 ? 'No signal by this day.' : null}>
        {signals.map((signal) => (
          <li key={signal.id}>
            <Link href={signalPath(signal.id)}>{signal.headline}</Link>
            <small>
              <Interval date={signal.date} precision={signal.datePrecision} />
            </small>
          </li>
        ))}
      </Part>

      <p className={styles.foot}>
        {filings.total === 0
          ? 'No filing'
          : `${filings.total} ${filings.total === 1 ? 'filing' : 'filings'}, ${filings.open} open`}
        {' · '}
        {signalCount} {signalCount === 1 ? 'signal' : 'signals'}
      </p>
      <p className={styles.foot}>
        <Link href={cityPath(place.slug)} className={styles.more}>
          Everything on {place.name} today
        </Link>
      </p>
    </aside>
  )
}

function Part({ title, empty, children }: { title: string; empty: string | null; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      {empty === null ? <ul className={styles.rows}>{children}</ul> : <p className={styles.note}>{empty}</p>}
    </section>
  )
}

/** Since when the state has stood, pauses apart, with the signal that says so. */
function Since({ deployment: { statusSince } }: { deployment: Deployment }) {
  return (
    <Link tap href={signalPath(statusSince.signalId)}>
      since {formatInterval(statusSince.when)}
    </Link>
  )
}

/** Whether nobody but the operator says that nobody watches. */
function byItself({ claimedSupervision }: Deployment, { driverlessBy }: DriverlessReport): boolean {
  return claimedSupervision !== null || driverlessBy === 'operator'
}
