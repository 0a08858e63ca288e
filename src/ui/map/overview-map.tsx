import type { ReactNode } from 'react'
import type { BaseMap } from './base-map'
import { LiveMap } from './live-map.client'
import styles from './map.module.css'
import type { MapModel } from './map-day'
import { MapPanel } from './map-panel'
import { type MapPartName, renderMapPart } from './map-parts'
import { MapPart } from './map-time.client'

/**
 * The overview map: where robotaxis stand on a day, as two small multiples whose cities are links. Complete without JavaScript; an interactive map takes the
 * place of the first panel where the browser can draw one. `styleUrl` is a host's own MapLibre style for it. With a foot,
 * the panels stand under one another.
 */
export function OverviewMap({
  model,
  styleUrl,
  foot,
}: {
  model: MapModel
  styleUrl?: string
  /** What stands at the foot of the first panel, before the second. */
  foot?: ReactNode
}) {
  const { us, elsewhere } = model
  const movesMarks = [...us.marks, ...elsewhere.marks].some(
    ({ placements: { narrow, medium, wide } }) => narrow.aside || medium.aside || wide.aside,
  )
  const dots = us.dots.length + elsewhere.dots.length
  const part = (name: MapPartName) => <MapPart name={name}>{renderMapPart(name, model)}</MapPart>
  const panel = (base: BaseMap['name'], name: 'us' | 'elsewhere') => (
    <MapPanel base={base} viewBox={model[name].viewBox}>
      {part(name)}
    </MapPanel>
  )
  return (
    <figure className={styles.figure} data-map-figure="" aria-label="Map of the cities">
      <div className={foot ? styles.stacked : styles.panels}>
        <div className={styles.view}>
          <LiveMap title="United States" note={part('us-count')} styleUrl={styleUrl}>
            {panel('us', 'us')}
          </LiveMap>
          {foot}
        </div>
        <div>
          <div className={styles.view}>
            <div className={styles.title}>
              <p>
                <span className="font-semibold">Outside the United States</span>{' '}
                <span className="text-muted tabular-nums">{part('elsewhere-count')}</span>
              </p>
            </div>
            {panel('world', 'elsewhere')}
          </div>
          {model.place === 'map' ? part('legend') : null}
        </div>
      </div>
      <figcaption className="mt-3 border-t border-rule pt-2 text-sm text-muted">
        Cities by the most advanced deployment in each, as of {part('day')}.
        {movesMarks ? ' Where cities crowd, a mark stands aside and a hairline leads to its city.' : null}
        {dots > 0
          ? ` A small dot is one of ${dots} more cities, which the list has and a filter brings out.`
          : null}{' '}
        On the interactive map a line is a recorded boundary of a service area, and a dashed circle an area to
        scale, boundary not published. States: U.S. Census Bureau via us-atlas, Albers projection. Countries:
        Natural Earth via world-atlas, Natural Earth projection.
        {part('credits')}
      </figcaption>
    </figure>
  )
}
