'use client'

import { useRouter } from 'next/navigation'
import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react'
import { addDays, daysBetween, formatDays } from '@/domain/signal/calendar'
import { fitWindow, shiftWindow, type TimeWindow, zoomWindow } from '@/domain/timeline/window'
import { withWindow } from '@/url/window'
import { across, type PlotSize, plotTop } from './plot-frame'

/** A drag shorter than this is a click that shook. */
const minDragPixels = 12

const keys: Readonly<Record<string, (window: TimeWindow, bounds: TimeWindow) => TimeWindow>> = {
  '+': (window, bounds) => zoomWindow(window, 0.5, bounds),
  '=': (window, bounds) => zoomWindow(window, 0.5, bounds),
  '-': (window, bounds) => zoomWindow(window, 2, bounds),
  ArrowLeft: (window, bounds) => shiftWindow(window, -0.5, bounds),
  ArrowRight: (window, bounds) => shiftWindow(window, 0.5, bounds),
}

type Drag = { from: number; to: number }

/**
 * Lets a reader change the window of the page on the chart itself: by dragging across the plot with mouse, pen or
 * finger, by + and −, and by Shift with an arrow key. The window lives in the address.
 */
export function ChartZoom({
  window: shown,
  bounds,
  size,
  children,
}: {
  window: TimeWindow
  /** The days that there is anything to show of. */
  bounds: TimeWindow
  size: PlotSize
  children: ReactNode
}) {
  const router = useRouter()
  const [drag, setDrag] = useState<Drag | null>(null)

  const show = (next: TimeWindow) => {
    if (next.from === shown.from && next.to === shown.to) return
    router.push(`${location.pathname}${withWindow(location.search, next, bounds.to)}`, { scroll: false })
  }
  const pixels = ({ currentTarget, clientX }: PointerEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect()
    const plot = Math.max(1, width - size.left)
    return { fraction: Math.min(1, Math.max(0, (clientX - left - size.left) / plot)), plot }
  }
  const dayAt = (fraction: number) =>
    addDays(shown.from, Math.round(fraction * daysBetween(shown.from, shown.to)))
  const windowOf = ({ from, to }: Drag): TimeWindow => ({
    from: dayAt(Math.min(from, to)),
    to: dayAt(Math.max(from, to)),
  })

  const begin = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    const { fraction } = pixels(event)
    setDrag({ from: fraction, to: fraction })
  }
  const move = (event: PointerEvent<HTMLElement>) => {
    if (!drag) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setDrag({ from: drag.from, to: pixels(event).fraction })
  }
  const end = (event: PointerEvent<HTMLElement>) => {
    if (!drag) return
    setDrag(null)
    if (Math.abs(drag.to - drag.from) * pixels(event).plot < minDragPixels) return
    show(fitWindow(windowOf(drag), bounds))
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setDrag(null)
    // The arrows alone step through the readings.
    if (event.key.startsWith('Arrow') !== event.shiftKey && event.key !== '+') return
    const change = keys[event.key]
    if (!change || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    show(change(shown, bounds))
  }

  const selected = drag && windowOf(drag)
  return (
    <div
      className="relative touch-pan-y select-none"
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={() => setDrag(null)}
      onKeyDownCapture={press}
    >
      {children}
      {drag && selected ? (
        <div className="pointer-events-none absolute inset-y-0 right-0" style={{ left: size.left }}>
          <div
            className="absolute border-x border-ink bg-ink/10"
            style={{
              left: across(Math.min(drag.from, drag.to)),
              width: across(Math.abs(drag.to - drag.from)),
              top: plotTop,
              height: size.height,
            }}
          />
          <p className="absolute top-0 left-1/2 -translate-x-1/2 bg-paper px-2 text-xs whitespace-nowrap tabular">
            {formatDays(selected.from, selected.to)}
          </p>
        </div>
      ) : null}
    </div>
  )
}
