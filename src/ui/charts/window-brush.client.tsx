'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { addDays, daysBetween, formatDay, type IsoDate } from '@/domain/signal/calendar'
import { minWindowDays, type TimeWindow } from '@/domain/timeline/window'
import { withWindow } from '@/url/window'

/** Days that one press of an arrow key moves an end by: a week. */
const stepDays = 7

/** How long an end rests before the page follows it. */
const restMs = 350

const isSame = (a: TimeWindow, b: TimeWindow) => a.from === b.from && a.to === b.to

const never = () => () => {}

/**
 * The two ends of the window as sliders, for mouse, finger and keyboard. The page follows once they rest. Absent
 * without a script: the links and the form set the same window.
 */
export function WindowBrush({ window: shown, bounds }: { window: TimeWindow; bounds: TimeWindow }) {
  const router = useRouter()
  // What the reader has moved to while the page still shows another window; void once the page shows a new one.
  const [draft, setDraft] = useState<TimeWindow | null>(null)
  const [before, setBefore] = useState(shown)
  if (!isSame(before, shown)) {
    setBefore(shown)
    setDraft(null)
  }
  const chosen = draft ?? shown
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  useEffect(() => () => clearTimeout(timer.current), [])
  if (!scripted) return null

  const follow = (next: TimeWindow) => {
    setDraft(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      router.push(`${location.pathname}${withWindow(location.search, next, bounds.to)}`, { scroll: false })
    }, restMs)
  }
  const latest = daysBetween(bounds.from, bounds.to)
  const dayOf = (date: IsoDate) => Math.min(latest, Math.max(0, daysBetween(bounds.from, date)))
  const end = (name: string, date: IsoDate, change: (days: number) => TimeWindow) => (
    <input
      type="range"
      aria-label={name}
      aria-valuetext={formatDay(date)}
      min={0}
      max={latest}
      step={1}
      value={dayOf(date)}
      onChange={(event) => follow(change(Number(event.target.value)))}
      onKeyDown={(event) => {
        const direction = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key]
        if (direction === undefined) return
        event.preventDefault()
        follow(change(dayOf(date) + direction * stepDays))
      }}
    />
  )
  return (
    <>
      {end('First day shown', chosen.from, (days) => ({
        ...chosen,
        from: addDays(bounds.from, Math.max(0, Math.min(days, dayOf(chosen.to) - minWindowDays))),
      }))}
      {end('Last day shown', chosen.to, (days) => ({
        ...chosen,
        to: addDays(bounds.from, Math.min(latest, Math.max(days, dayOf(chosen.from) + minWindowDays))),
      }))}
    </>
  )
}
