import type { PromisedFleet } from '@/domain/fleets/promised'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { formatNumber, formatRange } from '@/domain/shared/range'
import { formatDay } from '@/domain/signal/calendar'
import { across } from '@/ui/charts/plot-frame'
import { Link } from '@/ui/kit/link'
import { signalPath } from '@/url/paths'
import styles from './fleets.module.css'

/** Promised fleets as outlines, filled as far as vehicles were counted by the day. */
export function PromiseBars({ promised, names }: { promised: readonly PromisedFleet[]; names: NameIndex }) {
  return (
    <ul className="border-t border-rule-strong">
      {promised.map(({ signalId, operator, place, value, due, counted, short }) => (
        <li
          key={signalId}
          className="grid items-center gap-x-5 gap-y-1 border-b border-rule py-2.5 sm:grid-cols-lane-value"
        >
          <p className="leading-snug">
            <Link look="quiet" href={signalPath(signalId)} className="text-note font-semibold">
              {formatNumber(value)} cars{place === null ? '' : `, ${nameOf(names, place)}`}
            </Link>
            <span className="block text-label text-muted">
              {nameOf(names, operator)}, due {formatDay(due)}
            </span>
          </p>
          <div className={styles.promised} aria-hidden="true">
            <div
              className={styles.counted}
              style={{ width: across(Math.min(1, (counted.high ?? counted.low) / value)) }}
            />
          </div>
          <p className="tabular text-note sm:text-right">
            <Link look="quiet" href={signalPath(counted.signalId)}>
              {formatRange(counted)} counted
            </Link>
            <span className="block text-label text-muted">
              {short.high === 0 ? 'reached' : `${formatRange(short)} short`}, {formatDay(counted.date)}
            </span>
          </p>
        </li>
      ))}
    </ul>
  )
}
