import type { Place } from '@/domain/place/schema'
import { nameIndex, nameOf } from '@/domain/shared/names'
import type { DatePrecision, IsoDate } from '@/domain/signal/date'
import type { Confidence, SignalKind } from '@/domain/signal/kinds'
import { kindLabels } from '@/domain/signal/labels'
import { Link } from '@/ui/kit/link'
import { operatorPath, placePath, signalPath } from '@/url/paths'
import { Interval } from '../kit/interval'
import { ConfidenceWord } from '../signal/confidence'

export type ListedEvent = {
  id: string
  kind: SignalKind
  operator: string
  place: string | null
  date: IsoDate
  precision: DatePrecision
  headline: string
  confidence: Confidence
  isAlternate: boolean
  isRestatement: boolean
}

/** Events under one another: when, what, who and where, and how sure. Each can be linked to by its id. */
export function EventList({
  events,
  operators,
  places,
}: {
  events: readonly ListedEvent[]
  operators: readonly { slug: string; name: string }[]
  places: readonly Place[]
}) {
  const names = nameIndex(operators)
  const placesBySlug = new Map(places.map((place) => [place.slug, place]))
  return (
    <ol className="border-t border-rule-strong">
      {events.map((event) => {
        const place = event.place === null ? undefined : placesBySlug.get(event.place)
        return (
          <li
            key={event.id}
            id={event.id}
            className="grid gap-x-6 gap-y-0.5 border-b border-rule py-2.5 target:bg-sunken md:grid-cols-[7.5rem_minmax(0,1fr)_14rem]"
          >
            <p className="flex flex-wrap items-baseline gap-x-2 text-note md:block">
              <Interval date={event.date} precision={event.precision} />
              <span className="text-sm text-muted md:block">{kindLabels[event.kind]}</span>
            </p>
            <div>
              <Link look="quiet" className="font-semibold" href={signalPath(event.id)}>
                {event.headline}
              </Link>
              <p className="text-sm text-muted">
                <ConfidenceWord value={event.confidence} />
                {event.isAlternate ? ' · another account of an event already on record' : null}
                {event.isRestatement ? ' · repeats an earlier record' : null}
              </p>
            </div>
            <p className="flex flex-wrap gap-x-2 text-note md:block">
              <Link look="quiet" href={operatorPath(event.operator)}>
                {nameOf(names, event.operator)}
              </Link>
              {place ? (
                <Link look="quiet" className="text-muted md:block" href={placePath(place)}>
                  {place.name}
                </Link>
              ) : (
                <span className="text-muted md:block">Not tied to a place</span>
              )}
            </p>
          </li>
        )
      })}
    </ol>
  )
}
