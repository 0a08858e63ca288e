import 'server-only'
import type { DemandIndex } from '@/domain/impact/demand-index'
import { type ImpactMapping, mapSignal, type RuleContext } from '@/domain/impact/rules'
import type { Deployment } from '@/domain/projection/deployments'
import type { FleetReading, FleetSeries } from '@/domain/projection/fleet'
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

/** One row per reading; `contested` readings belong to no series and are given for the record. */
export function fleetRows({ operator, place, basis, scope, readings, contested }: FleetSeries) {
  const row = (isContested: boolean) => (reading: FleetReading) => ({
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
  })
  return [...readings.map(row(false)), ...contested.map(row(true))]
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
