import type { Place } from '../place/schema'
import { placeAncestors } from '../place/schema'
import type { Filing } from '../record/schemas'
import type { Range } from '../shared/range'
import type { IntervalDate, IsoDate } from '../signal/date'
import type { FleetBasis, FleetScope, PermitType } from '../signal/kinds'
import type { Signal } from '../signal/schema'
import type { Deployment } from './deployments'
import { namedInFiling } from './filing-vehicles'
import { type FilingState, isPermitHeld, projectFilings } from './filings'
import { type FleetSeries, projectFleet } from './fleet'
import { compareText } from './fold'
import { type FigurePart, type HeadlineFigure, headlineFigures, leadingFigure } from './headline-figure'

/** Six counts that are often confused, from what was asked for to what the company says. */
export const denominatorSteps = [
  'requested',
  'authorised',
  'registered',
  'observed',
  'active',
  'claimed',
] as const
export type DenominatorStep = (typeof denominatorSteps)[number]

/** Who counted. */
export type DenominatorSource = 'filing' | 'register' | 'field-count' | 'press' | 'company'

export type DenominatorFigure = Range & {
  /** The first is the one to lead to; several where accounts of one day agree or, with `disagree`, do not. */
  signalIds: string[]
  disagree: boolean
  when: IntervalDate
  headline: string
  /** Where: the city, or the state around it for what is only asked for, allowed or listed there. */
  place: string
  basis: FleetBasis
  source: DenominatorSource
  scope: FleetScope
  /** The one model counted; null is the whole. */
  model: string | null
  parts: FigurePart[]
  /** Models counted by themselves that are larger than the figure, and so no part of it. */
  apart: FigurePart[]
  /** Whether the record says that the vehicles are in use. */
  inUse: boolean
}

/** What one operator's vehicles number, step by step; a figure that is not on record is null, which is not zero. */
export type Denominators = {
  operator: string
  figures: Record<DenominatorStep, DenominatorFigure | null>
  /** True where the state's permit is a register, so that what is allowed is what is listed. */
  registerIsPermit: boolean
}

export type DenominatorInput = {
  signals: readonly Signal[]
  filings: readonly Filing[]
  places: readonly Place[]
  /** The deployments in the city on the day read. */
  deployments: readonly Deployment[]
  /** The city. */
  place: Pick<Place, 'slug'>
}

/**
 * The counts of each operator at work in a city, or counted in it, and not gone from it. What was asked for, allowed
 * and listed is taken from the state around the city where the city has none; cars seen, in use or claimed are those of
 * the city alone. A count over a whole country says nothing of a city. Operators without any figure are left out; the
 * one with most figures first.
 */
export function projectDenominators(input: DenominatorInput, asOf: IsoDate): Denominators[] {
  const { signals, filings, places, deployments, place } = input
  const regions = placeAncestors(places, place.slug).filter(
    (slug) => places.find((one) => one.slug === slug)?.kind === 'region',
  )
  const around = [place.slug, ...regions]
  const series = projectFleet({ signals, filings }, asOf, { places: new Set(around) })
  const states = projectFilings(signals, filings, asOf).filter(({ filing }) => around.includes(filing.place))
  const gone = new Set(deployments.filter(({ phase }) => phase === 'ended').map(({ operator }) => operator))
  const here = [
    ...deployments.map(({ operator }) => operator),
    ...series
      .filter((one) => one.place === place.slug && one.readings.length > 0)
      .map(({ operator }) => operator),
  ]
  return [...new Set(here)]
    .filter((operator) => !gone.has(operator))
    .map((operator) =>
      denominatorsOf(
        operator,
        around,
        series.filter((one) => one.operator === operator),
        states.filter(({ filing }) => filing.operator === operator),
      ),
    )
    .filter((one) => known(one) > 0)
    .sort((a, b) => known(b) - known(a) || compareText(a.operator, b.operator))
}

/** How many of the six are on record. */
function known({ figures }: Denominators): number {
  return denominatorSteps.filter((step) => figures[step] !== null).length
}

/** What stands on the side of the papers and what on the side of the road, for the sentence on the gap. */
export function denominatorGap({ figures }: Pick<Denominators, 'figures'>): {
  from: { step: DenominatorStep; figure: DenominatorFigure } | null
  to: { step: DenominatorStep; figure: DenominatorFigure } | null
} {
  const first = (steps: readonly DenominatorStep[]) =>
    steps.flatMap((step) => {
      const figure = figures[step]
      return figure ? [{ step, figure }] : []
    })[0] ?? null
  return {
    from: first(['registered', 'authorised', 'requested']),
    to: first(['active', 'observed', 'claimed']),
  }
}

function denominatorsOf(
  operator: string,
  around: readonly string[],
  series: readonly FleetSeries[],
  states: readonly FilingState[],
): Denominators {
  const city = series.filter((one) => one.place === around[0])
  const nearest = <T>(read: (place: string) => T | null): T | null =>
    around.reduce<T | null>((found, place) => found ?? read(place), null)
  const onPaper = (basis: 'requested' | 'authorised') =>
    nearest((place) => newest([...named(states, place, basis), ...counted(series, place, basis)]))
  return {
    operator,
    figures: {
      requested: onPaper('requested'),
      authorised: onPaper('authorised'),
      registered: nearest((place) => newest(counted(series, place, 'registered'))),
      observed: everSeen(city),
      active: denominatorFigure(leadingFigure(city, { bases: ['observed', 'reported'] })),
      claimed: denominatorFigure(leadingFigure(city, { bases: ['claimed'] })),
    },
    registerIsPermit: states.some(({ filing }) => filing.register),
  }
}

function counted(series: readonly FleetSeries[], place: string, basis: FleetBasis): DenominatorFigure[] {
  const own = series.filter((one) => one.place === place)
  return [denominatorFigure(leadingFigure(own, { bases: [basis] }))].filter((one) => one !== null)
}

const testPermits: readonly PermitType[] = ['testing-with-driver', 'driverless-testing']

/** What the filings of a place name: asked for in one that was not turned down, allowed by one that is in force. */
function named(
  states: readonly FilingState[],
  place: string,
  basis: 'requested' | 'authorised',
): DenominatorFigure[] {
  return states.flatMap((state) => {
    // A permit to test names test cars: none of them is allowed to carry riders.
    if (testPermits.includes(state.filing.permitType)) return []
    const stands = basis === 'authorised' ? isPermitHeld(state) : state.open || isPermitHeld(state)
    const figure = state.filing.place === place && stands ? namedInFiling(state, basis) : null
    if (!figure) return []
    const { low, high, signalIds, date, precision, headline } = figure
    return [
      {
        low,
        high,
        signalIds,
        disagree: false,
        when: { date, precision },
        headline,
        place,
        basis,
        source: 'filing' as const,
        scope: 'all' as const,
        model: null,
        parts: [],
        apart: [],
        inUse: false,
      },
    ]
  })
}

function newest(figures: readonly DenominatorFigure[]): DenominatorFigure | null {
  return (
    figures.toSorted(
      (a, b) =>
        compareText(b.when.date, a.when.date) || compareText(a.signalIds[0] ?? '', b.signalIds[0] ?? ''),
    )[0] ?? null
  )
}

/** Vehicles ever seen, the whole before one scope or model, then the newest. */
function everSeen(city: readonly FleetSeries[]): DenominatorFigure | null {
  const figures = headlineFigures(
    city.filter((one) => one.basis === 'observed' && one.span === 'cumulative' && one.extent === 'whole'),
  )
  const isPart = ({ model, scope }: HeadlineFigure) => Number(model !== null) * 2 + Number(scope !== 'all')
  const [first] = figures.toSorted(
    (a, b) =>
      isPart(a) - isPart(b) ||
      compareText(b.reading.date, a.reading.date) ||
      compareText(a.model ?? '', b.model ?? ''),
  )
  return denominatorFigure(first ?? null)
}

const sources: Record<FleetBasis, DenominatorSource> = {
  requested: 'filing',
  authorised: 'filing',
  registered: 'register',
  observed: 'field-count',
  reported: 'press',
  claimed: 'company',
}

/** A headline figure with who counted; null where there is none, or none of a place. */
export function denominatorFigure(found: HeadlineFigure | null): DenominatorFigure | null {
  if (!found || found.place === null) return null
  const { place, basis, scope, model, parts, apart, inUse, disagree, readings, reading } = found
  return {
    low: reading.low,
    high: reading.high,
    signalIds: readings.map(({ signalId }) => signalId),
    disagree,
    when: { date: reading.date, precision: reading.precision },
    headline: reading.headline,
    place,
    basis,
    source: sources[basis],
    scope,
    model,
    parts,
    apart,
    inUse,
  }
}
