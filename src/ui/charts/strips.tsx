import { At, across } from './plot-frame'
import type { Strip, StripMark, StripModel } from './strip-model'
import styles from './strips.module.css'

/** Height of a line and where in it the axis of values runs, in pixels. */
export const STRIP = { height: 40, top: 6, bottom: 36 } as const

/** Down in a strip, in pixels. */
export function downStrip(fraction: number): number {
  return Number((STRIP.bottom - fraction * (STRIP.bottom - STRIP.top)).toFixed(1))
}

/**
 * Series under one another on one time axis, each with its name and its newest figure. With `steps` a figure holds
 * until the next one; otherwise nothing is drawn between two readings.
 */
export function Strips({ model, steps = false }: { model: StripModel; steps?: boolean }) {
  return (
    <div className="@container">
      <ul className="border-t border-rule">
        {model.strips.map((strip) => (
          <li key={strip.key} className={styles.row}>
            <p>
              <b className="font-semibold">{strip.title}</b>
              <span className={styles.quiet}>{strip.note}</span>
            </p>
            <div className={styles.plot}>
              <Plot strip={strip} steps={steps} />
            </div>
            <p className={styles.latest}>
              {strip.latest}
              <span className={styles.quiet}>{strip.when}</span>
            </p>
          </li>
        ))}
      </ul>
      <div aria-hidden="true" className={styles.axis}>
        {model.axis.ticks.map((tick) => (
          <span
            key={tick.at}
            className={`absolute top-1.5 tabular whitespace-nowrap ${tick.at > 0.95 ? '-translate-x-full' : '-translate-x-1/2'} ${tick.major ? '' : 'hidden @3xl:inline'}`}
            style={{ left: across(tick.at) }}
          >
            {tick.label}
          </span>
        ))}
      </div>
    </div>
  )
}

function Plot({ strip: { marks }, steps }: { strip: Strip; steps: boolean }) {
  const held = marks.filter(({ contested }) => !contested)
  return (
    <svg width="100%" height={STRIP.height} overflow="visible" className="block" aria-hidden="true">
      <line x1="0" x2="100%" y1={STRIP.bottom} y2={STRIP.bottom} stroke="var(--rule)" />
      {steps
        ? held.map((mark, index) => {
            const until = across(held[index + 1]?.x ?? 1)
            const y = downStrip(mark.low)
            return (
              <line
                key={mark.key}
                x1={across(mark.x)}
                x2={until}
                y1={y}
                y2={y}
                stroke={mark.color}
                strokeDasharray={held[index + 1] ? undefined : '4 3'}
              />
            )
          })
        : null}
      {marks.map((mark) => (
        <Mark key={mark.key} mark={mark} />
      ))}
    </svg>
  )
}

function Mark({ mark }: { mark: StripMark }) {
  const { color, contested, open } = mark
  const [low, high] = [downStrip(mark.low), downStrip(mark.high)]
  const middle = (low + high) / 2
  const x = across(mark.x)
  return (
    <>
      {low > high ? (
        <line x1={x} x2={x} y1={low} y2={high} stroke={color} strokeWidth={3} strokeOpacity={0.5} />
      ) : null}
      {mark.untilX > mark.x ? (
        <line x1={x} x2={across(mark.untilX)} y1={middle} y2={middle} stroke={color} strokeWidth={1.5} />
      ) : null}
      {contested || open ? (
        <At x={mark.x} y={middle}>
          <path
            d={contested ? 'M-3 -3 L3 3 M-3 3 L3 -3' : 'M-4 -2 L0 -7 L4 -2'}
            fill="none"
            stroke={color}
            strokeWidth={1.5}
          />
        </At>
      ) : null}
      {contested ? null : <circle cx={x} cy={middle} r={3.5} fill={color} />}
    </>
  )
}
