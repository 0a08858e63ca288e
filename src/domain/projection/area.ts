import type { Boundary } from '../area/boundary'
import { type Enclosed, enclosedBy } from '../area/enclosed'
import { sqKmPerSqMi } from '../shared/area-units'
import type { DatePrecision, IsoDate } from '../signal/date'
import type { Confidence } from '../signal/kinds'
import { isContested, isEvent, type Signal, type SignalOf } from '../signal/schema'
import { compareText, foldOrder, groupBy } from './fold'

/** A service area in square miles, as reported. */
export type AreaReading = {
  signalId: string
  date: IsoDate
  precision: DatePrecision
  areaSqMi: number
  confidence: Confidence
  headline: string
  /** The recorded boundary of the area; null when none is. */
  boundary: (Enclosed & Pick<Boundary, 'precision' | 'source'>) | null
}

/** An area that says another one again. It corroborates that one and is no reading. */
export type RestatingArea = AreaReading & { restates: string }

/** Readings, contested accounts and restatements of one operator's area in one place, each in fold order. */
export type AreaSeries = {
  operator: string
  place: string
  readings: AreaReading[]
  contested: AreaReading[]
  restating: RestatingArea[]
}

/** `places: null` or left out means everywhere. */
export type AreaFilter = { operator?: string; places?: ReadonlySet<string> | null }

/**
 * Service areas dated up to `asOf`, one series per operator and place, sorted by place, then operator. An area that is
 * only said again is no reading, so that a stale repeat of an old one neither grows nor shrinks a service.
 */
export function projectAreas(
  signals: readonly Signal[],
  asOf: IsoDate,
  { operator, places }: AreaFilter = {},
): AreaSeries[] {
  const areas = foldOrder(signals, 'service-area', asOf).filter(
    (signal) =>
      (operator === undefined || signal.operator === operator) && (!places || places.has(signal.place)),
  )
  return [...groupBy(areas, ({ operator, place }) => `${operator}/${place}`).values()]
    .flatMap(toSeries)
    .sort((a, b) => compareText(a.place, b.place) || compareText(a.operator, b.operator))
}

function toSeries(group: readonly SignalOf<'service-area'>[]): AreaSeries[] {
  const [first] = group
  if (!first) return []
  return [
    {
      operator: first.operator,
      place: first.place,
      readings: group.filter(isEvent).map(toReading),
      contested: group.filter((signal) => signal.restates === null && isContested(signal)).map(toReading),
      restating: group.flatMap((signal) =>
        signal.restates === null ? [] : [{ ...toReading(signal), restates: signal.restates }],
      ),
    },
  ]
}

function toReading(signal: SignalOf<'service-area'>): AreaReading {
  const { id, date, datePrecision, areaSqMi, confidence, headline, boundary } = signal
  return {
    signalId: id,
    date,
    precision: datePrecision,
    areaSqMi,
    confidence,
    headline,
    boundary: boundary && {
      ...enclosedBy(boundary, areaSqMi * sqKmPerSqMi),
      precision: boundary.precision,
      source: boundary.source,
    },
  }
}
