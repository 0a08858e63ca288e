import type { Wait } from '@/domain/fleets/waits'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { formatNumber } from '@/domain/shared/range'
import { describePeriod } from '@/domain/signal/measures'
import { valueAxis } from '@/ui/charts/axis'
import { across } from '@/ui/charts/plot-frame'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { signalPath } from '@/url/paths'

/** Waits on one scale, and where nobody measured one. */
export function WaitList({ waits, names }: { waits: readonly Wait[]; names: NameIndex }) {
  const { max } = valueAxis(waits.flatMap(({ measured }) => measured?.value ?? []))
  return (
    <ul className="border-t border-rule-strong">
      {waits.map(({ operator, place, measured }) => (
        <li
          key={`${place}/${operator}`}
          className="grid items-center gap-x-5 gap-y-1 border-b border-rule py-2 sm:grid-cols-lane-value"
        >
          <p className="text-note leading-snug">
            <b className="font-semibold">{nameOf(names, operator)}</b>, {nameOf(names, place)}
            {measured ? (
              <span className="block text-label text-muted">
                {measured.headline},{' '}
                {describePeriod(measured.periodStart, measured.periodEnd) ?? (
                  <Interval date={measured.date} precision={measured.datePrecision} />
                )}
              </span>
            ) : null}
          </p>
          {measured ? (
            <div className="relative h-4" aria-hidden="true">
              <span className="absolute inset-y-0 left-0 border-l border-rule-strong" />
              <span
                className="absolute top-1/2 left-0 h-0.5 bg-rule-strong"
                style={{ width: across(measured.value / max) }}
              />
              <span
                className="absolute top-1/2 size-2.5 -translate-1/2 rounded-full bg-ink-soft"
                style={{ left: across(measured.value / max) }}
              />
            </div>
          ) : (
            <p className="text-note text-muted">Not measured</p>
          )}
          {measured ? (
            <p className="tabular text-note font-semibold sm:text-right">
              <Link look="quiet" href={signalPath(measured.id)}>
                {formatNumber(measured.value)} min
              </Link>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
