import { findImpact } from '../impact/catalog'
import { demandIndices } from '../impact/demand-index'
import { restsOn } from '../impact/rests-on'
import type { SummaryContext } from '../impact/signal-summary'
import { type Place, placeWithDescendants } from '../place/schema'
import { projectAreas } from '../projection/area'
import { projectCoverage } from '../projection/coverage'
import { projectDeployments } from '../projection/deployments'
import { projectFilings } from '../projection/filings'
import { projectFleet } from '../projection/fleet'
import { launchFinder } from '../projection/launch'
import { projectPromises } from '../projection/targets'
import type { Filing, Program } from '../record/schemas'
import { fleetBases } from '../signal/kinds'
import { basisLabels } from '../signal/labels'
import type { Signal } from '../signal/schema'
import { belongsTo, type Compared, maxCompared } from '../timeline/compare'
import { type FactCell, type FactItem, type FactWorld, factItem } from './facts'
import { areaFacts, densityFacts, metricFacts, vehicleFacts } from './figure-facts'
import { openFilingFacts, permitFacts, promiseFacts, signalFacts } from './record-facts'
import { comparedDates, interruptionFacts, serviceDateFacts, shareFacts } from './service-facts'
import { launchFacts, stateFacts } from './state-facts'

/** One fact for every side, in the order of the sides. */
export type FactRow = {
  key: string
  label: string
  /** What an empty cell says: a measure that is missing is not known, of records there are none. */
  empty: string
  cells: FactCell[]
}

/** One column of the table. `written` is what a reader types to mean it. */
export type CompareSide = { slug: string; name: string; kind: Place['kind'] | 'operator'; written: string }

export type CompareInput = {
  /** Signals after the day of reading are left out. */
  signals: readonly Signal[]
  places: readonly Place[]
  filings: readonly Filing[]
  /** For the names of the models within a figure. */
  programs: readonly Pick<Program, 'slug' | 'name'>[]
  reading: SummaryContext
}

/** A cell names this many statements and counts the others. */
export const maxItems = 4
const maxCareers = 3

const notKnown = 'not known'
const noneOnRecord = 'none on record'

/**
 * Facts on up to four operators or places, side by side, as of the day of the reading. Vehicle counts have a row for
 * each basis on which any side has one; a figure is never summed over cities, operators or bases.
 */
export function compareSides(sides: readonly Compared[], input: CompareInput): FactRow[] {
  const world = factWorld(input)
  const row = (
    key: string,
    label: string,
    read: (world: FactWorld, side: Compared) => FactItem[],
    empty = notKnown,
  ): FactRow => ({ key, label, empty, cells: sides.map((side) => cellOf(read(world, side))) })
  const vehicles = fleetBases.map((basis) =>
    row(`vehicles-${basis}`, `Vehicles, ${basisLabels[basis].toLowerCase()}`, (known, side) =>
      vehicleFacts(known, side, { bases: [basis], scopes: ['all', 'supervised'] }),
    ),
  )
  const counted = vehicles.filter(({ cells }) => cells.some(({ items }) => items.length > 0))
  return [
    row('state', 'Status', stateFacts),
    row('launch', 'Since the first public ride', launchFacts),
    ...comparedDates.map(({ key, label }) =>
      row(`date-${key}`, label, (known, side) => serviceDateFacts(known, side, key)),
    ),
    row('interruptions', 'Interruptions', interruptionFacts, noneOnRecord),
    ...(counted.length > 0 ? counted : [row('vehicles', 'Vehicles', () => [])]),
    row('driverless', 'Driverless vehicles', (known, side) =>
      vehicleFacts(known, side, { bases: fleetBases, scopes: ['driverless'] }),
    ),
    row('share', 'Share of driverless cars', shareFacts),
    row('area', 'Service area', areaFacts),
    row('density', 'Vehicles per 100 km²', densityFacts),
    row('permits', 'Permits held', permitFacts, noneOnRecord),
    row('filings', 'Pending filings', openFilingFacts, noneOnRecord),
    row('promises', 'Open and overdue promises', promiseFacts, noneOnRecord),
    row('metrics', 'Newest service metrics', metricFacts),
    row('careers', 'Roles driven most', (_, side) => careerFacts(side, input), noneOnRecord),
    row('signals', 'Signals on record', signalFacts, noneOnRecord),
  ]
}

function factWorld({ signals: all, places, filings, programs, reading }: CompareInput): FactWorld {
  const { asOf, recordedOn } = reading
  const signals = all.filter(({ date }) => date <= asOf)
  return {
    asOf,
    places,
    programs,
    signals,
    deployments: projectDeployments(signals, places, asOf),
    fleets: projectFleet({ signals, filings }, asOf),
    areas: projectAreas(signals, asOf),
    coverage: projectCoverage({ signals, filings }, asOf),
    filings: projectFilings(signals, filings, asOf),
    promises: projectPromises(all, asOf, recordedOn),
    launchOf: launchFinder(signals, places, asOf),
  }
}

function cellOf(items: readonly FactItem[]): FactCell {
  return { items: items.slice(0, maxItems), more: Math.max(0, items.length - maxItems) }
}

/** The impacts with the largest index from the signals of one side alone; what is not above zero drives nothing. */
function careerFacts(side: Compared, { signals, reading }: CompareInput): FactItem[] {
  const own = signals.filter((signal) => belongsTo(signal, side))
  return demandIndices({ ...reading, signals: own, places: null })
    .filter(({ index }) => index > 0)
    .toSorted((a, b) => b.index - a.index)
    .slice(0, maxCareers)
    .map(({ impact, index, contributions, operatorCount }) =>
      factItem({
        text: findImpact(impact)?.title ?? impact,
        note: `evidence score ${index.toFixed(1)} from ${restsOn({ signalCount: contributions.length, operatorCount })}`,
        sources: [{ kind: 'impact', id: impact }],
      }),
    )
}

export type SuggestedComparison = { label: string; slugs: string[]; names: string[] }

const suggestedKinds = [
  { kind: 'city', label: 'The cities with the most signals' },
  { kind: 'region', label: 'The states with the most signals' },
  { kind: 'country', label: 'The countries with the most signals' },
] as const

/** Comparisons worth opening: of each kind the four with the most signals, where there are two or more. */
export function compareSuggestions(
  signals: readonly Signal[],
  operators: readonly { slug: string; name: string }[],
  places: readonly Place[],
): SuggestedComparison[] {
  const lists = suggestedKinds.map(({ kind, label }) => ({
    label,
    list: places
      .filter((place) => place.kind === kind)
      .map(({ slug, name }) => {
        const inside = placeWithDescendants(places, slug)
        return {
          slug,
          name,
          count: signals.filter(({ place }) => place !== null && inside.has(place)).length,
        }
      }),
  }))
  const byOperator = operators.map(({ slug, name }) => ({
    slug,
    name,
    count: signals.filter(({ operator }) => operator === slug).length,
  }))
  return [...lists, { label: 'The operators with the most signals', list: byOperator }].flatMap(
    ({ label, list }) => {
      const most = list
        .filter(({ count }) => count > 0)
        .toSorted((a, b) => b.count - a.count)
        .slice(0, maxCompared)
      if (most.length < 2) return []
      return [{ label, slugs: most.map(({ slug }) => slug), names: most.map(({ name }) => name) }]
    },
  )
}
