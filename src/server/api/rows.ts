import 'server-only'
import type { DemandIndex } from '@/domain/impact/demand-index'
import { type ImpactMapping, mapSignal, type RuleContext } from '@/domain/impact/rules'
import type { Deployment } from '@/domain/projection/deployments'
import type { FleetReading, FleetSeries, RestatingReading } from '@/domain/projection/fleet'
import type { Signal } from '@/domain/signal/schema'

/** The rows that the API gives, made from domain objects. A field once given keeps its name and meaning. */

export type ApiSignal = Signal & { impacts: Omit<ImpactMapping, 'ruleId'>[] }

/** A signal with the impacts that the rules map it to, strongest first. */
export function signalRow(signal: Signal, context: RuleContext): ApiSignal {
  return {
    ...signal,
    impacts: mapSignal(signal, context).map(({ impact, direction, strength, mechanism }) => ({
      impact,
      direction,
      strength,
      mechanism,
    })),
  }
}

export function deploymentRow({ operator, place, phase, supervision, access, since, signalIds }: Deployment) {
  return {
    operator,
    place,
    phase,
    supervision,
    access,
    since: since.date,
    sincePrecision: since.precision,
    signalIds,
  }
}

/**
 * One row per reading. `contested` readings belong to no series, and those with `restates` say another one again; both
 * are given for the record. `source` is `register` for the entry of a register, read from the step of its filing.
 */
export function fleetRows({
  operator,
  place,
  basis,
  scope,
  model,
  span,
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
