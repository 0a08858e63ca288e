import type { CSSProperties } from 'react'
import type { StatusKey } from '@/domain/projection/deployments'
import { statusKeyLabels } from '@/domain/projection/labels'
import { formatDay } from '@/domain/signal/date'
import { palette } from '@/ui/palette'
import { type Paint, statusShapes } from '@/ui/signal/status-shapes'
import { type Card, cardSize, cardText } from './card'

const { '--ink': ink, '--muted': muted, '--paper': paper, '--rule': rule } = palette
const { '--status-supervised': supervised, '--status-driverless': driverless } = palette

const statusPaint: Record<StatusKey, string> = {
  announced: palette['--status-announced'],
  testing: palette['--status-testing'],
  permitted: palette['--status-permitted'],
  'service-supervised': supervised,
  'service-mixed': supervised,
  'service-driverless': driverless,
  'service-unknown': supervised,
  paused: palette['--status-paused'],
  ended: palette['--status-ended'],
}

const serif: CSSProperties = { fontFamily: 'Serif', fontWeight: 600 }
const row: CSSProperties = { display: 'flex', alignItems: 'center' }

function titleSize(title: string): number {
  return title.length <= 28 ? 84 : title.length <= 60 ? 64 : title.length <= 100 ? 52 : 44
}

function figureSize(value: string): number {
  return value.length <= 9 ? 104 : value.length <= 16 ? 76 : 54
}

/** The picture of a page, in the look of the site. Plain flex boxes: the drawing library lays out nothing else. */
export function CardImage({ card, site }: { card: Card; site: string }) {
  const title = cardText(card.title, 140)
  const value = cardText(card.figure.value, 28)
  return (
    <div
      style={{
        ...cardSize,
        display: 'flex',
        flexDirection: 'column',
        background: paper,
        color: ink,
        padding: '44px 64px 40px',
        fontFamily: 'Sans',
        fontSize: 28,
        lineHeight: 1.3,
      }}
    >
      <div
        style={{
          ...row,
          justifyContent: 'space-between',
          borderBottom: `2px solid ${rule}`,
          paddingBottom: 20,
        }}
      >
        <div style={{ ...row, ...serif, fontSize: 32 }}>
          <span>Robotaxi</span>
          <span style={{ margin: '0 9px' }}>Deployment</span>
          <span>Tracker</span>
        </div>
        <span style={{ color: muted }}>{cardText(site, 50)}</span>
      </div>
      <span
        style={{
          marginTop: 30,
          color: muted,
          fontWeight: 600,
          fontSize: 25,
          letterSpacing: 1.4,
          textTransform: 'uppercase',
        }}
      >
        {cardText(card.kicker, 70)}
      </span>
      <span
        style={{ ...serif, marginTop: 10, fontSize: titleSize(title), lineHeight: 1.1, letterSpacing: -0.6 }}
      >
        {title}
      </span>
      <div style={{ display: 'flex', flexDirection: 'column', marginTop: 'auto' }}>
        <div style={{ display: 'flex', alignItems: 'flex-end', marginBottom: 18 }}>
          <span
            style={{ ...serif, fontSize: figureSize(value), lineHeight: 1, marginRight: 26, flexShrink: 0 }}
          >
            {value}
          </span>
          <div
            style={{ display: 'flex', flexDirection: 'column', flexGrow: 1, flexBasis: 0, paddingBottom: 6 }}
          >
            <span style={{ fontSize: 31, fontWeight: 600 }}>{cardText(card.figure.unit, 80)}</span>
            {card.note === '' ? null : (
              <span style={{ color: muted, fontSize: 26 }}>{cardText(card.note, 190)}</span>
            )}
          </div>
        </div>
        <div
          style={{
            ...row,
            justifyContent: 'space-between',
            borderTop: `2px solid ${rule}`,
            paddingTop: 18,
            color: muted,
          }}
        >
          {card.status === null ? <span /> : <Status status={card.status} />}
          <span>As of {formatDay(card.asOf)}</span>
        </div>
      </div>
    </div>
  )
}

function Status({ status }: { status: StatusKey }) {
  const paints: Record<Paint, string> = {
    status: statusPaint[status],
    paper,
    supervised,
    driverless,
    none: 'none',
  }
  return (
    <div style={{ ...row, color: ink, fontWeight: 600 }}>
      <svg width={34} height={34} viewBox="-7 -7 14 14" aria-hidden="true" style={{ marginRight: 12 }}>
        {statusShapes(status, 6).map(({ r, d, fill, stroke, strokeWidth }) =>
          d === undefined ? (
            <circle
              key={r}
              cx={0}
              cy={0}
              r={r}
              fill={paints[fill]}
              stroke={stroke && paints[stroke]}
              strokeWidth={strokeWidth}
            />
          ) : (
            <path
              key={d}
              d={d}
              fill={paints[fill]}
              stroke={stroke && paints[stroke]}
              strokeWidth={strokeWidth}
            />
          ),
        )}
      </svg>
      <span>{statusKeyLabels[status]}</span>
    </div>
  )
}
