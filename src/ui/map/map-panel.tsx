import type { CSSProperties } from 'react'
import type { StatusKey } from '@/domain/projection/deployments'
import { StatusMark } from '@/ui/signal/status-glyph'
import { cityPath } from '@/url/paths'
import type { BaseMap } from './base-map'
import { baseMapHref } from './base-map-svg'
import styles from './map.module.css'
import { type CityMark, type MapPanel as Layout, markName, variantNames } from './model'

type Variables = CSSProperties & Record<`--${string}`, string | number>

/**
 * One small multiple of the overview map: land and borders as SVG, and each city as a link that keeps its size
 * in px whatever the width of the map. Positions and labels of all layouts are in the markup; the style sheet
 * picks the one that fits the box.
 */
export function MapPanel({ base, layout, label }: { base: BaseMap; layout: Layout; label: string }) {
  const { viewBox, marks } = layout
  return (
    <div className={styles.panel} style={{ aspectRatio: `${viewBox.width} / ${viewBox.height}` }}>
      <svg
        className={styles.land}
        viewBox={`${viewBox.x} ${viewBox.y} ${viewBox.width} ${viewBox.height}`}
        aria-hidden="true"
      >
        <use href={baseMapHref(base.name, 'land')} fill="var(--land)" />
        <use className={styles.hairline} href={baseMapHref(base.name, 'borders')} stroke="var(--land-line)" />
        {variantNames.map((variant) => (
          <g key={variant} className={styles[variant]}>
            <path className={styles.hairline} d={leaders(layout, variant)} stroke="var(--ink-soft)" />
            <path className={styles.dot} d={homes(layout, variant)} stroke="var(--ink-soft)" />
          </g>
        ))}
      </svg>
      <ul className={styles.marks} aria-label={label}>
        {marks.map((mark) => (
          <li key={mark.city.slug} className="contents">
            <Mark mark={mark} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Mark({ mark: { city, z, placements } }: { mark: CityMark }) {
  const style: Variables = { '--z': z }
  for (const variant of variantNames) {
    const { x, y, label } = placements[variant]
    const initial = variant.charAt(0)
    style[`--${initial}x`] = percent(x)
    style[`--${initial}y`] = percent(y)
    if (label) style[`--${initial}l`] = `var(--${label})`
  }
  const labelled = variantNames.filter((variant) => placements[variant].label !== null)
  return (
    <a
      href={cityPath(city.slug)}
      className={styles.mark}
      style={style}
      aria-label={markName(city)}
      data-city={city.name}
      data-lng={city.lng}
      data-lat={city.lat}
      data-labelled={labelled.join(' ')}
    >
      <svg className={styles.glyph} viewBox="-7 -7 14 14" aria-hidden="true">
        <StatusMark status={city.status} r={6} />
      </svg>
      <span className={isRunning(city.status) ? styles.label : `${styles.label} ${styles.quiet}`}>
        {city.name}
      </span>
    </a>
  )
}

/** Cities that carry riders, or did until a pause, are set in bold; plans and tests are not. */
function isRunning(status: StatusKey): boolean {
  return status.startsWith('service') || status === 'paused'
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`
}

type Variant = (typeof variantNames)[number]

/** Hairlines from the cities to the marks that stand aside from them, in the units of the base map. */
function leaders(layout: Layout, variant: Variant): string {
  return aside(layout, variant)
    .map(({ anchor, placements }) => `M${at(layout, anchor)}L${at(layout, placements[variant])}`)
    .join('')
}

/** A dot on each city whose mark stands aside: lines without length, which round caps make visible. */
function homes(layout: Layout, variant: Variant): string {
  return aside(layout, variant)
    .map(({ anchor }) => `M${at(layout, anchor)}h0`)
    .join('')
}

function aside({ marks }: Layout, variant: Variant): CityMark[] {
  return marks.filter(({ placements }) => placements[variant].aside)
}

function at({ viewBox }: Layout, { x, y }: { x: number; y: number }): string {
  return `${Math.round(viewBox.x + x * viewBox.width)} ${Math.round(viewBox.y + y * viewBox.height)}`
}
