import type { AreaSeries } from '../projection/area'
import type { Deployment } from '../projection/deployments'
import { statusKey } from '../projection/deployments'
import type { FleetSeries } from '../projection/fleet'
import { type HeadlineFigure, leadingFigure } from '../projection/headline-figure'
import { countPlainly, type PlainCount } from '../projection/plain-status'
import { overallStatistics, type PromiseStatistics } from '../projection/promise-statistics'
import type { PromiseEntry } from '../projection/targets'
import type { Operator } from '../record/schemas'

/** One operator with riders: where it runs, how large it is, what it kept and what it says comes next. */
export type OperatorLine = {
  operator: Operator
  /** Its cities by class, the most advanced first; classes without a city are left out. */
  cities: PlainCount[]
  /** Whether a record of the past year confirms one of its services, and one of its driverless ones. */
  isConfirmed: { riders: boolean; driverless: boolean }
  /** The figure that pages lead with; null where none is on record. */
  fleet: HeadlineFigure | null
  /** Its largest service area by the newest reading of each; areas are never added up. */
  area: { place: string; reading: AreaSeries['readings'][number] } | null
  /** Over all dated promises; null where it made none that has come due. */
  kept: PromiseStatistics | null
  /** Its open promise that is due first; null where none has a day. */
  next: PromiseEntry | null
}

/**
 * The operators that carry riders on a day, in any city and whoever watches the car; the one with most driverless cities
 * first, then by monitored cities, then by name.
 */
export function operatorStrip({
  operators,
  deployments,
  fleet,
  areas,
  promises,
  isConfirmed,
}: {
  operators: readonly Operator[]
  deployments: readonly Deployment[]
  fleet: readonly FleetSeries[]
  areas: readonly AreaSeries[]
  promises: readonly PromiseEntry[]
  isConfirmed: (deployment: Deployment) => boolean
}): OperatorLine[] {
  const statistics = overallStatistics(promises)
  return operators
    .map((operator): OperatorLine => {
      const isOwn = (one: { operator: string }) => one.operator === operator.slug
      const services = deployments.filter((one) => isOwn(one) && one.phase === 'service' && isConfirmed(one))
      const open = promises
        .filter(({ status, target }) => isOwn(target) && status === 'open' && target.due !== null)
        .toSorted((a, b) => (a.daysToDue ?? 0) - (b.daysToDue ?? 0))
      return {
        operator,
        cities: countPlainly(deployments.filter(isOwn).map((one) => statusKey(one))).filter(
          ({ count }) => count > 0,
        ),
        isConfirmed: {
          riders: services.length > 0,
          driverless: services.some((one) => statusKey(one) === 'service-driverless'),
        },
        fleet: leadingFigure(fleet.filter(isOwn)),
        area: largestArea(areas.filter(isOwn)),
        kept: statistics.find(isOwn) ?? null,
        next: open[0] ?? null,
      }
    })
    .filter((line) => countOf(line, 'driverless') + countOf(line, 'monitored') > 0)
    .toSorted(
      (a, b) =>
        countOf(b, 'driverless') - countOf(a, 'driverless') ||
        countOf(b, 'monitored') - countOf(a, 'monitored') ||
        a.operator.name.localeCompare(b.operator.name),
    )
}

const countOf = ({ cities }: Pick<OperatorLine, 'cities'>, wanted: PlainCount['status']) =>
  cities.find(({ status }) => status === wanted)?.count ?? 0

/** Operators that carry riders, those without anyone at the wheel among them, and whom no record of a year confirms. */
export type StripCounts = Record<'riders' | 'driverless', { all: number; unconfirmed: number }>

/** What a headline over these lines may count. */
export function countOperators(lines: readonly OperatorLine[]): StripCounts {
  const driverless = lines.filter((line) => countOf(line, 'driverless') > 0)
  return {
    riders: {
      all: lines.length,
      unconfirmed: lines.filter(({ isConfirmed }) => !isConfirmed.riders).length,
    },
    driverless: {
      all: driverless.length,
      unconfirmed: driverless.filter(({ isConfirmed }) => !isConfirmed.driverless).length,
    },
  }
}

function largestArea(areas: readonly AreaSeries[]): OperatorLine['area'] {
  return (
    areas
      .flatMap(({ place, readings }) => {
        const reading = readings.at(-1)
        return reading ? [{ place, reading }] : []
      })
      .toSorted((a, b) => b.reading.areaSqMi - a.reading.areaSqMi)[0] ?? null
  )
}
