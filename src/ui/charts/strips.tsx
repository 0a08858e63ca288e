import { At, stretchUnits, TimeAxisLabels } from './plot-frame'
import type { Strip, StripMark, StripModel } from './strip-model'
import styles from './strips.module.css'

/** Height of a line and where in it the axis of values runs, in pixels. */
const stripSize = { height: 40, top: 6, bottom: 36 } as const

/** Down in a strip, in pixels. */
function downStrip(fraction: number): number {
  return Number((stripSize.bottom - fraction * (stripSize.bottom - stripSize.top)).toFixed(1))
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
        <TimeAxisLabels ticks={model.axis.ticks} />
      </div>
    </div>
  )
}

const units = (fraction: number) => Number((fraction * stretchUnits).toFixed(1))

/** Paths in place of an element for each mark: a page has hundreds. A line of no length with a round end is a dot. */
function Plot({ strip: { marks, before }, steps }: { strip: Strip; steps: boolean }) {
  const held = marks.filter(({ contested }) => !contested)
  const colors = [...new Set(held.map(({ color }) => color))]
  return (
    <svg width="100%" height={stripSize.height} overflow="visible" className="block" aria-hidden="true">
      <svg
        width="100%"
        height={stripSize.height}
        viewBox={`0 0 ${stretchUnits} ${stripSize.height}`}
        preserveAspectRatio="none"
        overflow="visible"
        fill="none"
        className={styles.lines}
        aria-hidden="true"
      >
        <path d={`M0 ${stripSize.bottom}H${stretchUnits}`} stroke="var(--rule)" />
        {steps ? <Steps held={held} before={before} /> : null}
        {colors.map((color) => (
          <Marks key={color} marks={held.filter((mark) => mark.color === color)} color={color} />
        ))}
      </svg>
      {marks
        .filter(({ contested, open }) => contested || open)
        .map((mark) => (
          <At key={mark.key} x={mark.x} y={middleOf(mark)}>
            <path
              d={mark.contested ? 'M-3 -3 L3 3 M-3 3 L3 -3' : 'M-4 -2 L0 -7 L4 -2'}
              fill="none"
              stroke={mark.color}
              strokeWidth={1.5}
            />
          </At>
        ))}
    </svg>
  )
}

const middleOf = ({ low, high }: StripMark) => (downStrip(low) + downStrip(high)) / 2

/** Each figure to the next one; the last, dashed, to the end of the axis. */
function Steps({ held, before }: { held: readonly StripMark[]; before: number | null }) {
  const starts = [
    ...(before === null ? [] : [{ x: 0, y: downStrip(before) }]),
    ...held.map((mark) => ({ x: units(mark.x), y: middleOf(mark) })),
  ]
  const last = starts.at(-1)
  if (!last) return null
  const settled = starts
    .slice(0, -1)
    .map(({ x, y }, index) => `M${x} ${y}H${starts[index + 1]?.x ?? stretchUnits}`)
  return (
    <>
      <path d={settled.join('')} stroke="var(--ink-soft)" />
      <path d={`M${last.x} ${last.y}H${stretchUnits}`} stroke="var(--ink-soft)" strokeDasharray="4 3" />
    </>
  )
}

function Marks({ marks, color }: { marks: readonly StripMark[]; color: string }) {
  const ranges = marks.filter(({ low, high }) => high > low)
  const stretches = marks.filter(({ x, untilX }) => untilX > x)
  return (
    <g stroke={color}>
      {ranges.length > 0 ? (
        <path
          d={ranges.map(({ x, low, high }) => `M${units(x)} ${downStrip(low)}V${downStrip(high)}`).join('')}
          strokeWidth={3}
          strokeOpacity={0.5}
        />
      ) : null}
      {stretches.length > 0 ? (
        <path
          d={stretches.map((mark) => `M${units(mark.x)} ${middleOf(mark)}H${units(mark.untilX)}`).join('')}
          strokeWidth={1.5}
        />
      ) : null}
      <path
        d={marks.map((mark) => `M${units(mark.x)} ${middleOf(mark)}h0`).join('')}
        strokeWidth={7}
        strokeLinecap="round"
      />
    </g>
  )
}
