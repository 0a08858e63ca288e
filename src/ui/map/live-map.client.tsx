'use client'

import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { Button } from '@/ui/kit/button'
import type { LiveMapHandle, MapExtent } from './live-map-engine'
import styles from './map.module.css'
import { useMapTime } from './map-time.client'

type State = 'static' | 'loading' | 'moving' | 'idle' | 'unavailable'

const views: { view: MapExtent; label: string }[] = [
  { view: 'us', label: 'United States' },
  { view: 'world', label: 'World' },
]

/**
 * The shell around the first panel of the overview map. It shows the server's drawing and, on a desktop when
 * the panel comes near or elsewhere when the reader asks, loads MapLibre and lets it take over in the same box.
 * The drawing stays until the map has drawn everything, and for good where it cannot be drawn. The element
 * with `data-map-state` says where it stands.
 */
export function LiveMap({
  title,
  note,
  styleUrl,
  children,
}: {
  title: string
  note: ReactNode
  styleUrl?: string
  children: ReactNode
}) {
  const [state, setState] = useState<State>('static')
  const [offersMap, setOffersMap] = useState(false)
  const [view, setView] = useState<MapExtent>('us')
  const panel = useRef<HTMLDivElement>(null)
  const drawing = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLDivElement>(null)
  const map = useRef<LiveMapHandle | null>(null)
  const attempt = useRef(0)
  const viewButton = useRef<HTMLButtonElement>(null)
  const wasAsked = useRef(false)
  const { asOf } = useMapTime()
  const day = useRef(asOf)

  const start = useCallback(async () => {
    const container = canvas.current
    const figure = panel.current?.closest('figure')
    if (!container || !figure || map.current) return
    attempt.current += 1
    const mine = attempt.current
    const isCurrent = () => attempt.current === mine
    setState('loading')
    try {
      const { openLiveMap } = await import('./live-map-engine')
      if (!isCurrent()) return
      map.current = openLiveMap({
        container,
        figure,
        day: day.current,
        styleUrl,
        onState: (next) => {
          if (!isCurrent()) return
          setState(next)
          if (next !== 'unavailable') return
          map.current?.close()
          map.current = null
        },
      })
    } catch (cause) {
      console.warn('The interactive map cannot be shown; the drawing stays.', cause)
      if (isCurrent()) setState('unavailable')
    }
  }, [styleUrl])

  useEffect(() => {
    const box = panel.current
    if (!box) return
    const waitsForIntent = window.matchMedia(
      '(pointer: coarse), (max-width: 767.98px), (prefers-reduced-data: reduce)',
    ).matches
    setOffersMap(waitsForIntent)
    let observer: IntersectionObserver | null = null
    if (!waitsForIntent) {
      observer = new IntersectionObserver(
        (entries) => {
          if (!entries.some(({ isIntersecting }) => isIntersecting)) return
          observer?.disconnect()
          void start()
        },
        { rootMargin: '240px' },
      )
      observer.observe(box)
    }
    return () => {
      observer?.disconnect()
      attempt.current += 1
      map.current?.close()
      map.current = null
      setState('static')
      setView('us')
    }
  }, [start])

  useEffect(() => {
    day.current = asOf
    map.current?.showDay(asOf)
  }, [asOf])

  const isLive = state === 'idle' || state === 'moving'

  useEffect(() => {
    if (!isLive) return
    // What had the focus goes away with the drawing or the button: the reader continues at the same place.
    const focused = drawing.current?.contains(document.activeElement) ? document.activeElement : null
    if (focused instanceof HTMLAnchorElement) map.current?.focusCity(`${focused.pathname}${focused.search}`)
    else if (wasAsked.current) viewButton.current?.focus()
    wasAsked.current = false
  }, [isLive])

  const isWorld = isLive && view === 'world'
  return (
    <>
      <div className={styles.title}>
        <p>
          <span className="font-semibold">{isWorld ? 'World' : title}</span>{' '}
          {isWorld ? null : <span className="text-muted tabular-nums">{note}</span>}
        </p>
        <div className="ml-auto flex items-center gap-2" role="status">
          {state === 'loading' && offersMap ? (
            <span className="text-sm text-muted">Loading the map…</span>
          ) : null}
          {state === 'unavailable' ? (
            <span className="text-sm text-muted">The interactive map could not start. It needs WebGL.</span>
          ) : null}
        </div>
        {offersMap && state === 'static' ? (
          <Button
            size="small"
            onClick={() => {
              wasAsked.current = true
              void start()
            }}
          >
            Explore the map
          </Button>
        ) : null}
        {isLive ? (
          <fieldset className={styles.views}>
            <legend className="sr-only">Part of the world shown</legend>
            {views.map((option, index) => (
              <Button
                key={option.view}
                ref={index === 0 ? viewButton : null}
                size="small"
                className={index === 0 ? '' : '-ml-px'}
                aria-pressed={option.view === view}
                onClick={() => {
                  setView(option.view)
                  map.current?.show(option.view)
                }}
              >
                {option.label}
              </Button>
            ))}
          </fieldset>
        ) : null}
      </div>
      <div ref={panel} className={styles.stage} data-map-state={state}>
        <div ref={drawing} className={styles.drawing} inert={isLive}>
          {children}
        </div>
        <div className={styles.live} inert={!isLive}>
          <div ref={canvas} className="h-full w-full" />
        </div>
      </div>
    </>
  )
}
