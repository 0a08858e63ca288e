import { agencyLevel } from '../place/jurisdiction'
import { containersOf, replayCity } from '../projection/deployments'
import { daysWaiting, projectFilings } from '../projection/filings'
import { type FleetReading, isWholeFleet, projectFleet } from '../projection/fleet'
import { compareText, foldOrder, groupBy } from '../projection/fold'
import { projectProduction } from '../projection/production'
import type { Filing } from '../record/schemas'
import { type IntervalDate, whenOf } from '../signal/date'
import type { Confidence, Phase } from '../signal/kinds'
import {
  countedBases,
  decisivePermits,
  type FiredInflection,
  fleetThresholds,
  type Inflection,
  type InflectionInput,
  type PendingInflection,
  programSteps,
  rampThresholds,
} from './inflection-types'

/** The rules of the inflection points, each a fold over the projection that it is about. */

type Verdict = { fired: FiredInflection[]; pending: PendingInflection[] }

const nothing = { place: null, filing: null, program: null, milestone: null, basis: null, threshold: null }

export function approvals({ signals, places, filings, agencies, asOf }: InflectionInput): Verdict {
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
    const granted = state.steps.find((step) => step.stage === 'granted')
    if (granted) {
      fired.push({
        ...about,
        on: whenOf(granted),
        evidence: [granted.id],
        confidence: granted.confidence,
      })
      continue
    }
    const last = state.steps.at(-1)
    // What is only planned lies before nobody, and may not be needed at all.
    if (!last || !state.open || state.stage === 'planned') continue
    const gap = { kind: 'answer', stage: state.stage, waiting: daysWaiting(state, asOf) } as const
    pending.push({ ...about, gap, evidence: [last.id], heard: last.date })
  }
  return { fired, pending }
}

export function programs({ signals, programs, asOf }: InflectionInput): Verdict {
  const fired: FiredInflection[] = []
  const pending: PendingInflection[] = []
  for (const { program, milestones, latest } of projectProduction(signals, programs, asOf)) {
    if (!latest) continue
    const { slug, operator } = program
    const taken = programSteps.map((step) => milestones.find(({ milestone }) => milestone === step))
    for (const [position, milestone] of programSteps.entries()) {
      const about: Inflection = {
        ...nothing,
        id: `programme-step/${slug}/${milestone}`,
        rule: 'programme-step',
        operator,
        program: slug,
        milestone,
      }
      const signal = taken[position]
      if (signal) {
        const on = whenOf(signal)
        fired.push({ ...about, on, evidence: [signal.id], confidence: signal.confidence })
        continue
      }
      const before = taken.slice(0, position).filter((one) => one !== undefined)
      const reached = before.at(-1)
      // A step that a later one has overtaken will not be recorded any more, and without a first there is no next.
      if (!reached || taken.slice(position + 1).some(Boolean)) continue
      const remaining = position - before.length + 1
      const gap = { kind: 'steps', from: null, supervision: null, remaining } as const
      pending.push({ ...about, gap, evidence: [reached.id], heard: latest.date })
    }
    const counts = milestones.flatMap((one) =>
      ['pilot-production', 'ramp'].includes(one.milestone) && one.units !== null
        ? [{ id: one.id, on: whenOf(one), vehicles: one.units, confidence: one.confidence }]
        : [],
    )
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

type Count = { id: string; on: IntervalDate; vehicles: number; confidence: Confidence }

/** Each threshold fires on the first count, in fold order, that reaches it; the next one is pending. */
function climb(
  counts: readonly Count[],
  thresholds: readonly number[],
  about: (threshold: number) => Inflection,
  { fired, pending }: Verdict,
): void {
  const largest = counts.toSorted((a, b) => b.vehicles - a.vehicles)[0]
  const newest = counts.at(-1)
  // Without any count there is no ladder to climb.
  if (!largest || !newest) return
  for (const threshold of thresholds) {
    const first = counts.find(({ vehicles }) => vehicles >= threshold)
    if (!first) {
      const reached = largest.vehicles
      const gap = { kind: 'vehicles', reached, remaining: threshold - reached } as const
      pending.push({ ...about(threshold), gap, evidence: [largest.id], heard: newest.on.date })
      return
    }
    fired.push({ ...about(threshold), on: first.on, evidence: [first.id], confidence: first.confidence })
  }
}

const stepsToDriverless: Partial<Record<Phase, number>> = {
  announced: 3,
  testing: 2,
  permitted: 1,
  service: 1,
  paused: 1,
}

export function cities({ signals, places, asOf }: InflectionInput): Verdict {
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
      // A record of a part, another account and a restatement fire nothing, whatever the state beside them.
      const first = replay.find(
        ({ signal, effect, state }) =>
          (effect === 'moved' || effect === 'restated') &&
          signal.extent === 'whole' &&
          signal.supervision === 'driverless' &&
          state?.phase === 'service' &&
          state.supervision === 'driverless',
      )
      const state = replay.at(-1)?.state
      const newest = replay.findLast(({ speaksOfCity }) => speaksOfCity)?.signal
      if (first) {
        const { id, confidence } = first.signal
        fired.push({ ...about, on: whenOf(first.signal), evidence: [id], confidence })
        continue
      }
      const remaining = state ? stepsToDriverless[state.phase] : undefined
      if (!state || !newest || remaining === undefined) continue
      const gap = { kind: 'steps', from: state.phase, supervision: state.supervision, remaining } as const
      pending.push({ ...about, gap, evidence: state.signalIds.slice(-1), heard: newest.date })
    }
  }
  return { fired, pending }
}

export function fleets({ signals, filings, asOf }: InflectionInput): Verdict {
  const verdict: Verdict = { fired: [], pending: [] }
  for (const basis of countedBases) {
    const series = projectFleet({ signals, filings }, asOf, { basis }).filter(
      (one) => one.scope !== 'supervised' && isWholeFleet(one),
    )
    for (const [operator, own] of groupBy(series, (one) => one.operator)) {
      const counts = own
        .flatMap(({ readings }) => readings)
        .toSorted((a, b) => compareText(a.date, b.date) || compareText(a.signalId, b.signalId))
        .map(toCount)
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
function toCount({ signalId, date, precision, low, confidence }: FleetReading): Count {
  return { id: signalId, on: { date, precision }, vehicles: low, confidence }
}
