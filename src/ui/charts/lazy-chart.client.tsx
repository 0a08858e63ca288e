'use client'

import { type ComponentType, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { TimeWindow } from '@/domain/timeline/window'
import type { InteractiveFleetChartProps } from './fleet-chart.client'
import { FleetKey } from './fleet-key'
import type { FleetDrawing } from './fleet-model'
import { FleetPlot } from './fleet-plot'
import { type PlotSize, plotBottom, plotTop } from './plot-frame'

type InteractiveChart = ComponentType<InteractiveFleetChartProps>

const desktop = '(hover: hover) and (min-width: 64rem)'
const signsOfReading = ['pointermove', 'scroll', 'keydown'] as const

/**
 * Calls `onIntent` once: on a desktop when a reader who has begun to move or scroll has the box in view, anywhere
 * when the box is pointed at or touched.
 */
function useIntent(box: React.RefObject<HTMLElement | null>, onIntent: () => void) {
  useEffect(() => {
    const element = box.current
    if (!element) return
    const stop = new AbortController()
    const fire = () => {
      stop.abort()
      onIntent()
    }
    const once = { signal: stop.signal, once: true, passive: true }
    element.addEventListener('pointerenter', fire, once)
    element.addEventListener('pointerdown', fire, once)
    if (window.matchMedia(desktop).matches) {
      const observer = new IntersectionObserver((entries) => {
        if (entries.some((entry) => entry.isIntersecting)) fire()
      })
      stop.signal.addEventListener('abort', () => observer.disconnect())
      for (const sign of signsOfReading) {
        window.addEventListener(sign, () => observer.observe(element), once)
      }
    }
    return () => stop.abort()
  }, [box, onIntent])
}

const never = () => () => {}

/**
 * The fleet chart: drawn on the server, and taken over in the same place by the interactive one, whose library is
 * fetched only then.
 */
export function LazyFleetChart({
  drawing,
  size,
  tops,
  label,
  bounds,
}: {
  drawing: FleetDrawing
  size: PlotSize
  tops: readonly number[] | null
  label: string
  /** The days that a reader may zoom within. */
  bounds?: TimeWindow
}) {
  const box = useRef<HTMLDivElement>(null)
  const [Chart, setChart] = useState<InteractiveChart | null>(null)
  const [failed, setFailed] = useState(false)
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())
  const wantsFocus = useRef(false)
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

  const load = useCallback(() => {
    import('./fleet-chart.client').then(
      (module) => {
        // The button goes with the drawing; a reader who stands on it is taken along.
        if (box.current?.contains(document.activeElement)) wantsFocus.current = true
        setChart(() => module.InteractiveFleetChart)
      },
      () => setFailed(true),
    )
  }, [])
  useIntent(box, load)

  useEffect(() => {
    const element = box.current
    if (!Chart || !element || !wantsFocus.current) return
    const focus = () => {
      const chart = element.querySelector<SVGElement>('svg[role="application"]')
      if (!chart) return false
      wantsFocus.current = false
      chart.focus()
      return true
    }
    if (focus()) return
    // The library draws its surface only once it has been measured.
    const observer = new MutationObserver(() => {
      if (focus()) observer.disconnect()
    })
    observer.observe(element, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [Chart])

  const toggle = (key: string) => {
    const next = new Set(hidden)
    if (!next.delete(key)) next.add(key)
    setHidden(next)
  }

  return (
    <div className={tops ? 'relative @3xl:pr-48' : 'relative'}>
      <div ref={box} className="relative" style={{ height: plotTop + size.height + plotBottom }}>
        {Chart ? (
          <Chart
            drawing={drawing}
            size={size}
            label={label}
            hidden={hidden}
            width={box.current?.clientWidth ?? 0}
            bounds={bounds}
          />
        ) : (
          <FleetPlot model={drawing} size={size} label={label} />
        )}
        {scripted && !Chart ? (
          <button
            type="button"
            className="sr-only bg-paper px-3 py-2 text-sm focus:not-sr-only focus:absolute focus:top-2 focus:right-2"
            onClick={() => {
              wantsFocus.current = true
              load()
            }}
          >
            Read the chart with the arrow keys
          </button>
        ) : null}
      </div>
      <FleetKey series={drawing.series} tops={tops} hidden={hidden} onToggle={Chart ? toggle : undefined} />
      {failed ? (
        <p role="status" className="mt-2 text-sm text-muted">
          The interactive chart could not be loaded. Every figure is in the table.
        </p>
      ) : null}
    </div>
  )
}
