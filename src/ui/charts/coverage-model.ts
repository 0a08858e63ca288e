import type { Coverage } from '@/domain/projection/coverage'
import { SQ_KM_PER_SQ_MI } from '@/domain/shared/area-units'
import { formatNumber, formatRange, midpoint } from '@/domain/shared/range'
import { formatInterval } from '@/domain/signal/date'
import type { FleetBasis } from '@/domain/signal/kinds'
import { basisLabels, scopeLabels } from '@/domain/signal/labels'
import { type ValueAxis, valueAt, valueAxis } from './axis'
import { type ChartNames, inPlace, nameLookup } from './fleet-words'

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

export type CoverageChartModel = { axis: ValueAxis; rows: CoverageRow[]; sentence: string }

/** Coverage against capacity as a dot-and-range plot on one linear axis from 0, the densest first. */
export function coverageChartModel(coverage: readonly Coverage[], names: ChartNames): CoverageChartModel {
  const lookup = nameLookup(names)
  const upper = ({ vehiclesPer100SqKm: { low, high } }: Coverage) => high ?? low
  const axis = valueAxis(coverage.map(upper), { count: 6 })
  const rows = coverage
    .toSorted((a, b) => upper(b) - upper(a))
    .map((one): CoverageRow => {
      const density = one.vehiclesPer100SqKm
      return {
        key: `${one.operator}/${one.place}`,
        place: one.place,
        placeName: lookup.place(one.place),
        operatorName: lookup.operator(one.operator),
        basis: one.basis,
        low: valueAt(axis, density.low),
        high: valueAt(axis, upper(one)),
        closed: density.high !== null,
        middle: valueAt(axis, midpoint(density) ?? density.low),
        density: formatRange(density),
        fleet: `${formatRange(one.fleet)}, ${scopeLabels[one.scope].toLowerCase()}, ${basisLabels[one.basis].toLowerCase()}`,
        fleetWhen: formatInterval(one.fleet),
        fleetSignal: one.fleet.signalId,
        area: `${formatNumber(one.area.areaSqMi * SQ_KM_PER_SQ_MI)} km² (${formatNumber(one.area.areaSqMi)} mi²)`,
        areaWhen: formatInterval(one.area),
        areaSignal: one.area.signalId,
        daysApart: one.daysApart,
      }
    })
  return { axis, rows, sentence: coverageSentence(rows) }
}

function coverageSentence(rows: readonly CoverageRow[]): string {
  const [first, ...others] = rows
  const last = others.at(-1)
  if (!first) return 'Nowhere are both a service area and a vehicle count on record.'
  const say = (row: CoverageRow) =>
    `${row.density} ${row.operatorName} vehicles per 100 km² ${inPlace(row.placeName)}`
  if (!last) return `There are ${say(first)}.`
  return `Among ${rows.length} services with both figures on record, coverage runs from ${say(last)} to ${say(first)}.`
}
