import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import type { OperatorRow } from '@/domain/lists/operators'
import type { Place } from '@/domain/place/schema'
import { type AreaSeries, projectAreas } from '@/domain/projection/area'
import { type CoveragePicture, readCoverage } from '@/domain/projection/coverage'
import { countCities, type Deployment, projectDeployments } from '@/domain/projection/deployments'
import type { DriverlessReports } from '@/domain/projection/driverless-report'
import { type FilingState, projectFilings } from '@/domain/projection/filings'
import { type FleetSeries, projectFleet } from '@/domain/projection/fleet'
import { type HeadlineFigure, leadingFigures } from '@/domain/projection/headline-figure'
import { deploymentHistory } from '@/domain/projection/history'
import { type ProductionTimeline, projectProduction } from '@/domain/projection/production'
import type { DeploymentStep, StepHistory } from '@/domain/projection/steps'
import { type PromiseEntry, projectPromises } from '@/domain/projection/targets'
import type { Operator, Program } from '@/domain/record/schemas'
import type { IsoDate } from '@/domain/signal/date'
import { fleetBases } from '@/domain/signal/kinds'
import { bySignalDate, type Signal, type SignalOf, signalsOfKind } from '@/domain/signal/schema'
import { tags } from '../cache-tags'
import { today } from '../clock'
import { getDriverlessReports } from './projections'
import { getFilings, getOperators, getPlaces, getPrograms } from './reference'
import { getRecordedOn, getSignals } from './signals'

/** Every operator at today's date, the one with most signals first. */
export async function getOperatorRows(): Promise<{ asOf: IsoDate; places: Place[]; rows: OperatorRow[] }> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [signals, places, operators, filings] = await Promise.all([
    getSignals(),
    getPlaces(),
    getOperators(),
    getFilings(),
  ])
  const asOf = today()
  const deployments = projectDeployments(signals, places, asOf)
  const rows = operators.map((operator): OperatorRow => {
    const own = signals.filter((signal) => signal.operator === operator.slug && signal.date <= asOf)
    return {
      operator,
      cities: countCities(deployments.filter((one) => one.operator === operator.slug)),
      vehicles: leadingFigures(
        projectFleet({ signals, filings }, asOf, { operator: operator.slug }),
        fleetBases,
      ),
      signalCount: own.length,
      lastSignal: own.toSorted(bySignalDate).at(-1)?.date ?? null,
    }
  })
  return { asOf, places, rows: rows.toSorted((a, b) => b.signalCount - a.signalCount) }
}

export type OperatorPage = {
  asOf: IsoDate
  operator: Operator
  operators: Operator[]
  places: Place[]
  programs: Program[]
  deployments: Deployment[]
  /** Share and account of every deployment. */
  reports: DriverlessReports
  /** Every state that it has been in, city by city. */
  histories: StepHistory<DeploymentStep>[]
  /** The figure that it is led with on each basis. */
  vehicles: HeadlineFigure[]
  fleet: FleetSeries[]
  areas: AreaSeries[]
  coverage: CoveragePicture
  filings: FilingState[]
  production: ProductionTimeline[]
  promises: PromiseEntry[]
  metrics: SignalOf<'service-metric'>[]
  /** Newest first. */
  signals: Signal[]
}

/** Everything known of one operator on a day; null when there is no such operator. */
export async function getOperator(slug: string, asOf: IsoDate = today()): Promise<OperatorPage | null> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [signals, places, operators, filings, programs, recordedOn] = await Promise.all([
    getSignals(),
    getPlaces(),
    getOperators(),
    getFilings(),
    getPrograms(),
    getRecordedOn(),
  ])
  const operator = operators.find((one) => one.slug === slug)
  if (!operator) return null
  const own = signals.filter((signal) => signal.operator === slug && signal.date <= asOf)
  const fleet = projectFleet({ signals, filings }, asOf, { operator: slug })
  return {
    asOf,
    operator,
    operators,
    places,
    programs,
    deployments: projectDeployments(own, places, asOf),
    reports: await getDriverlessReports(asOf),
    histories: deploymentHistory(own, places),
    vehicles: leadingFigures(fleet, fleetBases),
    fleet,
    areas: projectAreas(signals, asOf, { operator: slug }),
    coverage: readCoverage({ signals: own, filings }, asOf),
    filings: projectFilings(own, filings, asOf),
    production: projectProduction(own, programs, asOf).filter(({ program }) => program.operator === slug),
    promises: projectPromises(own, asOf, new Map(Object.entries(recordedOn))),
    metrics: signalsOfKind(own, 'service-metric').toSorted(bySignalDate).reverse(),
    signals: own.toSorted(bySignalDate).reverse(),
  }
}
