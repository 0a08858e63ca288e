import type { AreaStep, DeploymentStep, FleetStep, StepHistory } from '../projection/steps'
import type { IsoDate } from '../signal/calendar'
import type { Credit } from '../source/credit'

/** A city that an operator has been in at some time. */
export type HistoryCity = {
  slug: string
  name: string
  lat: number
  lng: number
  /** ISO 3166 alpha-2. */
  country: string
  /** The region, country and bloc around it, from the nearest outwards. */
  within: string[]
}

/** A boundary that is drawn on the days from `from` until before `until` (null: to this day). */
export type CreditedBoundary = {
  operator: string
  place: string
  from: IsoDate
  until: IsoDate | null
  source: string
}

/**
 * All that the map needs to show any day: made once on the server, read there for the page and in the browser for
 * every step of the slider.
 */
export type MapHistory = {
  /** Day of the first signal of any kind. */
  first: IsoDate
  /** The day on which this was made: the last one that can be read. */
  last: IsoDate
  /** Names by slug: operators, and the places that cities lie within. A `NameIndex` as JSON has it. */
  names: Record<string, string>
  cities: HistoryCity[]
  deployments: StepHistory<DeploymentStep>[]
  fleets: StepHistory<FleetStep>[]
  areas: StepHistory<AreaStep>[]
  /** The boundaries drawn that ask for a credit, with the days on which they are drawn. */
  boundaries: CreditedBoundary[]
  /** Those credits, each once. */
  credits: Credit[]
}
