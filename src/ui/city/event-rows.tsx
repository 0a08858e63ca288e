import { type NameIndex, nameOf } from '@/domain/shared/names'
import { kindLabels } from '@/domain/signal/labels'
import { describeMeasures } from '@/domain/signal/measures'
import type { Signal } from '@/domain/signal/schema'
import { sectionRows } from '@/ui/kit/data-table'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { RestNote } from '@/ui/kit/rest-note'
import { signalPath } from '@/url/paths'
import styles from './event-rows.module.css'

/** The events of a city, newest first: day, operator, what happened, and of what kind it is. */
export function EventRows({
  signals,
  names,
  allHref,
}: {
  signals: readonly Signal[]
  names: NameIndex
  allHref: string
}) {
  const shown = signals.slice(0, sectionRows)
  return (
    <>
      <ol>
        {shown.map((signal) => (
          <li key={signal.id} className={styles.row}>
            <span className={styles.day}>
              <Interval date={signal.date} precision={signal.datePrecision} />
            </span>
            <span className="font-semibold">{nameOf(names, signal.operator)}</span>
            <Link look="quiet" href={signalPath(signal.id)}>
              {signal.headline}
            </Link>
            <span className={styles.kind} title={describeMeasures(signal)}>
              {kindLabels[signal.kind]}
            </span>
          </li>
        ))}
      </ol>
      <RestNote
        which="newest"
        shown={shown.length}
        all={signals.length}
        href={allHref}
        label="Every signal of this city"
      />
    </>
  )
}
