import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { type CityAnswer, cityAnswers } from '@/domain/city/answers'
import { nextHere, type PermitGroup, permitsHere } from '@/domain/city/here'
import { evidenceFinder } from '@/domain/facts/status-evidence'
import type { DemandIndex } from '@/domain/impact/demand-index'
import { type Place, placeAncestors } from '@/domain/place/schema'
import { type AreaSeries, projectAreas } from '@/domain/projection/area'
import type { CitySummary } from '@/domain/projection/city-summary'
import { type CoveragePicture, projectCoverage, readCoverage } from '@/domain/projection/coverage'
import { type Denominators, projectDenominators } from '@/domain/projection/denominators'
import {
  type Deployment,
  leadingDeployment,
  projectDeployments,
  statusKey,
} from '@/domain/projection/deployments'
import type { DriverlessReports } from '@/domain/projection/driverless-report'
import { type FilingState, projectFilings } from '@/domain/projection/filings'
import { type FleetSeries, projectFleet } from '@/domain/projection/fleet'
import { compareText, groupBy } from '@/domain/projection/fold'
import { placeFigure } from '@/domain/projection/headline-figure'
import { deploymentHistory } from '@/domain/projection/history'
import { projectMetrics } from '@/domain/projection/metrics'
import type { DeploymentStep, StepHistory } from '@/domain/projection/steps'
import { type PromiseEntry, projectPromises } from '@/domain/projection/targets'
import type { Operator, Program } from '@/domain/record/schemas'
import { deploymentStages, type MatrixCell } from '@/domain/rules/matrix'
import type { NextItem } from '@/domain/rules/up-next'
import { nameIndex, nameOf } from '@/domain/shared/names'
import type { IsoDate } from '@/domain/signal/date'
import type { SourceKind } from '@/domain/signal/kinds'
import { bySignalDate, type Signal, type SignalOf, signalsOfKind } from '@/domain/signal/schema'
import { sourceKindOf } from '@/domain/source/sourcing'
import { tags } from '../cache-tags'
import { today } from '../clock'
import { getDemandIndices } from './impacts'
import { getAreasAt, getDriverlessReports } from './projections'
import { getFilings, getOperators, getPlaces, getPrograms, getSources } from './reference'
import { getOpenMatters, getStageMatrix } from './rules'
import { getRecordedOn, getSignals } from './signals'

/** Every city that a published signal speaks of by a day, as it stood then, by name. */
export async function getCities(asOf: IsoDate = today()): Promise<{ asOf: IsoDate; cities: CitySummary[] }> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [signals, places, operators, filings] = await Promise.all([
    getSignals(),
    getPlaces(),
    getOperators(),
    getFilings(),
  ])
  const names = nameIndex(operators, places)
  const deployments = groupBy(projectDeployments(signals, places, asOf), ({ place }) => place)
  const fleet = groupBy(projectFleet({ signals, filings }, asOf), ({ place }) => place)
  const areas = groupBy(projectAreas(signals, asOf), ({ place }) => place)
  const coverage = groupBy(projectCoverage({ signals, filings }, asOf), ({ place }) => place)
  const byPlace = groupBy(
    signals.filter(({ date }) => date <= asOf),
    ({ place }) => place,
  )
  const cities = places
    .filter(({ kind, slug }) => kind === 'city' && byPlace.has(slug))
    .map((place): CitySummary => {
      const here = deployments.get(place.slug) ?? []
      const lead = leadingDeployment(here)
      const own = byPlace.get(place.slug) ?? []
      const country = placeAncestors(places, place.slug).at(-1) ?? null
      return {
        place,
        regionName: place.parent === null ? null : (names.get(place.parent) ?? null),
        countryName: country === null ? null : (names.get(country) ?? null),
        status: lead ? statusKey(lead) : null,
        since: lead?.statusSince.when ?? null,
        deployments: here.map((one) => ({
          operator: one.operator,
          operatorName: nameOf(names, one.operator),
          access: one.access,
          statusSince: one.statusSince,
          status: statusKey(one),
        })),
        fleet: placeFigure(fleet.get(place.slug) ?? []),
        area: newestArea(areas.get(place.slug) ?? []),
        coverage: (coverage.get(place.slug) ?? [])[0] ?? null,
        signalCount: own.length,
        lastSignal: own.toSorted(bySignalDate).at(-1)?.date ?? null,
      }
    })
  return { asOf, cities }
}

function newestArea(series: readonly AreaSeries[]): CitySummary['area'] {
  const latest = series.flatMap(({ operator, readings }) => {
    const reading = readings.at(-1)
    return reading ? [{ ...reading, operator }] : []
  })
  return latest.toSorted((a, b) => compareText(b.date, a.date))[0] ?? null
}

export type CityPage = {
  asOf: IsoDate
  place: Place
  /** From the nearest container outwards. */
  containers: Place[]
  operators: Operator[]
  places: Place[]
  deployments: Deployment[]
  /** One for each operator, the furthest first. */
  answers: CityAnswer[]
  /** Of whom the records of areas and waits in the answers are, by signal. */
  sourceKinds: Record<string, SourceKind>
  /** Of the state and the city, by the matrix of rules. */
  permits: PermitGroup[]
  /** What is still to come in the city and around it, the nearest place first. */
  next: NextItem[]
  fleet: FleetSeries[]
  areas: AreaSeries[]
  coverage: CoveragePicture
  /** How many vehicles of each operator were asked for, allowed, listed, seen and claimed. */
  denominators: Denominators[]
  programs: Program[]
  filings: FilingState[]
  metrics: SignalOf<'service-metric'>[]
  promises: PromiseEntry[]
  impacts: DemandIndex[]
  /** Share and account of every deployment. */
  reports: DriverlessReports
  /** Every state that each operator has been in here. */
  histories: StepHistory<DeploymentStep>[]
  /** Newest first. */
  signals: Signal[]
}

/** Everything known of one city on a day; null when there is no such city. */
export async function getCity(slug: string, asOf: IsoDate = today()): Promise<CityPage | null> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [signals, places, operators, filings, programs, recordedOn, sources] = await Promise.all([
    getSignals(),
    getPlaces(),
    getOperators(),
    getFilings(),
    getPrograms(),
    getRecordedOn(),
    getSources(),
  ])
  const place = places.find((one) => one.slug === slug && one.kind === 'city')
  if (!place) return null
  const containers = placeAncestors(places, slug).flatMap(
    (ancestor) => places.find((one) => one.slug === ancestor) ?? [],
  )
  const only = new Set([slug])
  const containerSlugs = new Set(containers.map((one) => one.slug))
  const known = signals.filter(({ date }) => date <= asOf)
  const own = known.filter((signal) => signal.place === slug)
  const present = new Set(own.map(({ operator }) => operator))
  const here = (one: { place: string }) => one.place === slug
  const deployments = projectDeployments(signals, places, asOf).filter(here)
  const coverage = readCoverage({ signals, filings }, asOf)
  const fleet = projectFleet({ signals, filings }, asOf, { places: only })
  const denominators = projectDenominators({ signals, filings, places, deployments, place }, asOf)
  const filingStates = projectFilings(signals, filings, asOf)
  const areasNow = (await getAreasAt(asOf)).filter(here)
  const answers = cityAnswers(
    slug,
    {
      deployments,
      stageOf: deploymentStages({ signals, places, filings }, asOf),
      evidenceOf: evidenceFinder({ signals, places, filings: filingStates }, asOf),
      fleet,
      denominators,
      areas: areasNow,
      metrics: projectMetrics(own, asOf),
    },
    asOf,
  )
  const around = {
    city: place,
    containers,
    operators: answers.filter(({ stage }) => stage !== 'ended').map(({ operator }) => operator),
  }
  const sourceKindsOf = sourceKindOf(new Map(sources.map((source) => [source.id, source])))
  const cited = new Set(answers.flatMap(({ area, wait }) => [area?.signalId, wait?.signalId]))
  return {
    asOf,
    place,
    containers,
    operators,
    places: [place, ...containers],
    deployments,
    answers,
    sourceKinds: Object.fromEntries(
      own.flatMap((signal) => {
        const kind = cited.has(signal.id) ? sourceKindsOf(signal) : null
        return kind ? [[signal.id, kind]] : []
      }),
    ),
    permits: permitsHere(filingStates, await stateCells(containers, asOf), around),
    next: nextHere((await getOpenMatters(asOf)).next, around),
    fleet,
    areas: projectAreas(signals, asOf, { places: only }),
    coverage: { measured: coverage.measured.filter(here), gaps: coverage.gaps.filter(here) },
    denominators,
    programs,
    // A city's services run under the permits of its state or country too, where its operators hold them.
    filings: filingStates.filter(
      ({ filing }) =>
        filing.place === slug || (containerSlugs.has(filing.place) && present.has(filing.operator)),
    ),
    metrics: signalsOfKind(own, 'service-metric').toSorted(bySignalDate).reverse(),
    promises: projectPromises(signals, asOf, new Map(Object.entries(recordedOn))).filter(
      ({ target }) => target.place === slug,
    ),
    impacts: await getDemandIndices(asOf, slug),
    reports: await getDriverlessReports(asOf),
    histories: deploymentHistory(known, places).filter((one) => one.place === slug),
    signals: own.toSorted(bySignalDate).reverse(),
  }
}

/** The row of the nearest place around a city that has one in the matrix of rules. */
async function stateCells(containers: readonly Place[], asOf: IsoDate): Promise<MatrixCell[]> {
  const { rows } = await getStageMatrix(asOf, 'states')
  return rows.find(({ place }) => containers.some(({ slug }) => slug === place.slug))?.cells ?? []
}
