import { type Place, placeAncestors, placeWithDescendants } from '../place/schema'
import { countCities, type Deployment, leadingDeployment } from '../projection/deployments'
import { type StatusKey, statusKey } from '../projection/status-key'
import type { IsoDate } from '../signal/date'
import { bySignalDate, type Signal } from '../signal/schema'
import { citiesInService } from './operators'
import { type Direction, sortRows } from './order'

export const placeOrders = ['name', 'cities', 'service', 'coming', 'stopped', 'operators', 'signals'] as const
export type PlaceOrder = (typeof placeOrders)[number]

/** A region, country or bloc with what is known inside it. Every city is counted once, by its leading deployment. */
export type PlaceRow = {
  place: Place
  /** From the nearest container outwards. */
  around: Place[]
  cities: Record<StatusKey, number>
  /** Slugs of the operators with a deployment that has not ended. */
  operators: string[]
  /** State of the most advanced deployment inside; null when there is none. */
  lead: StatusKey | null
  /** Signals on the place or on anything inside it. */
  signalCount: number
  lastSignal: IsoDate | null
}

/** Everything that is not a city, in the order given, from signals and deployments up to the day of reading. */
export function placeRows(
  places: readonly Place[],
  deployments: readonly Deployment[],
  signals: readonly Signal[],
): PlaceRow[] {
  const bySlug = new Map(places.map((place) => [place.slug, place]))
  return places
    .filter(({ kind }) => kind !== 'city')
    .map((place) => {
      const inside = placeWithDescendants(places, place.slug)
      const here = deployments.filter((one) => inside.has(one.place))
      const own = signals.filter((signal) => signal.place !== null && inside.has(signal.place))
      const lead = leadingDeployment(here)
      return {
        place,
        around: placeAncestors(places, place.slug).flatMap((slug) => bySlug.get(slug) ?? []),
        cities: countCities(here),
        operators: [
          ...new Set(here.filter(({ phase }) => phase !== 'ended').map(({ operator }) => operator)),
        ],
        lead: lead ? statusKey(lead) : null,
        signalCount: own.length,
        lastSignal: own.toSorted(bySignalDate).at(-1)?.date ?? null,
      }
    })
}

type Counts = Readonly<Record<StatusKey, number>>

/** Cities that no rider is carried in yet: announced, in test or permitted. */
export const citiesComing = (cities: Counts) => cities.announced + cities.testing + cities.permitted

/** Cities whose service is paused or has ended. */
export const citiesStopped = (cities: Counts) => cities.paused + cities.ended

/** Every city with a deployment, in whatever state. */
export const citiesKnown = (cities: Counts) =>
  citiesInService(cities) + citiesComing(cities) + citiesStopped(cities)

/** What to keep; an empty text keeps everything. */
export type PlaceFilter = { kind: string; operator: string; state: string }

/** The states that the list can be asked for. */
export const placeStates = ['service', 'coming', 'stopped', 'none'] as const

const counted: Record<(typeof placeStates)[number], (cities: Counts) => boolean> = {
  service: (cities) => citiesInService(cities) > 0,
  coming: (cities) => citiesComing(cities) > 0,
  stopped: (cities) => citiesStopped(cities) > 0,
  none: (cities) => citiesKnown(cities) === 0,
}

export function filterPlaces(rows: readonly PlaceRow[], { kind, operator, state }: PlaceFilter): PlaceRow[] {
  const asked = placeStates.find((known) => known === state)
  return rows.filter(
    ({ place, operators, cities }) =>
      (kind === '' || place.kind === kind) &&
      (operator === '' || operators.includes(operator)) &&
      (state === '' || (asked !== undefined && counted[asked](cities))),
  )
}

/** Rows in order; of two equals the one with more signals first, then by name. */
export function sortPlaces(rows: readonly PlaceRow[], order: PlaceOrder, direction: Direction): PlaceRow[] {
  const primary = {
    name: ({ place }: PlaceRow) => place.name,
    cities: ({ cities }: PlaceRow) => citiesKnown(cities),
    service: ({ cities }: PlaceRow) => citiesInService(cities),
    coming: ({ cities }: PlaceRow) => citiesComing(cities),
    stopped: ({ cities }: PlaceRow) => citiesStopped(cities),
    operators: ({ operators }: PlaceRow) => operators.length,
    signals: ({ signalCount }: PlaceRow) => signalCount,
  }[order]
  return sortRows(rows, direction, [primary, ({ signalCount }) => -signalCount, ({ place }) => place.name])
}

export const placeStateLabels: Readonly<Record<(typeof placeStates)[number], string>> = {
  service: 'With one in service',
  coming: 'With one not yet in service',
  stopped: 'With one paused or ended',
  none: 'With none on record',
}
