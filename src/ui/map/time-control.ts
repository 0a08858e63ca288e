import { changeDays } from '@/domain/map/changes'
import { daysBetween } from '@/domain/signal/calendar'
import { mapFields, mapHref } from '@/url/map'
import type { MapModel } from './map-day'
import type { TimeControlProps } from './time-control.client'

/** What the time control needs of a page's model. Off the map's own page its links lead there. */
export function timeControl({ history, view }: MapModel): TimeControlProps {
  const { asOf: _, ...rest } = view
  return {
    first: history.first,
    last: history.last,
    days: changeDays(history).map(({ day, states }) => [daysBetween(history.first, day), states] as const),
    todayHref: mapHref(rest),
    hidden: mapFields(rest),
  }
}
