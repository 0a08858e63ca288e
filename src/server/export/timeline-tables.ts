import 'server-only'
import { minIncidents } from '@/domain/projection/incident-rates'
import { type MetricGroup, metricsOfGroup } from '@/domain/projection/metrics'
import { sqKmPerSqMi } from '@/domain/shared/area-units'
import { dayOf } from '@/domain/timeline/align'
import type { Timeline } from '../queries/timeline'
import type { CsvCell, CsvTable } from './csv'

/** The charts of the timeline as tables: every reading that the page shows, and nothing that it does not. */

type Row = Readonly<Record<string, CsvCell>>

function table(columns: readonly string[], rows: readonly Row[]): CsvTable {
  return { columns, rows }
}

/** Readings, contested ones, said to be so, and those that say another one again, with its id; each in fold order. */
function flagged<R extends object>({
  readings,
  contested,
  restating,
}: {
  readings: readonly R[]
  contested: readonly R[]
  restating: readonly (R & { restates: string })[]
}) {
  return [
    ...readings.map((reading) => ({ ...reading, contested: false, restates: null })),
    ...contested.map((reading) => ({ ...reading, contested: true, restates: null })),
    ...restating.map((reading) => ({ ...reading, contested: false })),
  ]
}

const fleetColumns = [
  'operator',
  'place',
  'basis',
  'scope',
  'date',
  'precision',
  'low',
  'high',
  'confidence',
  'contested',
  'signalId',
  'headline',
]
/** Added later, so that they follow every older column. */
const laterFleetColumns = ['model', 'span', 'source', 'restates']

/** With `days`, each reading also has its days since the first public ride; empty where there was none. */
export function fleetTable({ series, alignment }: Timeline, days: boolean): CsvTable {
  const launches = new Map(alignment.aligned.map((one) => [one.series.key, one.launch]))
  const rows = series.flatMap((one) =>
    flagged(one).map(({ restatedBy: _, ...reading }): Row => {
      const { operator, place, basis, scope, model, span } = one
      const launch = launches.get(one.key)
      return {
        operator,
        place,
        basis,
        scope,
        model,
        span,
        ...reading,
        firstPublicRide: launch?.date ?? null,
        daysSinceFirstPublicRide: launch ? dayOf(launch, reading.date) : null,
      }
    }),
  )
  const launchColumns = days ? ['firstPublicRide', 'daysSinceFirstPublicRide'] : []
  return table([...fleetColumns, ...launchColumns, ...laterFleetColumns], rows)
}

export function eventTable({ events }: Timeline): CsvTable {
  return table(
    [
      'id',
      'kind',
      'operator',
      'place',
      'date',
      'precision',
      'confidence',
      'isAlternate',
      'headline',
      'isRestatement',
      'isCounted',
    ],
    events,
  )
}

export function areaTable({ areas }: Timeline): CsvTable {
  const rows = areas.flatMap((one) =>
    flagged(one).map(({ boundary: _, ...reading }) => ({
      operator: one.operator,
      place: one.place,
      ...reading,
      areaSqKm: Number((reading.areaSqMi * sqKmPerSqMi).toFixed(2)),
    })),
  )
  return table(
    [
      'operator',
      'place',
      'date',
      'precision',
      'areaSqMi',
      'areaSqKm',
      'confidence',
      'contested',
      'signalId',
      'headline',
      'restates',
    ],
    rows,
  )
}

export function capacityTable({ capacity }: Timeline): CsvTable {
  const rows = capacity.flatMap(({ readings }) =>
    readings.map(({ operator, place, date, basis, scope, daysApart, fleet, area, vehiclesPer100SqKm }) => ({
      operator,
      place,
      date,
      vehiclesPer100SqKmLow: Number(vehiclesPer100SqKm.low.toFixed(3)),
      vehiclesPer100SqKmHigh:
        vehiclesPer100SqKm.high === null ? null : Number(vehiclesPer100SqKm.high.toFixed(3)),
      basis,
      scope,
      vehiclesLow: fleet.low,
      vehiclesHigh: fleet.high,
      vehiclesDate: fleet.date,
      vehiclesSignalId: fleet.signalId,
      areaSqMi: area.areaSqMi,
      areaDate: area.date,
      areaSignalId: area.signalId,
      daysApart,
    })),
  )
  return table(
    [
      'operator',
      'place',
      'date',
      'vehiclesPer100SqKmLow',
      'vehiclesPer100SqKmHigh',
      'basis',
      'scope',
      'vehiclesLow',
      'vehiclesHigh',
      'vehiclesDate',
      'vehiclesSignalId',
      'areaSqMi',
      'areaDate',
      'areaSignalId',
      'daysApart',
    ],
    rows,
  )
}

export function metricTable({ metrics }: Timeline, group: MetricGroup): CsvTable {
  const rows = metrics
    .filter(({ metric }) => metricsOfGroup[group].includes(metric))
    .flatMap((one) => {
      const { operator, place, metric, unit } = one
      return flagged(one).map((reading) => ({ operator, place, metric, unit, ...reading }))
    })
  return table(
    [
      'operator',
      'place',
      'metric',
      'value',
      'unit',
      'date',
      'precision',
      'periodStart',
      'periodEnd',
      'confidence',
      'contested',
      'signalId',
      'headline',
      'restates',
    ],
    rows,
  )
}

/** Counts without a rate are rows too, with the reason in `note`. */
export function rateTable({ rates: { rates, unmatched } }: Timeline): CsvTable {
  const matched = rates.map(({ incidents, miles, overlap, milesPerIncident }): Row => {
    return {
      operator: incidents.operator,
      place: incidents.place,
      n: incidents.value,
      incidentsStart: incidents.periodStart,
      incidentsEnd: incidents.periodEnd,
      incidentsSignalId: incidents.id,
      miles: miles.value,
      milesStart: miles.periodStart,
      milesEnd: miles.periodEnd,
      milesSignalId: miles.id,
      periodOverlap: Number(overlap.toFixed(4)),
      milesPerIncident: milesPerIncident && Math.round(milesPerIncident.estimate),
      low95: milesPerIncident && Math.round(milesPerIncident.low),
      high95: milesPerIncident && Math.round(milesPerIncident.high),
      note: milesPerIncident ? null : `fewer than ${minIncidents} incidents`,
    }
  })
  const alone = unmatched.map(({ incidents, reason }): Row => {
    return {
      operator: incidents.operator,
      place: incidents.place,
      n: incidents.value,
      incidentsStart: incidents.periodStart,
      incidentsEnd: incidents.periodEnd,
      incidentsSignalId: incidents.id,
      note: reasonNotes[reason],
    }
  })
  return table(
    [
      'operator',
      'place',
      'n',
      'incidentsStart',
      'incidentsEnd',
      'incidentsSignalId',
      'miles',
      'milesStart',
      'milesEnd',
      'milesSignalId',
      'periodOverlap',
      'milesPerIncident',
      'low95',
      'high95',
      'note',
    ],
    [...matched, ...alone],
  )
}

const reasonNotes = {
  'no-period': 'the count names no period',
  'no-miles': 'no miles of this operator and place',
  'other-period': 'no miles of this period',
} as const
