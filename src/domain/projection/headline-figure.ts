import { type DatePrecision, datePrecisions, daysBetween, type IsoDate } from '../signal/date'
import { confidences, type Extent, type FleetBasis, type FleetScope } from '../signal/kinds'
import type { FleetReading, FleetSeries } from './fleet'
import { compareText, groupBy } from './fold'

/**
 * The one chooser of the figure that stands for an operator's vehicles. Every page, the API, the figures in prose, the
 * inflection points and the cards ask here, so that one subject has one figure everywhere.
 */

/** What a count is about. A part of a fleet and the vehicles ever seen are subjects of their own. */
export type FleetSubject = {
  operator: string
  /** Null where the count names no place. */
  place: string | null
  basis: FleetBasis
  scope: FleetScope
  /** A vehicle program; left out or null is the whole fleet. */
  model?: string | null
  /** True for every vehicle ever seen; left out is the vehicles in use. */
  cumulative?: boolean
  /** Left out is the whole place. */
  extent?: Extent
}

/** The newest figure of one subject. */
export type HeadlineFigure = Required<FleetSubject> & {
  /**
   * What is printed. Where accounts of one day disagree it runs from the lowest to the highest of them, under the id
   * of the first; `high: null` means "at least".
   */
  reading: FleetReading
  /** The readings of that day, in fold order: one, or several that agree or not. */
  readings: FleetReading[]
  /** Whether they give different numbers. */
  disagree: boolean
  /** The models within a whole, each with its own newest figure and date; the largest first. Never added up. */
  parts: FigurePart[]
  /**
   * Models whose newest count is larger than the whole, and so no part of that count: a recall names the cars of a year,
   * a fleet has shrunk, or cars stand parked that nobody has counted into it. Shown by themselves, with name and date.
   */
  apart: FigurePart[]
  /** Whether every account of that day says that the vehicles are in use; nothing else may be called so. */
  inUse: boolean
}

export type FigurePart = { model: string; reading: FleetReading }

/** How far before the newest figure of a subject another one may lie and still be led with, in days. */
export const figureWindowDays = 120

/** Best founded first. What was asked for or allowed says nothing of cars on the road, so it never leads. */
export const basisPreference: readonly FleetBasis[] = ['observed', 'registered', 'reported', 'claimed']
/** Within a basis: the whole before its parts. */
export const scopePreference: readonly FleetScope[] = ['all', 'driverless', 'supervised']

/** The newest figure of exactly this subject, from readings that are neither contested nor restatements; else null. */
export function headlineFigure(
  series: readonly FleetSeries[],
  { operator, place, basis, scope, model = null, cumulative = false, extent = 'whole' }: FleetSubject,
): HeadlineFigure | null {
  const about = { operator, place, basis, scope, model, cumulative, extent }
  const whole = wholeKey(about)
  const near = series.filter((one) => wholeKey(subjectOf(one)) === whole)
  return figureOf(about, near)
}

/** The headline figure of every subject of the series, in the order of the series. */
export function headlineFigures(series: readonly FleetSeries[]): HeadlineFigure[] {
  const near = groupBy(series, (one) => wholeKey(subjectOf(one)))
  const subjects = new Map(
    series.map((one) => {
      const subject = subjectOf(one)
      return [`${wholeKey(subject)}/${subject.model ?? ''}`, subject]
    }),
  )
  return [...subjects.values()].flatMap(
    (subject) => figureOf(subject, near.get(wholeKey(subject)) ?? []) ?? [],
  )
}

/** @param near the series that differ from the subject in model alone, those of the subject among them */
function figureOf(about: Required<FleetSubject>, near: readonly FleetSeries[]): HeadlineFigure | null {
  const own = near.filter(({ model }) => model === about.model)
  const newest = newestOf(own)
  if (!newest) return null
  const models = about.model === null ? modelsOf(near) : []
  const fits = ({ reading }: FigurePart) => newest.reading.high === null || reading.low <= newest.reading.high
  const counted = new Set(newest.readings.map(({ signalId }) => signalId))
  return {
    ...about,
    ...newest,
    parts: models.filter(fits),
    apart: models.filter((model) => !fits(model)),
    inUse: own.every(
      ({ span, readings }) => span === 'active' || !readings.some(({ signalId }) => counted.has(signalId)),
    ),
  }
}

function subjectOf({ span, ...series }: FleetSeries): Required<FleetSubject> {
  const { operator, place, basis, scope, model, extent } = series
  return { operator, place, basis, scope, model, cumulative: span === 'cumulative', extent }
}

/** What a subject shares with its parts and with the whole that it is a part of. */
function wholeKey({ operator, place, basis, scope, cumulative, extent }: Required<FleetSubject>): string {
  return [operator, place ?? '', basis, scope, cumulative, extent].join('/')
}

/** What narrows the choice of the figure to lead with. */
export type Leading = {
  bases?: readonly FleetBasis[]
  scopes?: readonly FleetScope[]
  /** The place whose figure goes first if it has one, so that two operators stand beside each other like for like. */
  place?: string | null
}

/**
 * Which subject a page leads with, for one operator or one place: of the whole-fleet figures no more than
 * `figureWindowDays` older than the newest of them, that on the best-founded basis, then of all vehicles before
 * driverless or supervised ones, then the newest. A figure of one model, of a part of the place or of every vehicle ever seen never leads. The
 * place is part of the answer: it has to be named beside the figure.
 */
export function leadingFigure(
  series: readonly FleetSeries[],
  { bases = basisPreference, scopes = scopePreference, place }: Leading = {},
): HeadlineFigure | null {
  // The series of models stay in, since the whole shows them as its parts.
  const wanted = headlineFigures(
    series.filter(
      (one) =>
        one.span !== 'cumulative' &&
        one.extent === 'whole' &&
        bases.includes(one.basis) &&
        scopes.includes(one.scope),
    ),
  ).filter(({ model }) => model === null)
  const recent = withinWindow(wanted)
  const preferred = place === undefined ? [] : recent.filter((figure) => figure.place === place)
  return (
    (preferred.length > 0 ? preferred : recent).toSorted(
      (a, b) =>
        bases.indexOf(a.basis) - bases.indexOf(b.basis) ||
        scopePreference.indexOf(a.scope) - scopePreference.indexOf(b.scope) ||
        compareText(b.reading.date, a.reading.date) ||
        compareText(a.place ?? '', b.place ?? '') ||
        compareText(a.operator, b.operator),
    )[0] ?? null
  )
}

/**
 * The figure that stands for a place beside others: of the figures that its operators are led with, the newest. Another
 * operator's figure is another subject, so that none is preferred for being better founded.
 */
export function placeFigure(series: readonly FleetSeries[]): HeadlineFigure | null {
  return (
    [...groupBy(series, ({ operator }) => operator).values()]
      .flatMap((own) => leadingFigure(own) ?? [])
      .toSorted(
        (a, b) =>
          compareText(b.reading.date, a.reading.date) ||
          b.reading.low - a.reading.low ||
          compareText(a.operator, b.operator),
      )[0] ?? null
  )
}

/** The figure to lead with on each basis, in the order given; a basis without one is left out. */
export function leadingFigures(
  series: readonly FleetSeries[],
  bases: readonly FleetBasis[],
  choice: Omit<Leading, 'bases'> = {},
): HeadlineFigure[] {
  return bases.flatMap((basis) => leadingFigure(series, { ...choice, bases: [basis] }) ?? [])
}

/** The series of a subject with only what was counted up to a day. */
export function seriesUpTo(series: readonly FleetSeries[], day: IsoDate): FleetSeries[] {
  const known = <R extends { date: IsoDate }>(readings: readonly R[]) =>
    readings.filter(({ date }) => date <= day)
  return series.map((one) => ({
    ...one,
    readings: known(one.readings),
    contested: known(one.contested),
    restating: known(one.restating),
  }))
}

function withinWindow(figures: readonly HeadlineFigure[]): HeadlineFigure[] {
  const newest = figures
    .map(({ reading }) => reading.date)
    .sort(compareText)
    .at(-1)
  if (newest === undefined) return []
  return figures.filter(({ reading }) => daysBetween(reading.date, newest) <= figureWindowDays)
}

const finest = (precision: DatePrecision) => datePrecisions.indexOf(precision)

/**
 * The readings of the newest day of series that count one subject, of the finest precision there is for it, as one
 * figure; null where none is uncontested. What the line of a chart ends with.
 */
export function newestOf(
  series: readonly Pick<FleetSeries, 'readings'>[],
): Pick<HeadlineFigure, 'reading' | 'readings' | 'disagree'> | null {
  const sorted = series
    .flatMap(({ readings }) => readings)
    .toSorted(
      (a, b) =>
        compareText(b.date, a.date) ||
        finest(a.precision) - finest(b.precision) ||
        compareText(a.signalId, b.signalId),
    )
  const [first] = sorted
  if (!first) return null
  const readings = sorted.filter(
    ({ date, precision }) => date === first.date && precision === first.precision,
  )
  return {
    reading: {
      ...first,
      low: Math.min(...readings.map(({ low }) => low)),
      high: readings.some(({ high }) => high === null)
        ? null
        : Math.max(...readings.map(({ low, high }) => high ?? low)),
      confidence:
        readings
          .map(({ confidence }) => confidence)
          .toSorted((a, b) => confidences.indexOf(b) - confidences.indexOf(a))[0] ?? first.confidence,
      restatedBy: [...new Set(readings.flatMap(({ restatedBy }) => restatedBy))],
    },
    readings,
    disagree: readings.some(({ low, high }) => low !== first.low || high !== first.high),
  }
}

/** The newest figure of each model, the largest first. */
function modelsOf(near: readonly FleetSeries[]): FigurePart[] {
  return [...groupBy(near, ({ model }) => model)]
    .flatMap(([model, group]): FigurePart[] => {
      const newest = newestOf(group)
      return model !== null && newest ? [{ model, reading: newest.reading }] : []
    })
    .sort((a, b) => b.reading.low - a.reading.low || compareText(a.model, b.model))
}

/**
 * What operators are led with, set side by side on each basis. The first of them decides the place, so that where the
 * others are counted there too, like stands beside like: a register of one state is not set against a whole country.
 */
export function figuresSideBySide(
  series: readonly FleetSeries[],
  operators: readonly string[],
  bases: readonly FleetBasis[],
): HeadlineFigure[] {
  const seriesOf = groupBy(series, ({ operator }) => operator)
  return bases.flatMap((basis) => {
    const found: HeadlineFigure[] = []
    for (const operator of operators) {
      const figure = leadingFigure(seriesOf.get(operator) ?? [], { bases: [basis], place: found[0]?.place })
      if (figure) found.push(figure)
    }
    return found
  })
}
