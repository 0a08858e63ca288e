import { inPlace } from '@/domain/place/in-place'
import type { Coverage, CoverageGap } from '@/domain/projection/coverage'
import { coverageAgeDays, coverageApartDays } from '@/domain/projection/coverage-limits'
import { sqKmPerSqMi } from '@/domain/shared/area-units'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { formatNumber, formatRange, midpoint } from '@/domain/shared/range'
import { formatInterval } from '@/domain/signal/date'
import type { FleetBasis } from '@/domain/signal/kinds'
import { basisLabels, scopeLabels } from '@/domain/signal/labels'
import { axisPosition, type ValueAxis, valueAxis } from './axis'
import { placeName } from './fleet-text'

/** One operator in one place: vehicles for each 100 km² of its service area. Positions are fractions of the axis. */
export type CoverageRow = {
  key: string
  place: string
  placeName: string
  operatorName: string
  basis: FleetBasis
  low: number
  high: number
  /** False when the count of vehicles says "at least". */
  closed: boolean
  middle: number
  /** Vehicles per 100 km², in words. */
  density: string
  /** What was counted: `54, driverless vehicles, observed`. */
  fleet: string
  fleetWhen: string
  fleetSignal: string
  area: string
  areaWhen: string
  areaSignal: string
  daysApart: number
}

/** An operator in a place of which it is not measured, and why. */
export type CoverageGapRow = { key: string; operatorName: string; placeName: string; why: string }

export type CoverageChartModel = { axis: ValueAxis; rows: CoverageRow[]; sentence: string }

/** Coverage against capacity as a dot-and-range plot on one linear axis from 0, the densest first. */
export function coverageChartModel(coverage: readonly Coverage[], names: NameIndex): CoverageChartModel {
  const upper = ({ vehiclesPer100SqKm: { low, high } }: Coverage) => high ?? low
  const axis = valueAxis(coverage.map(upper), { count: 6 })
  const rows = coverage
    .toSorted((a, b) => upper(b) - upper(a))
    .map((one): CoverageRow => {
      const density = one.vehiclesPer100SqKm
      return {
        key: `${one.operator}/${one.place}`,
        place: one.place,
        placeName: placeName(names, one.place),
        operatorName: nameOf(names, one.operator),
        basis: one.basis,
        low: axisPosition(axis, density.low),
        high: axisPosition(axis, upper(one)),
        closed: density.high !== null,
        middle: axisPosition(axis, midpoint(density) ?? density.low),
        density: formatRange(density),
        fleet: `${formatRange(one.fleet)}, ${scopeLabels[one.scope].toLowerCase()}, ${basisLabels[one.basis].toLowerCase()}`,
        fleetWhen: formatInterval(one.fleet),
        fleetSignal: one.fleet.signalId,
        area: `${formatNumber(one.area.areaSqMi * sqKmPerSqMi)} km² (${formatNumber(one.area.areaSqMi)} mi²)`,
        areaWhen: formatInterval(one.area),
        areaSignal: one.area.signalId,
        daysApart: one.daysApart,
      }
    })
  return { axis, rows, sentence: coverageSentence(rows) }
}

/** Why vehicles for an area are not measured, with the dates of what there is. */
export function coverageGapRows(gaps: readonly CoverageGap[], names: NameIndex): CoverageGapRow[] {
  return gaps.map((gap) => ({
    key: `${gap.operator}/${gap.place}`,
    operatorName: nameOf(names, gap.operator),
    placeName: placeName(names, gap.place),
    why: coverageGapWords(gap),
  }))
}

function coverageGapWords({ area, figure, reason }: CoverageGap): string {
  const mapped = `the newest area is of ${formatInterval(area)}`
  if (!figure || reason === 'no-count') return `${mapped}, and no count of a whole fleet is on record`
  const both = `${mapped}, the newest count of ${formatInterval(figure.reading)}`
  return reason === 'far-apart'
    ? `${both}: more than ${coverageApartDays} days apart`
    : `${both}: more than ${coverageAgeDays} days old`
}

function coverageSentence(rows: readonly CoverageRow[]): string {
  const [first, ...others] = rows
  const last = others.at(-1)
  if (!first) return 'No service area on record has a vehicle count close in time.'
  const say = (row: CoverageRow) =>
    `${row.density} ${row.operatorName} vehicles per 100 km² ${inPlace(row.placeName)}`
  if (!last) return `There are ${say(first)}.`
  return `Among ${rows.length} services with two recent figures, density runs from ${say(last)} to ${say(first)}.`
}
