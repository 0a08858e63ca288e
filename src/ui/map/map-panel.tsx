import type { ReactNode } from 'react'
import type { BaseMap } from './base-map'
import { baseMapHref } from './base-map-href'
import styles from './map.module.css'
import type { ViewBox } from './overview-model'

/** One small multiple of the overview map: land and borders as SVG, and over them its marks. */
export function MapPanel({
  base,
  viewBox,
  children,
}: {
  base: BaseMap['name']
  viewBox: ViewBox
  children: ReactNode
}) {
  return (
    <div
      className={styles.panel}
      style={{ aspectRatio: `${viewBox.width} / ${viewBox.height}` }}
      data-map-panel=""
    >
      <svg
        className={styles.land}
        viewBox={`${viewBox.x} ${viewBox.y} ${viewBox.width} ${viewBox.height}`}
        aria-hidden="true"
      >
        <use href={baseMapHref(base, 'land')} fill="var(--land)" />
        <use className={styles.hairline} href={baseMapHref(base, 'borders')} stroke="var(--land-line)" />
      </svg>
      {children}
    </div>
  )
}
