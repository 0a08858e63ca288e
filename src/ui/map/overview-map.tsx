import { formatDay, type IsoDate } from '@/domain/signal/date'
import { statusKeyLabels } from '@/domain/signal/labels'
import { StatusGlyph } from '@/ui/signal/status-glyph'
import { usMap, worldMap } from './base-map'
import { LiveMap } from './live-map.client'
import styles from './map.module.css'
import { MapPanel } from './map-panel'
import { countByStatus, cropTo, layoutPanel, type MapCity, splitByView } from './model'

const elsewhereAspect = 16 / 9
/** A strip of the Pacific more than the base map has, where the labels of the west coast find room. */
const pacific = 50
const usView = { x: -pacific, y: 0, width: usMap.width + pacific, height: usMap.height }

/**
 * The overview map: where robotaxis stand on a day, as two small multiples whose cities are links, with a
 * legend that counts each city once, at its most advanced deployment. Complete without JavaScript; an
 * interactive map takes the place of the first panel where the browser can draw one. `styleUrl` is a host's
 * own MapLibre style for it.
 */
export function OverviewMap({
  cities,
  asOf,
  styleUrl,
}: {
  cities: readonly MapCity[]
  asOf: IsoDate
  styleUrl?: string
}) {
  const { us, elsewhere } = splitByView(cities, usMap.project)
  const usLayout = layoutPanel(us, usMap.project, usView)
  const crop = cropTo(elsewhere, worldMap, elsewhereAspect)
  const elsewhereLayout = layoutPanel(elsewhere, worldMap.project, crop)
  const movesMarks = [...usLayout.marks, ...elsewhereLayout.marks].some(
    ({ placements: { narrow, medium, wide } }) => narrow.aside || medium.aside || wide.aside,
  )
  return (
    <figure className={styles.figure} data-map-figure="">
      <div className={styles.panels}>
        <div className={styles.view}>
          <LiveMap title="United States" note={cityCount(us.length)} styleUrl={styleUrl}>
            <MapPanel base={usMap} layout={usLayout} label="Cities in the United States" />
          </LiveMap>
        </div>
        <div>
          {elsewhere.length > 0 ? (
            <div className={styles.view}>
              <div className={styles.title}>
                <p>
                  <span className="font-semibold">Outside the United States</span>{' '}
                  <span className="text-muted tabular-nums">{cityCount(elsewhere.length)}</span>
                </p>
              </div>
              <MapPanel base={worldMap} layout={elsewhereLayout} label="Cities outside the United States" />
            </div>
          ) : null}
          <ul className={styles.legend} aria-label="Cities by state">
            {countByStatus(cities).map(({ status, count }) => (
              <li key={status} className="inline-flex items-center gap-1.5 whitespace-nowrap">
                <StatusGlyph status={status} />
                {statusKeyLabels[status]}
                <span className="text-muted tabular-nums">{count}</span>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <figcaption className="mt-3 border-t border-rule pt-2 text-sm text-muted">
        Cities by the most advanced deployment in each, as of <time dateTime={asOf}>{formatDay(asOf)}</time>.
        {movesMarks ? ' Where cities crowd, a mark stands aside and a hairline leads to its city.' : null}{' '}
        States: U.S. Census Bureau via us-atlas, Albers projection. Countries: Natural Earth via world-atlas,
        Natural Earth projection.
      </figcaption>
    </figure>
  )
}

function cityCount(count: number): string {
  return count === 1 ? '1 city' : `${count} cities`
}
