import type { Place } from '../place/schema'
import type { Agency, Filing, Program } from '../record/schemas'
import type { Range } from '../shared/range'
import type { IntervalDate, IsoDate } from '../signal/date'
import type {
  Confidence,
  FilingStage,
  FleetBasis,
  Milestone,
  PermitType,
  Phase,
  Supervision,
} from '../signal/kinds'
import type { Signal } from '../signal/schema'

/**
 * Inflection points: the events that, by the account on which this site is built, come before hiring in numbers. Each
 * is a rule over signals, so that whether it has fired is a question of record and not of opinion. A rule fires once,
 * on the first evidence, and stays fired unless that evidence is retracted.
 */

export const inflectionRules = [
  'state-approval',
  'programme-step',
  'programme-ramp',
  'city-driverless',
  'fleet-size',
] as const
export type InflectionRule = (typeof inflectionRules)[number]

/**
 * Permits that let a service without a driver begin, or let it use vehicles without a driver’s controls; a permit to
 * test with a driver does not.
 */
export const decisivePermits = [
  'driverless-testing',
  'driverless-deployment',
  'ride-hail-network',
  'vehicle-exemption',
] as const satisfies readonly PermitType[]
/** Steps of a vehicle program, in the order in which they are usually taken. */
export const programSteps = [
  'first-unit',
  'production-start',
  'in-service',
] as const satisfies readonly Milestone[]
/** Vehicles built, by any one count on record. */
export const rampThresholds = [100, 1_000, 5_000, 10_000, 50_000] as const
/** Vehicles on one basis, by any one count of cars that carry riders without a driver or of a whole fleet. */
export const fleetThresholds = [50, 100, 500, 1_000, 2_500, 5_000, 10_000] as const
/** Bases on which a fleet is counted here. What was asked for, allowed or claimed is not a fleet. */
export const countedBases = ['registered', 'observed'] as const satisfies readonly FleetBasis[]

/** Days without news after which something is no longer awaited. */
export const dormantAfterDays = 365

/** What a rule is asked about. Fields that a rule does not use are null. */
export type Inflection = {
  /** Stable: rule, then what it is about, joined by `/`. */
  id: string
  rule: InflectionRule
  operator: string
  place: string | null
  filing: string | null
  program: string | null
  milestone: (typeof programSteps)[number] | null
  basis: (typeof countedBases)[number] | null
  /** Vehicles. */
  threshold: number | null
}

export type FiredInflection = Inflection & {
  on: IntervalDate
  /** The signal on which it fired. */
  evidence: string[]
  /** How well founded that signal is. */
  confidence: Confidence
}

/** What is still missing. */
export type InflectionGap =
  /** An answer is awaited; days waited, a range where the start is known to a month or less. */
  | { kind: 'answer'; stage: FilingStage; waiting: Range | null }
  | { kind: 'vehicles'; reached: number; remaining: number }
  /** Steps of the usual order that lie between the present state and the event. */
  | { kind: 'steps'; from: Phase | null; supervision: Supervision | null; remaining: number }

export type PendingInflection = Inflection & {
  gap: InflectionGap
  /** The signal that says how far it has come. */
  evidence: string[]
  /** The day of the newest news of it. */
  heard: IsoDate
}

export type InflectionInput = {
  /** Published signals of any date, in any order. */
  signals: readonly Signal[]
  places: readonly Place[]
  filings: readonly Filing[]
  agencies: readonly Agency[]
  programs: readonly Program[]
  asOf: IsoDate
}

export type InflectionResult = {
  /** Newest first, then by id. */
  fired: FiredInflection[]
  /** In the order of the rules, the smallest gap first. */
  pending: PendingInflection[]
  /** The same, for what nothing has been heard of for a year: not awaited, and not forgotten. */
  dormant: PendingInflection[]
}
