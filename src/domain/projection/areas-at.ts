import type { Boundary } from '../area/boundary'
import { areaTolerance, type Enclosed, enclosedBy } from '../area/enclosed'
import type { Place } from '../place/schema'
import { sqKmPerSqMi } from '../shared/area-units'
import type { DatePrecision, IsoDate } from '../signal/date'
import type { Confidence } from '../signal/kinds'
import { isEvent, type Signal, type SignalOf } from '../signal/schema'
import { projectDeployments } from './deployments'
import { compareText, foldOrder, groupBy } from './fold'

/** One operator's service area in one place at a date. */
export type AreaAt = {
  operator: string
  place: string
  /** The newest uncontested figure, and what it says. */
  signalId: string
  date: IsoDate
  precision: DatePrecision
  confidence: Confidence
  /** As reported. */
  areaSqMi: number
  /** The same figure in square kilometers. */
  areaKm2: number
  /** The boundary that holds at the date; null when none is recorded: draw a circle of `areaKm2` then. */
  boundary: RecordedBoundary | null
  /** Where the place lies (WGS84 degrees); null for a place without coordinates, such as a country. */
  lng: number | null
  lat: number | null
}

/** A boundary with the signal that it is recorded on, which may be older than the newest figure. */
export type RecordedBoundary = Boundary &
  Enclosed & {
    signalId: string
    /** Since when it holds. */
    date: IsoDate
  }

/**
 * Every service area that holds at `asOf`, by place, then operator. An area holds until a later one of the same
 * operator and place, or until the operator's service there has ended; contested accounts and areas that are only said
 * again hold never. A boundary holds
 * until a later boundary, or until a later figure differs from what it encloses by more than 10 %: the area has moved on
 * then, and nobody has drawn it.
 */
export function areasAt(signals: readonly Signal[], places: readonly Place[], asOf: IsoDate): AreaAt[] {
  const key = ({ operator, place }: { operator: string; place: string }) => `${operator}/${place}`
  const ended = new Map(
    projectDeployments(signals, places, asOf)
      .filter(({ phase }) => phase === 'ended')
      .map((deployment) => [key(deployment), deployment.since.date]),
  )
  const placesBySlug = new Map(places.map((place) => [place.slug, place]))
  const known = foldOrder(signals, 'service-area', asOf).filter(
    (signal) => isEvent(signal) && signal.date >= (ended.get(key(signal)) ?? ''),
  )
  return [...groupBy(known, key).values()]
    .flatMap((group) => areaOf(group, placesBySlug))
    .sort((a, b) => compareText(a.place, b.place) || compareText(a.operator, b.operator))
}

function areaOf(group: readonly SignalOf<'service-area'>[], places: ReadonlyMap<string, Place>): AreaAt[] {
  const last = group.at(-1)
  if (!last) return []
  // Of several figures of the same day, the one that somebody has drawn is the best founded.
  const drawn = group.findLast(({ boundary }) => boundary !== null)
  const newest = drawn?.date === last.date ? drawn : last
  const place = places.get(newest.place)
  const reportedKm2 = newest.areaSqMi * sqKmPerSqMi
  return [
    {
      operator: newest.operator,
      place: newest.place,
      signalId: newest.id,
      date: newest.date,
      precision: newest.datePrecision,
      confidence: newest.confidence,
      areaSqMi: newest.areaSqMi,
      areaKm2: reportedKm2,
      boundary: drawn ? holding(drawn, newest.id, reportedKm2) : null,
      lng: place?.lng ?? null,
      lat: place?.lat ?? null,
    },
  ]
}

function holding(
  { id, date, boundary }: SignalOf<'service-area'>,
  newestId: string,
  reportedKm2: number,
): RecordedBoundary | null {
  if (boundary === null) return null
  const enclosed = enclosedBy(boundary, reportedKm2)
  if (id !== newestId && Math.abs(enclosed.difference) > areaTolerance) return null
  return { ...boundary, ...enclosed, signalId: id, date }
}
