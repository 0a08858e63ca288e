import { changeDays } from '@/domain/map/changes'
import { statusKey } from '@/domain/projection/status-key'
import { nameIndex, nameOf } from '@/domain/shared/names'
import { formatDay } from '@/domain/signal/calendar'
import { Link } from '@/ui/kit/link'
import { StatusGlyph } from '@/ui/signal/status-glyph'
import { signalPath, signalsOfDayPath } from '@/url/paths'
import styles from './map.module.css'
import { type MapModel, nameIn } from './map-day'
import { changeWords } from './map-text'

/** What the map shows otherwise from its day on, each change with the signal that made it. */
export function MapChanges({ model }: { model: MapModel }) {
  const { changes, asOf, history } = model
  const names = nameIndex(history.cities)
  return (
    <>
      <h2 className={styles.changesTitle}>
        What changed on <time dateTime={asOf}>{formatDay(asOf)}</time>
      </h2>
      {changes.length === 0 ? (
        <QuietDay model={model} />
      ) : (
        <ul className={styles.changes}>
          {changes.map((change) => (
            <li key={`${change.kind}-${change.operator}-${change.place}`}>
              {change.kind === 'status' ? (
                <span className={styles.changeGlyph}>
                  <StatusGlyph status={statusKey(change.after)} size={12} />
                </span>
              ) : null}
              <Link href={signalPath(change.signalId)}>
                {nameIn(history, change.operator)}, {nameOf(names, change.place)}
              </Link>
              : {changeWords(change)}
            </li>
          ))}
        </ul>
      )}
      <p className="mt-1 text-sm">
        <Link tap href={signalsOfDayPath(asOf)}>
          All signals of this day
        </Link>
      </p>
    </>
  )
}

function QuietDay({ model: { history, asOf } }: { model: MapModel }) {
  const latest = changeDays(history).findLast(({ day }) => day < asOf)
  return (
    <p className={styles.quietDay}>
      Nothing on the map.{' '}
      {latest ? `It last changed on ${formatDay(latest.day)}.` : 'No city had been named by an operator yet.'}
    </p>
  )
}
