import 'server-only'
import { countsInIndex } from '@/domain/impact/counted'
import type { DemandIndex } from '@/domain/impact/demand-index'
import { type ImpactMapping, mapSignal, type RuleContext } from '@/domain/impact/rules'
import type { Deployment } from '@/domain/projection/deployments'
import type { DriverlessReport } from '@/domain/projection/driverless-report'
import type { FleetReading, FleetSeries, RestatingReading } from '@/domain/projection/fleet'
import type { Dated } from '@/domain/projection/service-dates'
import type { Signal } from '@/domain/signal/schema'
import type { Sourcing } from '@/domain/source/sourcing'

/** The rows that the API gives, made from domain objects. A field once given keeps its name and meaning. */

export type ApiSignal = Signal & {
  impacts: Omit<ImpactMapping, 'ruleId'>[]
  /** Whether it counts as an event: in the index, the totals of the timeline and the newest signals. */
  isCounted: boolean
  /** Publishers that do not repeat one another, and primary sources, what says it again counted in. */
  publishers: number
  primaries: number
}

/** A signal with the impacts that the rules map it to, strongest first, and how well it is sourced. */
export function signalRow(signal: Signal, context: RuleContext, sourcing: Sourcing | undefined): ApiSignal {
  return {
    ...signal,
    impacts: mapSignal(signal, context).map(({ impact, direction, strength, mechanism }) => ({
      impact,
      direction,
      strength,
      mechanism,
    })),
    isCounted: countsInIndex(signal),
    publishers: sourcing?.publishers ?? 0,
    primaries: sourcing?.primaries ?? 0,
  }
}

/**
 * A deployment. `since` and `phaseSince` are one date: when the present phase began, which a resumption after a pause
 * begins anew. How long a service has run is in `dates`; `statusSince` is since when phase and supervision have stood,
 * pauses apart.
 */
export function deploymentRow(deployment: Deployment, report: DriverlessReport) {
  const { operator, place, phase, supervision, access, since, signalIds } = deployment
  const { phaseSince, statusSince, dates, interruptions, claimedSupervision, corroboratingIds } = deployment
  const { driverlessBy, share } = report
  return {
    operator,
    place,
    phase,
    supervision,
    access,
    since: since.date,
    sincePrecision: since.precision,
    signalIds,
    phaseSince: phaseSince.date,
    phaseSincePrecision: phaseSince.precision,
    statusSince: datedRow(statusSince),
    dates: {
      firstRide: datedRow(dates.firstRide),
      firstOutsideRide: datedRow(dates.firstOutsideRide),
      firstPublicRide: datedRow(dates.firstPublicRide),
      firstDriverlessRide: datedRow(dates.firstDriverlessRide),
      firstDriverlessPublic: datedRow(dates.firstDriverlessPublic),
    },
    interruptions: interruptions.map(({ from, to, days, reason, pausedBy, resumedBy }) => ({
      from: from.date,
      fromPrecision: from.precision,
      to: to?.date ?? null,
      toPrecision: to?.precision ?? null,
      days,
      reason,
      pausedBy,
      resumedBy,
    })),
    driverlessBy,
    claimedSupervision: claimedSupervision && {
      supervision: claimedSupervision.supervision,
      ...datedRow(claimedSupervision),
    },
    share,
    corroboratingIds,
  }
}

export type DeploymentRow = ReturnType<typeof deploymentRow>

function datedRow(dated: Dated | null) {
  return dated && { date: dated.when.date, precision: dated.when.precision, signalId: dated.signalId }
}

/**
 * One row per reading. `contested` readings belong to no series, and those with `restates` say another one again; both
 * are given for the record. `source` is `register` for the entry of a register, read from the step of its filing.
 */
export function apiFleetRows({
  operator,
  place,
  basis,
  scope,
  model,
  span,
  extent,
  readings,
  contested,
  restating,
}: FleetSeries) {
  const row = (isContested: boolean) => (reading: FleetReading | RestatingReading) => ({
    signalId: reading.signalId,
    operator,
    place,
    basis,
    scope,
    date: reading.date,
    datePrecision: reading.precision,
    low: reading.low,
    high: reading.high,
    confidence: reading.confidence,
    contested: isContested,
    model,
    span,
    restates: 'restates' in reading ? reading.restates : null,
    source: reading.source,
    extent,
  })
  return [...readings.map(row(false)), ...contested.map(row(true)), ...restating.map(row(false))]
}

export function contributionRow({
  signalId,
  contribution,
  direction,
  strength,
  evidence,
  decay,
  mechanism,
}: DemandIndex['contributions'][number]) {
  return { signalId, contribution, direction, strength, evidence, decay, mechanism }
}
