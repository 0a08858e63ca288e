import { addDays, formatDays, type IsoDate } from '@/domain/signal/date'
import { fitWindow, shiftWindow, type TimeWindow, zoomWindow } from '@/domain/timeline/window'
import { Link } from '@/ui/kit/link'
import type { TimelineView } from '@/url/timeline'
import { timeAt } from './axis'
import { across } from './plot-frame'
import { WindowBrush } from './window-brush.client'
import styles from './window-nav.module.css'

type State = Pick<TimelineView, 'from' | 'to' | 'scale' | 'align'>

/**
 * The window of time that every chart of the page shares, as links that need no script, and a strip of all signals
 * on which it can be moved.
 */
export function WindowNav({
  view,
  window,
  bounds,
  activity,
  href,
}: {
  view: State
  window: TimeWindow
  /** The days that there is anything to show of. */
  bounds: TimeWindow
  /** Signals in each quarter. */
  activity: readonly { date: IsoDate; count: number }[]
  href: (change: Partial<TimelineView>) => string
}) {
  const lastYears = (years: number) => ({ from: addDays(bounds.to, -365 * years), to: '' })
  // A window that ends today is kept free of the day, so that it goes on ending today.
  const to = (next: TimeWindow) => href({ from: next.from, to: next.to === bounds.to ? '' : next.to })
  const spans = [
    { label: '1 year', change: lastYears(1) },
    { label: '2 years', change: lastYears(2) },
    { label: '2025–26', change: { from: '', to: '' } },
    { label: `All, from ${bounds.from.slice(0, 4)}`, change: { from: bounds.from, to: '' } },
  ]
  return (
    <div className="mb-8 border-y border-rule py-3">
      <p className="text-note">
        <span className="text-muted">Shown</span>{' '}
        <strong className="font-semibold tabular" id="shown-window">
          {formatDays(window.from, window.to)}
        </strong>
      </p>
      <Activity activity={activity} window={window} bounds={bounds} />
      <nav aria-label="Window of time" className={styles.links}>
        <ul>
          {spans.map(({ label, change }) => (
            <Choice
              key={label}
              label={label}
              href={href(change)}
              current={view.from === change.from && view.to === change.to}
            />
          ))}
        </ul>
        <ul>
          <Choice label="Zoom in" href={to(zoomWindow(window, 0.5, bounds))} />
          <Choice label="Zoom out" href={to(zoomWindow(window, 2, bounds))} />
          <Choice label="Earlier" href={to(shiftWindow(fitWindow(window, bounds), -0.5, bounds))} />
          <Choice label="Later" href={to(shiftWindow(fitWindow(window, bounds), 0.5, bounds))} />
        </ul>
      </nav>
      <nav aria-label="Axes" className={styles.links}>
        <ul>
          <Choice label="Linear scale" href={href({ scale: 'linear' })} current={view.scale === 'linear'} />
          <Choice label="Logarithmic" href={href({ scale: 'log' })} current={view.scale === 'log'} />
        </ul>
        <ul>
          <Choice label="By date" href={href({ align: 'date' })} current={view.align === 'date'} />
          <Choice
            label="By days since the first public ride"
            href={href({ align: 'launch' })}
            current={view.align === 'launch'}
          />
        </ul>
      </nav>
    </div>
  )
}

function Choice({ label, href, current = false }: { label: string; href: string; current?: boolean }) {
  return (
    <li>
      <Link href={href} data-scroll="keep" aria-current={current ? 'true' : undefined}>
        {label}
      </Link>
    </li>
  )
}

const plotHeight = 36

/** How many signals there are, quarter by quarter, over everything on record, with the window marked on it. */
function Activity({
  activity,
  window,
  bounds,
}: {
  activity: readonly { date: IsoDate; count: number }[]
  window: TimeWindow
  bounds: TimeWindow
}) {
  const axis = { start: activity[0]?.date ?? bounds.from, end: bounds.to }
  const most = Math.max(1, ...activity.map(({ count }) => count))
  const from = Math.max(0, timeAt(axis, window.from))
  const to = Math.min(1, timeAt(axis, window.to))
  // 91 days are the shortest quarter but one: bars never overlap.
  const width = across(timeAt(axis, addDays(axis.start, 88)))
  return (
    <div className={styles.strip}>
      <svg width="100%" height={plotHeight} className="block" aria-hidden="true">
        <rect x={across(from)} width={across(to - from)} y="0" height={plotHeight} fill="var(--sunken)" />
        {activity.map(({ date, count }) => {
          const height = Math.max(1, Math.round((count / most) * (plotHeight - 4)))
          return (
            <rect
              key={date}
              x={across(timeAt(axis, date))}
              width={width}
              y={plotHeight - height}
              height={height}
              fill={date >= window.from && date <= window.to ? 'var(--ink-soft)' : 'var(--rule-strong)'}
            />
          )
        })}
      </svg>
      <WindowBrush window={window} bounds={{ from: axis.start, to: axis.end }} />
    </div>
  )
}
