import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { agencyLevel, type GovernmentLevel } from '@/domain/place/jurisdiction'
import { type Place, placeAncestors, placeWithDescendants } from '@/domain/place/schema'
import {
  type FilingGap,
  type FilingVehicles,
  filingGaps,
  filingVehicles,
} from '@/domain/projection/filing-vehicles'
import { daysWaiting, type FilingState, projectFilings } from '@/domain/projection/filings'
import { projectFleet } from '@/domain/projection/fleet'
import { compareText } from '@/domain/projection/fold'
import { type HeadlineFigure, headlineFigures } from '@/domain/projection/headline-figure'
import type { Agency, Filing, Operator, Program } from '@/domain/record/schemas'
import type { Range } from '@/domain/shared/range'
import type { IsoDate } from '@/domain/signal/date'
import type { Source } from '@/domain/source/schema'
import { tags } from '../cache-tags'
import { today } from '../clock'
import { getAgencies, getFilings, getOperators, getPlaces, getPrograms, getSources } from './reference'
import { getSignals } from './signals'

/** A count made inside the place of a filing: it says something of it, and is no figure for the whole. */
export type CountInside = { basis: 'registered' | 'observed'; place: Place; figure: HeadlineFigure }

export type FilingPage = {
  asOf: IsoDate
  filing: Filing
  operator: Operator | null
  agency: Agency | null
  level: GovernmentLevel
  /** The place of the filing and what is around it, outwards. */
  places: Place[]
  /** Null when no step had been taken by the day. */
  state: FilingState | null
  waiting: Range | null
  vehicles: FilingVehicles[]
  gaps: FilingGap[]
  inside: CountInside[]
  programs: Program[]
  /** The sources of its steps, by id. */
  sources: Record<string, Source>
}

/** One filing as it stood on a day; null when there is no such filing. */
export async function getFilingPage(slug: string, asOf: IsoDate = today()): Promise<FilingPage | null> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [signals, filings, programs, operators, agencies, places, sources] = await Promise.all([
    getSignals(),
    getFilings(),
    getPrograms(),
    getOperators(),
    getAgencies(),
    getPlaces(),
    getSources(),
  ])
  const filing = filings.find((one) => one.slug === slug)
  if (!filing) return null
  const state = projectFilings(signals, [filing], asOf)[0] ?? null
  const agency = agencies.find((one) => one.slug === filing.agency) ?? null
  const vehicles = state ? filingVehicles({ signals, filings }, state, asOf) : []
  const cited = new Set(state ? [...state.steps, ...state.contested].flatMap((step) => step.sources) : [])
  return {
    asOf,
    filing,
    operator: operators.find((one) => one.slug === filing.operator) ?? null,
    agency,
    level: agency ? agencyLevel(agency, places) : 'national',
    places: [filing.place, ...placeAncestors(places, filing.place)].flatMap(
      (place) => places.find((one) => one.slug === place) ?? [],
    ),
    state,
    waiting: state ? daysWaiting(state, asOf) : null,
    vehicles,
    gaps: filingGaps(vehicles),
    inside: countsInside(filing, vehicles),
    programs,
    sources: Object.fromEntries(
      sources.filter(({ id }) => cited.has(id)).map((source) => [source.id, source]),
    ),
  }

  function countsInside({ operator, place }: Filing, known: readonly FilingVehicles[]): CountInside[] {
    const within = placeWithDescendants(places, place)
    within.delete(place)
    return known.flatMap(({ basis, figure }) => {
      if (figure || (basis !== 'registered' && basis !== 'observed')) return []
      return headlineFigures(projectFleet({ signals, filings }, asOf, { operator, basis, places: within }))
        .flatMap((counted) => {
          const city = places.find((one) => one.slug === counted.place)
          return city ? [{ basis, place: city, figure: counted }] : []
        })
        .sort(
          (a, b) =>
            compareText(b.figure.reading.date, a.figure.reading.date) ||
            b.figure.reading.low - a.figure.reading.low,
        )
        .slice(0, 3)
    })
  }
}
