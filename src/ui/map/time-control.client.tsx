'use client'

import { type KeyboardEvent, type MouseEvent, useEffect, useId, useState, useSyncExternalStore } from 'react'
import {
  addDays,
  addMonths,
  clampDay,
  daysBetween,
  formatDay,
  type IsoDate,
  isIsoDate,
} from '@/domain/signal/calendar'
import { Button, ButtonLink, buttonClass } from '@/ui/kit/button'
import { Input } from '@/ui/kit/input'
import { Link } from '@/ui/kit/link'
import { useMapTime } from './map-time.client'
import styles from './time-control.module.css'
import { ChangeDayTicks } from './time-ticks'

/** Time that each event stands while the history plays, ms. */
const playMs = 450

export type TimeControlProps = {
  first: IsoDate
  last: IsoDate
  /** Days on which the map changes, as days after the first, and how many states change on each. */
  days: readonly (readonly [offset: number, states: number])[]
  /** Address of this page today, with its other state. */
  todayHref: string
  /** That other state, for the form. */
  hidden: Readonly<Record<string, string>>
}

/**
 * The day that the page shows: a slider over the whole history, the days on which something changed, and the same as
 * a form and links for a reader without scripts.
 */
export function TimeControl({ first, last, days, todayHref, hidden }: TimeControlProps) {
  const { asOf, move, prepare, hasFailed } = useMapTime()
  const [isPlaying, setIsPlaying] = useState(false)
  const mayPlay = useSyncExternalStore(subscribeToMotion, wantsMotion, () => false)
  const hint = useId()
  const length = daysBetween(first, last)
  const position = Math.max(0, daysBetween(first, asOf))
  const before = days.findLast(([offset]) => offset < daysBetween(first, asOf))
  const after = days.find(([offset]) => offset > daysBetween(first, asOf))
  const dayAt = (offset: number) => addDays(first, offset)
  const hrefOf = (day: IsoDate) =>
    day === last ? todayHref : `${todayHref}${todayHref.includes('?') ? '&' : '?'}asOf=${day}`

  const next = after?.[0]
  const start = days[0]?.[0] ?? 0
  useEffect(() => {
    if (!isPlaying || !mayPlay) return
    if (next === undefined) {
      setIsPlaying(false)
      return
    }
    const timer = setTimeout(() => move(addDays(first, next)), playMs)
    return () => clearTimeout(timer)
  }, [isPlaying, mayPlay, next, first, move])

  const stepByKey = (event: KeyboardEvent) => {
    const day = dayByKey(event)
    if (day === null) return
    event.preventDefault()
    setIsPlaying(false)
    move(day)
  }
  const dayByKey = ({ key, shiftKey }: KeyboardEvent): IsoDate | null => {
    if (key === 'PageUp' || key === 'PageDown') {
      return clampDay(addMonths(asOf, key === 'PageUp' ? 1 : -1), first, last)
    }
    if (!shiftKey) return null
    if (key === 'ArrowRight' || key === 'ArrowUp') return next === undefined ? last : dayAt(next)
    if (key === 'ArrowLeft' || key === 'ArrowDown') return before ? dayAt(before[0]) : first
    return null
  }
  const follow = (day: IsoDate) => (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    setIsPlaying(false)
    move(day)
  }

  return (
    <div className={styles.control}>
      <div className={styles.slider}>
        <ChangeDayTicks first={first} last={last} days={days} />
        <input
          type="range"
          className={styles.range}
          aria-label="Day shown"
          aria-valuetext={formatDay(asOf)}
          aria-describedby={hint}
          onPointerEnter={prepare}
          onFocus={prepare}
          min={0}
          max={length}
          value={position}
          onChange={(event) => {
            setIsPlaying(false)
            move(dayAt(event.target.valueAsNumber))
          }}
          onKeyDown={stepByKey}
        />
        <p id={hint} className="sr-only">
          Arrow keys move by a day, with shift to the next or the previous change; page up and page down by a
          month, home and end to the first day and to today.
        </p>
      </div>
      <div className={styles.buttons}>
        <Step
          day={before ? dayAt(before[0]) : null}
          rel="prev"
          href={hrefOf}
          follow={follow}
          prepare={prepare}
        >
          ← Previous change
        </Step>
        <Step
          day={next === undefined ? null : dayAt(next)}
          rel="next"
          href={hrefOf}
          follow={follow}
          prepare={prepare}
        >
          Next change →
        </Step>
        {mayPlay ? (
          <Button
            size="touch"
            onClick={() => {
              if (!isPlaying && next === undefined) move(dayAt(start))
              setIsPlaying(!isPlaying)
            }}
          >
            {isPlaying ? 'Pause' : 'Play'}
          </Button>
        ) : null}
        <form action="/map" method="get" autoComplete="off" className={styles.form}>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <DayField day={asOf} first={first} last={last} onDay={move} />
          <Button type="submit" size="touch" className={hasFailed ? '' : styles.plain}>
            Show
          </Button>
        </form>
        <Link
          href={todayHref}
          className={styles.today}
          // Keeps its place, so that nothing moves when the slider leaves today.
          data-away={asOf === last ? '' : undefined}
          data-scroll="keep"
          onClick={follow(last)}
        >
          Back to today
        </Link>
      </div>
      {hasFailed ? (
        <p role="status" className="text-sm text-muted">
          Other days could not be loaded. Choose a day and press Show.
        </p>
      ) : null}
    </div>
  )
}

/** A field that takes a day as soon as it is whole and within the history. */
function DayField({
  day,
  first,
  last,
  onDay,
}: {
  day: IsoDate
  first: IsoDate
  last: IsoDate
  onDay: (day: IsoDate) => void
}) {
  // What is being typed stands until the page shows another day.
  const [typed, setTyped] = useState({ over: day, text: day })
  const text = typed.over === day ? typed.text : day
  const isOffered = isIsoDate(text) && text >= first && text <= last && text !== day
  return (
    <label className={styles.field}>
      Day
      <Input
        type="date"
        name="asOf"
        min={first}
        max={last}
        value={text}
        className="tabular"
        size="touch"
        onChange={(event) => setTyped({ over: day, text: event.target.value })}
        onBlur={() => {
          if (isOffered) onDay(text)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !isOffered) return
          event.preventDefault()
          onDay(text)
        }}
      />
    </label>
  )
}

function Step({
  day,
  rel,
  href,
  follow,
  prepare,
  children,
}: {
  day: IsoDate | null
  rel: 'prev' | 'next'
  href: (day: IsoDate) => string
  follow: (day: IsoDate) => (event: MouseEvent) => void
  prepare: () => void
  children: string
}) {
  if (day === null) {
    return (
      <span className={buttonClass({ size: 'touch' })} aria-disabled="true">
        {children}
      </span>
    )
  }
  return (
    <ButtonLink
      href={href(day)}
      rel={rel}
      size="touch"
      title={formatDay(day)}
      data-scroll="keep"
      onClick={follow(day)}
      onPointerEnter={prepare}
      onFocus={prepare}
    >
      {children}
    </ButtonLink>
  )
}

const stillness = '(prefers-reduced-motion: reduce)'

function subscribeToMotion(notify: () => void) {
  const query = window.matchMedia(stillness)
  query.addEventListener('change', notify)
  return () => query.removeEventListener('change', notify)
}

function wantsMotion(): boolean {
  return !window.matchMedia(stillness).matches
}
