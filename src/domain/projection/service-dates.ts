import { type IntervalDate, whenOf } from '../signal/date'
import type { Access, Phase, Supervision } from '../signal/kinds'
import type { SignalOf } from '../signal/schema'

type StatusSignal = SignalOf<'deployment-status'>

/** A date as precise as its record, with the record that gives it. */
export type Dated = { when: IntervalDate; signalId: string }

/**
 * The firsts of one run of a deployment, each with the signal that gives it; null where none is on record. They are
 * derived, never typed, and outlast a pause: only an end followed by a new start begins them anew.
 */
export type ServiceDates = {
  /** Anyone at all rode, staff included. */
  firstRide: Dated | null
  /** Someone from outside the company rode, invited or not. */
  firstOutsideRide: Dated | null
  /** The service was open to everyone. */
  firstPublicRide: Dated | null
  /** A rider, staff included, rode with nobody watching in the car, in at least some of the cars. */
  firstDriverlessRide: Dated | null
  /** The service was open to everyone, with nobody watching in at least some of the cars. */
  firstDriverlessPublic: Dated | null
}

export const noDates: ServiceDates = {
  firstRide: null,
  firstOutsideRide: null,
  firstPublicRide: null,
  firstDriverlessRide: null,
  firstDriverlessPublic: null,
}

/** The date of a signal, with the signal. */
export function datedBy(signal: StatusSignal): Dated {
  return { when: whenOf(signal), signalId: signal.id }
}

type Riding = { access: Access | null; supervision: Supervision; isService: boolean }
type State = { phase: Phase; supervision: Supervision; access: Access | null }

/** The dates after one more signal that is an event; `state` is where it left the deployment. */
export function datesAfter(dates: ServiceDates, signal: StatusSignal, state: State): ServiceDates {
  const ride = rideOf(signal, state)
  if (ride === null) return dates
  const by = datedBy(signal)
  const { access, supervision, isService } = ride
  const isPublic = isService && access === 'public'
  const isDriverless = supervision === 'driverless' || supervision === 'mixed'
  const first = (known: Dated | null, holds: boolean) => known ?? (holds ? by : null)
  return {
    firstRide: first(dates.firstRide, true),
    firstOutsideRide: first(dates.firstOutsideRide, access !== null && access !== 'employees'),
    firstPublicRide: first(dates.firstPublicRide, isPublic),
    firstDriverlessRide: first(dates.firstDriverlessRide, isDriverless),
    firstDriverlessPublic: first(dates.firstDriverlessPublic, isPublic && isDriverless),
  }
}

/**
 * What a signal says of a ride. A service carries riders whether or not the signal says so again, so its state speaks;
 * tests carry some only where the signal itself says whom, even while a service runs beside them. A permit or an
 * announcement is no ride.
 */
function rideOf(signal: StatusSignal, state: State): Riding | null {
  if (signal.phase === 'service' && state.phase === 'service') return { ...state, isService: true }
  if (signal.phase !== 'testing' || signal.access === null) return null
  return { access: signal.access, supervision: signal.supervision, isService: false }
}
