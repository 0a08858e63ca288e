import type { CSSProperties } from 'react'
import type { StatusKey } from '@/domain/projection/status-key'
import { StatusSymbol } from '@/ui/signal/status-glyph'
import styles from './map.module.css'
import { type CityMark, type MapInset as Layout, markName, variantNames } from './overview-model'

type Variables = CSSProperties & Record<`--${string}`, string | number>

/**
 * Each city of a panel as a link that keeps its size in px whatever the width of the map. Positions and labels of all
 * layouts are in the markup; the style sheet picks the one that fits the box.
 */
export function MapMarks({
  layout,
  label,
  href,
  selected = null,
  keepsScroll = false,
}: {
  layout: Layout
  label: string
  /** Where the mark of a city leads. */
  href: (slug: string) => string
  /** Slug of the city whose panel is open. */
  selected?: string | null
  keepsScroll?: boolean
}) {
  const { viewBox, marks, dots } = layout
  return (
    <>
      <svg
        className={styles.leaders}
        viewBox={`${viewBox.x} ${viewBox.y} ${viewBox.width} ${viewBox.height}`}
        aria-hidden="true"
      >
        {variantNames.map((variant) => (
          <g key={variant} className={styles[variant]}>
            <path className={styles.hairline} d={leaders(layout, variant)} stroke="var(--ink-soft)" />
            <path className={styles.dot} d={homes(layout, variant)} stroke="var(--ink-soft)" />
          </g>
        ))}
        {dots.length > 0 ? (
          <path
            className={styles.dot}
            d={dots.map((dot) => `M${at(layout, dot)}h0`).join('')}
            stroke="var(--ink-soft)"
          />
        ) : null}
      </svg>
      <ul className={styles.marks} aria-label={label}>
        {marks.map((mark) => (
          <li key={mark.city.slug} className="contents">
            <Mark
              mark={mark}
              href={href(mark.city.slug)}
              isSelected={mark.city.slug === selected}
              keepsScroll={keepsScroll}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

function Mark({
  mark: { city, z, placements },
  href,
  isSelected,
  keepsScroll,
}: {
  mark: CityMark
  href: string
  isSelected: boolean
  keepsScroll: boolean
}) {
  const style: Variables = { '--z': z }
  for (const variant of variantNames) {
    const { x, y, label } = placements[variant]
    const initial = variant.charAt(0)
    style[`--${initial}x`] = percent(x)
    style[`--${initial}y`] = percent(y)
    if (label) style[`--${initial}l`] = `var(--${label})`
  }
  const labeled = variantNames.filter((variant) => placements[variant].label !== null)
  return (
    <a
      href={href}
      className={styles.mark}
      style={style}
      aria-label={markName(city)}
      aria-current={isSelected ? 'true' : undefined}
      data-slug={city.slug}
      data-city={city.name}
      data-operators={city.operators.map(({ slug }) => slug).join(' ')}
      data-lng={city.lng}
      data-lat={city.lat}
      data-labeled={labeled.join(' ')}
      data-scroll={keepsScroll ? 'keep' : undefined}
    >
      <svg className={styles.glyph} viewBox="-7 -7 14 14" aria-hidden="true">
        <StatusSymbol status={city.status} r={6} />
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
