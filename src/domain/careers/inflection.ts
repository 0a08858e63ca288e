import { agencyLevel } from '../place/jurisdiction'
import type { Place } from '../place/schema'
import { containersOf, replayCity } from '../projection/deployments'
import { daysWaiting, projectFilings } from '../projection/filings'
import { type FleetReading, projectFleet } from '../projection/fleet'
import { compareText, foldOrder, groupBy } from '../projection/fold'
import { projectProduction } from '../projection/production'
import type { Range } from '../shared/range'
import type { Agency, Filing, Program } from '../shared/reference'
import type { IntervalDate, IsoDate } from '../signal/date'
import type { FilingStage, FleetBasis, Milestone, PermitType, Phase, Supervision } from '../signal/kinds'
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

/** Permits that let a service without a driver begin; a permit to test with a driver does not. */
export const decisivePermits = [
  'driverless-testing',
  'driverless-deployment',
  'ride-hail-network',
] as const satisfies readonly PermitType[]
/** Steps of a vehicle programme, in the order in which they are usually taken. */
export const programmeSteps = [
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

/** What a rule is asked about. Fields that a rule does not use are null. */
export type Inflection = {
  /** Stable: rule, then what it is about, joined by `/`. */
  id: string
  rule: InflectionRule
  operator: string
  place: string | null
  filing: string | null
  program: string | null
  milestone: (typeof programmeSteps)[number] | null
  basis: (typeof countedBases)[number] | null
  /** Vehicles. */
  threshold: number | null
}

export type FiredInflection = Inflection & {
  on: IntervalDate
  /** The signals on which it fired. */
  evidence: string[]
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
  /** The newest signals that say how far it has come; empty when nothing has. */
  evidence: string[]
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

export type InflectionReading = {
  /** Newest first, then by id. */
  fired: FiredInflection[]
  /** In the order of the rules, the smallest gap first. */
  pending: PendingInflection[]
}

type Verdict = { fired: FiredInflection[]; pending: PendingInflection[] }

const nothing = { place: null, filing: null, program: null, milestone: null, basis: null, threshold: null }

/** Which inflection points have fired by `asOf`, on what evidence, and which are next, with the gap that remains. */
export function readInflections(input: InflectionInput): InflectionReading {
  const verdicts = [approvals(input), programmes(input), cities(input), fleets(input)]
  return {
    fired: verdicts
      .flatMap(({ fired }) => fired)
      .toSorted((a, b) => compareText(b.on.date, a.on.date) || compareText(a.id, b.id)),
    pending: verdicts
      .flatMap(({ pending }) => pending)
      .toSorted(
        (a, b) =>
          inflectionRules.indexOf(a.rule) - inflectionRules.indexOf(b.rule) ||
          gapSize(a.gap) - gapSize(b.gap) ||
          compareText(a.id, b.id),
      ),
  }
}

/** Sorts gaps of one kind. The longer an answer has been awaited, the nearer it is taken to be. */
function gapSize(gap: InflectionGap): number {
  return gap.kind === 'answer' ? -(gap.waiting?.high ?? 0) : gap.remaining
}

function approvals({ signals, places, filings, agencies, asOf }: InflectionInput): Verdict {
  const levelOf = new Map(agencies.map((agency) => [agency.slug, agencyLevel(agency, places)]))
  const isDecisive = ({ permitType, agency }: Filing) =>
    decisivePermits.some((type) => type === permitType) &&
    ['bloc', 'national', 'regional'].includes(levelOf.get(agency) ?? '')
  const fired: FiredInflection[] = []
  const pending: PendingInflection[] = []
  for (const state of projectFilings(signals, filings.filter(isDecisive), asOf)) {
    const { slug, operator, place } = state.filing
    const about: Inflection = {
      ...nothing,
      id: `state-approval/${slug}`,
      rule: 'state-approval',
      operator,
      place,
      filing: slug,
    }
    const granted = state.steps.find(({ stage }) => stage === 'granted')
    if (granted) {
      fired.push({
        ...about,
        on: { date: granted.date, precision: granted.datePrecision },
        evidence: [granted.id],
      })
    } else if (state.open && !state.contestedOnly) {
      const gap = { kind: 'answer', stage: state.stage, waiting: daysWaiting(state, asOf) } as const
      pending.push({ ...about, gap, evidence: state.steps.slice(-1).map(({ id }) => id) })
    }
  }
  return { fired, pending }
}

function programmes({ signals, programs, asOf }: InflectionInput): Verdict {
  const fired: FiredInflection[] = []
  const pending: PendingInflection[] = []
  for (const { program, milestones } of projectProduction(signals, programs, asOf)) {
    const { slug, operator } = program
    const taken = programmeSteps.map((step) => milestones.find(({ milestone }) => milestone === step))
    for (const [position, milestone] of programmeSteps.entries()) {
      const about: Inflection = {
        ...nothing,
        id: `programme-step/${slug}/${milestone}`,
        rule: 'programme-step',
        operator,
        program: slug,
        milestone,
      }
      const signal = taken[position]
      if (signal)
        fired.push({
          ...about,
          on: { date: signal.date, precision: signal.datePrecision },
          evidence: [signal.id],
        })
      // A step that a later one has overtaken will not be recorded any more.
      else if (!taken.slice(position + 1).some(Boolean)) {
        const before = taken.slice(0, position).filter((one) => one !== undefined)
        const gap = {
          kind: 'steps',
          from: null,
          supervision: null,
          remaining: position - before.length + 1,
        } as const
        pending.push({ ...about, gap, evidence: before.slice(-1).map(({ id }) => id) })
      }
    }
    const counts = milestones.flatMap(({ id, date, datePrecision, milestone, units }) =>
      ['pilot-production', 'ramp'].includes(milestone) && units !== null
        ? [{ id, on: { date, precision: datePrecision }, vehicles: units }]
        : [],
    )
    // A programme without a count of cars built is not yet on this ladder.
    if (counts.length === 0) continue
    const about = (threshold: number): Inflection => ({
      ...nothing,
      id: `programme-ramp/${slug}/${threshold}`,
      rule: 'programme-ramp',
      operator,
      program: slug,
      threshold,
    })
    climb(counts, rampThresholds, about, { fired, pending })
  }
  return { fired, pending }
}

type Count = { id: string; on: IntervalDate; vehicles: number }

/** Each threshold fires on the first count, in fold order, that reaches it; the next one is pending. */
function climb(
  counts: readonly Count[],
  thresholds: readonly number[],
  about: (threshold: number) => Inflection,
  { fired, pending }: Verdict,
): void {
  const largest = counts.reduce<Count | undefined>(
    (a, b) => (a && a.vehicles >= b.vehicles ? a : b),
    undefined,
  )
  for (const threshold of thresholds) {
    const first = counts.find(({ vehicles }) => vehicles >= threshold)
    if (first) {
      fired.push({ ...about(threshold), on: first.on, evidence: [first.id] })
      continue
    }
    const reached = largest?.vehicles ?? 0
    const gap = { kind: 'vehicles', reached, remaining: threshold - reached } as const
    pending.push({ ...about(threshold), gap, evidence: largest ? [largest.id] : [] })
    return
  }
}

const stepsToDriverless: Partial<Record<Phase, number>> = {
  announced: 3,
  testing: 2,
  permitted: 1,
  service: 1,
  paused: 1,
}

function cities({ signals, places, asOf }: InflectionInput): Verdict {
  const fired: FiredInflection[] = []
  const pending: PendingInflection[] = []
  const around = containersOf(places)
  for (const [operator, statuses] of groupBy(
    foldOrder(signals, 'deployment-status', asOf),
    (one) => one.operator,
  )) {
    for (const place of new Set(statuses.map((one) => one.place))) {
      const outside = around.get(place)
      if (!outside) continue
      const replay = [...replayCity(place, outside, statuses)]
      const about: Inflection = {
        ...nothing,
        id: `city-driverless/${operator}/${place}`,
        rule: 'city-driverless',
        operator,
        place,
      }
      const first = replay.find(
        ({ state }) => state?.phase === 'service' && state.supervision === 'driverless',
      )
      const state = replay.at(-1)?.state
      if (first) {
        const { id, date, datePrecision: precision } = first.signal
        fired.push({ ...about, on: { date, precision }, evidence: [id] })
        continue
      }
      const remaining = state ? stepsToDriverless[state.phase] : undefined
      if (!state || remaining === undefined) continue
      const gap = { kind: 'steps', from: state.phase, supervision: state.supervision, remaining } as const
      pending.push({ ...about, gap, evidence: state.signalIds.slice(-1) })
    }
  }
  return { fired, pending }
}

function fleets({ signals, asOf }: InflectionInput): Verdict {
  const verdict: Verdict = { fired: [], pending: [] }
  for (const basis of countedBases) {
    const series = projectFleet(signals, asOf, { basis }).filter(({ scope }) => scope !== 'supervised')
    for (const [operator, own] of groupBy(series, (one) => one.operator)) {
      const counts = own
        .flatMap(({ readings }) => readings)
        .toSorted((a, b) => compareText(a.date, b.date) || compareText(a.signalId, b.signalId))
        .map(toCount)
      if (counts.length === 0) continue
      const about = (threshold: number): Inflection => ({
        ...nothing,
        id: `fleet-size/${operator}/${basis}/${threshold}`,
        rule: 'fleet-size',
        operator,
        basis,
        threshold,
      })
      climb(counts, fleetThresholds, about, verdict)
    }
  }
  return verdict
}

/** The lower bound is what a count is sure of. */
function toCount({ signalId, date, precision, low }: FleetReading): Count {
  return { id: signalId, on: { date, precision }, vehicles: low }
}
