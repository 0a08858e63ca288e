'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import { useCallback, useEffect } from 'react'
import { formatDay, type IsoDate, isIsoDate } from '@/domain/signal/calendar'
import { tellShownDay } from '@/ui/layout/shown-day'
import { Explorer, type ExplorerProps, useIsLive, useMapTime } from './map-time.client'

/** The map's own page: the day is in the address. */
export function MapExplorer(props: ExplorerProps) {
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
      tellShownDay(day === last ? 'today' : formatDay(day))
      if (needsServer) router.replace(to, { scroll: false })
      else window.history.replaceState(null, '', to)
    },
    [router, last, needsServer],
  )
  return (
    <Explorer {...props} place="map" urlDay={dayOf(search)} readAddress={readAddress} onSettle={settle}>
      <LinksOfDay served={props.served} />
      {props.children}
    </Explorer>
  )
}

/**
 * Until other days can be drawn, the links are those of the day that the server drew: the link to a city's panel that
 * is followed meanwhile takes the chosen day along.
 */
function LinksOfDay({ served }: { served: IsoDate }) {
  const { asOf, hasFailed } = useMapTime()
  const day = useIsLive() || hasFailed || asOf === served ? null : asOf
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
  return null
}
