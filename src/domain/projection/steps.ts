import type { Range } from '../shared/range'
import type { DatePrecision, IsoDate } from '../signal/calendar'
import type { Access, FleetBasis, FleetScope, Phase, Supervision } from '../signal/kinds'
import type { Dated } from './service-dates'

/**
 * Histories as steps: each holds from its first day until the next one's, the last one until today. Small enough
 * to be sent to a browser, which can then read any day without asking the server. `history.ts` makes them.
 */

export type DeploymentStep = {
  from: IsoDate
  phase: Phase
  supervision: Supervision
  access: Access | null
  /** Since when the state drawn has stood, pauses apart; earlier than `from` where access alone changed, or after a pause. */
  statusSince: Dated
  /** The signal that moved the state. */
  signalId: string
}

/** The count that an operator's vehicles in a city are led with. */
export type FleetStep = Range & {
  from: IsoDate
  precision: DatePrecision
  basis: FleetBasis
  scope: FleetScope
  signalId: string
}

/** A service area as reported, in square miles. */
export type AreaStep = {
  from: IsoDate
  precision: DatePrecision
  areaSqMi: number
  signalId: string
}

/** The steps of one operator in one city, oldest first, no two from the same day. */
export type StepHistory<Step> = { operator: string; place: string; steps: Step[] }

/** The step that holds on a day; null before the first. */
export function stepAt<Step extends { from: IsoDate }>(steps: readonly Step[], asOf: IsoDate): Step | null {
  return steps.findLast(({ from }) => from <= asOf) ?? null
}
