'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { withDay } from '@/url/day-address'
import { isOtherRoute } from '@/url/soft-destination'
import { type ShownDay, shownDayEvent } from './shown-day'

/** Rest of the keyboard in a field of a day, in ms, after which what stands there is meant: each key makes a day. */
const typingMs = 1200

/** Where a chosen day leads: the header of that page takes the focus that this one had. */
let focusAt: string | null = null

/** What opens the choice of a day, and what shows a day at once when it is chosen. */
export function DateDisclosure({
  shown,
  label,
  children,
}: {
  /** The day of the page; empty is today. */
  shown: string
  /** That day in words. */
  label: string
  children: ReactNode
}) {
  const router = useRouter()
  const details = useRef<HTMLDetailsElement>(null)
  const summary = useRef<HTMLElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isTyping = useRef(false)
  const [told, setTold] = useState<(ShownDay & { on: string }) | null>(null)

  useEffect(() => {
    const isMeant = focusAt === shown
    focusAt = null
    if (isMeant) summary.current?.focus()
  }, [shown])

  useEffect(() => {
    const stop = new AbortController()
    const onPointer = ({ target }: Event) => {
      if (details.current?.open && target instanceof Node && !details.current.contains(target)) {
        details.current.open = false
      }
    }
    document.addEventListener('pointerdown', onPointer, { signal: stop.signal })
    const onShown = (event: WindowEventMap[typeof shownDayEvent]) => setTold({ ...event.detail, on: shown })
    window.addEventListener(shownDayEvent, onShown, { signal: stop.signal })
    return () => stop.abort()
  }, [shown])

  useEffect(() => () => clearTimeout(timer.current), [])

  const go = (day: string) => {
    clearTimeout(timer.current)
    isTyping.current = false
    summary.current?.focus()
    if (details.current) details.current.open = false
    const { pathname, search, hash } = location
    const to = withDay(`${pathname}${search}${hash}`, day)
    if (isOtherRoute(pathname, new URL(to, location.href).search)) location.assign(to)
    else {
      focusAt = day
      router.push(to, { scroll: false })
    }
  }
  const dayIn = (target: EventTarget) =>
    target instanceof HTMLInputElement && target.type === 'date' && target.validity.valid ? target.value : ''
  const text = told?.on === shown ? told.label : label

  return (
    <details
      ref={details}
      className="group relative"
      data-print="hide"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && details.current?.open) {
          details.current.open = false
          summary.current?.focus()
        } else if (event.target instanceof HTMLInputElement) isTyping.current = event.key !== 'Tab'
      }}
      onInput={({ target }) => {
        clearTimeout(timer.current)
        const day = dayIn(target)
        if (day === '') return
        if (isTyping.current) timer.current = setTimeout(() => go(day), typingMs)
        else go(day)
      }}
      onSubmit={(event) => {
        event.preventDefault()
        const day = new FormData(event.target instanceof HTMLFormElement ? event.target : undefined).get(
          'asOf',
        )
        if (typeof day === 'string' && day !== '') go(day)
      }}
      onClick={(event) => {
        const link = event.target instanceof Element ? event.target.closest('a') : null
        const isPlain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
        if (link?.dataset.day === undefined || !isPlain) return
        event.preventDefault()
        go(link.dataset.day)
      }}
    >
      <summary
        ref={summary}
        className="flex h-11 cursor-pointer list-none items-center gap-1.5 px-1 text-sm font-medium whitespace-nowrap hover:underline lg:h-8.5 [&::-webkit-details-marker]:hidden"
      >
        <span>
          <span className="max-sm:sr-only">As of </span>
          <span className="tabular max-sm:inline-block max-sm:first-letter:uppercase">{text}</span>
        </span>
        <svg viewBox="0 0 9 6" className="w-2.25 group-open:rotate-180" aria-hidden="true">
          <path d="m1 1 3.5 3.5L8 1" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </summary>
      <div className="absolute right-0 z-30 w-64 max-w-[calc(100vw-2rem)] border border-rule-strong bg-paper p-3 text-note shadow-lg">
        {children}
      </div>
    </details>
  )
}
