'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { type IsoDate, isIsoDate } from '@/domain/signal/calendar'
import type { MapView } from '@/url/map'
import type { MapData, MapModel, MapPlace } from './map-model'
import type { MapPartName } from './map-parts'

type Engine = typeof import('./map-engine')
type Loaded = { engine: Engine; data: MapData }
type Live = { engine: Engine; model: MapModel }
type Time = {
  asOf: IsoDate
  move: (day: IsoDate) => void
  /** Fetches what it takes to draw other days; more than one call does it once. */
  prepare: () => void
  hasFailed: boolean
}

const LiveContext = createContext<Live | null>(null)
const TimeContext = createContext<Time | null>(null)

/** Rest of the slider, in ms, after which the address says where it stands. */
const settleMs = 300

type Props = {
  /** State of the page as the server sent it. */
  view: MapView
  /** The day that the server drew. */
  served: IsoDate
  last: IsoDate
  children: ReactNode
}

/** The map's own page: the day is in the address. */
export function MapExplorer(props: Props) {
  const router = useRouter()
  const search = useSearchParams()
  const { last, view } = props
  const dayOf = useCallback(
    (params: Pick<URLSearchParams, 'get'>) => {
      const asked = params.get('asOf') ?? ''
      return isIsoDate(asked) && asked <= last ? asked : last
    },
    [last],
  )
  const readAddress = useCallback(() => dayOf(new URLSearchParams(location.search)), [dayOf])
  // The panel of a city and a comparison of areas are the server's work.
  const needsServer = view.city !== '' || view.compare !== ''
  const settle = useCallback(
    (day: IsoDate) => {
      const address = new URL(location.href)
      if (day === last) address.searchParams.delete('asOf')
      else address.searchParams.set('asOf', day)
      const to = `${address.pathname}${address.search}`
      if (needsServer) router.replace(to, { scroll: false })
      else window.history.replaceState(null, '', to)
    },
    [router, last, needsServer],
  )
  return (
    <Explorer {...props} place="map" urlDay={dayOf(search)} readAddress={readAddress} onSettle={settle} />
  )
}

const stays = () => {}

/** The map on another page, whose address stays that of today. */
export function OverviewExplorer(props: Props) {
  const { last } = props
  const readAddress = useCallback(() => last, [last])
  return <Explorer {...props} place="overview" urlDay={last} readAddress={readAddress} onSettle={stays} />
}

function Explorer({
  view,
  served,
  children,
  place,
  urlDay,
  readAddress,
  onSettle,
}: Props & {
  place: MapPlace
  /** The day of the address, as the router last told. */
  urlDay: IsoDate
  /** The day of the address this moment. */
  readAddress: () => IsoDate
  onSettle: (day: IsoDate) => void
}) {
  const [asOf, setAsOf] = useState(served)
  const [hasMoved, setHasMoved] = useState(false)
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const [hasFailed, setHasFailed] = useState(false)
  const request = useRef<Promise<void> | null>(null)
  const known = useRef(urlDay)

  const prepare = useCallback(() => {
    request.current ??= load().then(setLoaded, (cause) => {
      console.warn('Other days cannot be drawn here; the form still asks the server for them.', cause)
      request.current = null
      setHasFailed(true)
    })
  }, [])
  const move = useCallback(
    (day: IsoDate) => {
      prepare()
      setHasMoved(true)
      setAsOf(day)
    },
    [prepare],
  )

  useEffect(() => {
    // A day that came by a link or by the browser's Back; not one that this component wrote itself, of which the
    // router may tell after the next one is written.
    if (urlDay === known.current || urlDay !== readAddress()) return
    known.current = urlDay
    if (urlDay === served) setAsOf(urlDay)
    else move(urlDay)
  }, [urlDay, readAddress, served, move])

  useEffect(() => {
    if (asOf === known.current) return
    const timer = setTimeout(() => {
      known.current = asOf
      onSettle(asOf)
    }, settleMs)
    return () => clearTimeout(timer)
  }, [asOf, onSettle])

  useLinksOfDay(hasMoved && !loaded && !hasFailed ? asOf : null)
  const live = useMemo(() => {
    if (!loaded || !hasMoved) return null
    const { engine, data } = loaded
    return { engine, model: engine.readMapModel(data, asOf, view, place) }
  }, [loaded, hasMoved, asOf, view, place])
  const time = useMemo(() => ({ asOf, move, prepare, hasFailed }), [asOf, move, prepare, hasFailed])
  return (
    <TimeContext value={time}>
      <LiveContext value={live}>{children}</LiveContext>
    </TimeContext>
  )
}

/**
 * Until other days can be drawn, the links are those of the day that the server drew: the link to a city's panel that
 * is followed meanwhile takes the chosen day along.
 */
function useLinksOfDay(day: IsoDate | null) {
  useEffect(() => {
    if (day === null) return
    const takeAlong = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest('a') : null
      if (!(link instanceof HTMLAnchorElement)) return
      const to = new URL(link.href)
      if (to.pathname !== location.pathname || !to.searchParams.has('city')) return
      to.searchParams.set('asOf', day)
      link.href = `${to.pathname}${to.search}`
    }
    document.addEventListener('click', takeAlong, { capture: true })
    return () => document.removeEventListener('click', takeAlong, { capture: true })
  }, [day])
}

async function load(): Promise<Loaded> {
  const [engine, response] = await Promise.all([import('./map-engine'), fetch('/map-history.json')])
  if (!response.ok) throw new Error(`The history of the map answered ${response.status}.`)
  const data: MapData = await response.json()
  return { engine, data }
}

/** A part of the page that follows the day: the server's until the reader moves the slider, then the browser's. */
export function MapPart({ name, children }: { name: MapPartName; children: ReactNode }) {
  const live = useContext(LiveContext)
  return live ? live.engine.renderMapPart(name, live.model) : children
}

export function useMapTime(): Time {
  const time = useContext(TimeContext)
  if (!time) throw new Error('The time control stands inside a map explorer.')
  return time
}
