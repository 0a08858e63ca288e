'use client'

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
import type { IsoDate } from '@/domain/signal/calendar'
import type { MapViewState } from '@/url/map'
import type { MapData, MapModel, MapPlace } from './map-day'
import type { MapPartName } from './map-parts'

type Engine = typeof import('./drawn-map-engine')
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

export type ExplorerProps = {
  /** State of the page as the server sent it. */
  view: MapViewState
  /** The day that the server drew. */
  served: IsoDate
  last: IsoDate
  children: ReactNode
}

const stays = () => {}

/** The map on another page, whose address stays that of today. */
export function OverviewExplorer(props: ExplorerProps) {
  const { last } = props
  const readAddress = useCallback(() => last, [last])
  return <Explorer {...props} place="overview" urlDay={last} readAddress={readAddress} onSettle={stays} />
}

/** What follows the day that a reader chooses: the map's parts and the time control within. */
export function Explorer({
  view,
  served,
  children,
  place,
  urlDay,
  readAddress,
  onSettle,
}: ExplorerProps & {
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

async function load(): Promise<Loaded> {
  const [engine, response] = await Promise.all([import('./drawn-map-engine'), fetch('/map-history.json')])
  if (!response.ok) throw new Error(`The history of the map answered ${response.status}.`)
  const data: MapData = await response.json()
  return { engine, data }
}

/** A part of the page that follows the day: the server's until the reader moves the slider, then the browser's. */
export function MapPart({ name, children }: { name: MapPartName; children: ReactNode }) {
  const live = useContext(LiveContext)
  return live ? live.engine.renderMapPart(name, live.model) : children
}

/** Whether the parts of the page are the browser's by now. */
export function useIsLive(): boolean {
  return useContext(LiveContext) !== null
}

export function useMapTime(): Time {
  const time = useContext(TimeContext)
  if (!time) throw new Error('The time control stands inside a map explorer.')
  return time
}
