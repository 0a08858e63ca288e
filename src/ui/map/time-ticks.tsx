import { memo } from 'react'
import { daysBetween, type IsoDate } from '@/domain/signal/calendar'
import styles from './time-control.module.css'

const height = 20
const shortTick = 7

/** The days on which the map changes, tall where a state does and short where a figure does, over the years. */
export const ChangeDayTicks = memo(function TimeTicks({
  first,
  last,
  days,
}: {
  first: IsoDate
  last: IsoDate
  days: readonly (readonly [offset: number, states: number])[]
}) {
  const length = Math.max(1, daysBetween(first, last))
  const from = Number(first.slice(0, 4)) + 1
  const years = Array.from({ length: Number(last.slice(0, 4)) - from + 1 }, (_, index) => from + index)
  const path = (isState: boolean, size: number) =>
    days
      .filter(([, states]) => states > 0 === isState)
      .map(([offset]) => `M${offset} ${height}v${-size}`)
      .join('')
  return (
    <div className={styles.ticks} aria-hidden="true">
      <svg
        viewBox={`0 0 ${length} ${height}`}
        preserveAspectRatio="none"
        className={styles.marks}
        aria-hidden="true"
      >
        <path d={path(false, shortTick)} className={styles.figure} />
        <path d={path(true, height)} className={styles.state} />
      </svg>
      {years.map((year) => (
        <span
          key={year}
          className={styles.year}
          data-odd={year % 2 === 1 ? '' : undefined}
          style={{ left: `${((daysBetween(first, `${year}-01-01`) / length) * 100).toFixed(2)}%` }}
        >
          {year}
        </span>
      ))}
    </div>
  )
})
