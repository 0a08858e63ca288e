import type { AreaReading } from '../projection/area'
import { headlineReadings } from '../projection/fleet-headline'
import { compareText, groupBy } from '../shared/group'
import { formatRange } from '../shared/range'
import type { FleetBasis, FleetScope } from '../signal/kinds'
import { basisLabels, scopeLabels } from '../signal/labels'
import { describeMeasures, formatArea } from '../signal/measures'
import { compareSignals, isContested, signalsOfKind } from '../signal/schema'
import { belongsTo, type Compared } from '../timeline/compare'
import { type FactItem, type FactWorld, factItem, ownFirst, placeBeside, signalSource } from './facts'

type Wanted = { bases: readonly FleetBasis[]; scopes: readonly FleetScope[] }

/**
 * The count that stands for each operator on each basis asked for, the newest first. Nothing is summed: a count of
 * one city says so, and each basis stands for itself.
 */
export function vehicleFacts({ fleets }: FactWorld, side: Compared, { bases, scopes }: Wanted): FactItem[] {
  const here = fleets.filter(
    (one) => belongsTo(one, side) && bases.includes(one.basis) && scopes.includes(one.scope),
  )
  return [...groupBy(here, ({ operator, basis }) => `${operator}/${basis}`).values()]
    .flatMap((series) => headlineReadings(ownFirst(series.filter(hasReading), side)))
    .toSorted((a, b) => compareText(b.reading.date, a.reading.date) || compareText(a.operator, b.operator))
    .map(({ operator, place, basis, scope, reading }) =>
      factItem({
        operator: side.kind === 'place' ? operator : null,
        place: placeBeside(place, side),
        text: `${formatRange(reading)} ${reading.low === 1 && reading.high === 1 ? 'vehicle' : 'vehicles'}`,
        note:
          bases.length > 1
            ? basisLabels[basis].toLowerCase()
            : scope === 'all'
              ? null
              : scopeLabels[scope].toLowerCase(),
        when: { date: reading.date, precision: reading.precision },
        sources: [signalSource(reading.signalId)],
      }),
    )
}

const hasReading = ({ readings }: { readings: readonly unknown[] }) => readings.length > 0

/** The newest service area of each operator, the newest first; areas of several cities stay apart. */
export function areaFacts({ areas }: FactWorld, side: Compared): FactItem[] {
  const latest = ownFirst(
    areas.filter((one) => belongsTo(one, side) && hasReading(one)),
    side,
  ).flatMap(({ operator, place, readings }) => {
    const reading: AreaReading | undefined = readings.at(-1)
    return reading ? [{ operator, place, reading }] : []
  })
  return latest
    .toSorted((a, b) => compareText(b.reading.date, a.reading.date) || compareText(a.place, b.place))
    .map(({ operator, place, reading }) =>
      factItem({
        operator: side.kind === 'place' ? operator : null,
        place: placeBeside(place, side),
        text: formatArea(reading.areaSqMi),
        when: { date: reading.date, precision: reading.precision },
        sources: [signalSource(reading.signalId)],
      }),
    )
}

/** Vehicles per 100 km² with the count and the area that they are made of, the readings nearest in time first. */
export function densityFacts({ coverage }: FactWorld, side: Compared): FactItem[] {
  return ownFirst(
    coverage.filter((one) => belongsTo(one, side)),
    side,
  )
    .toSorted((a, b) => a.daysApart - b.daysApart || compareText(a.place, b.place))
    .map(({ operator, place, vehiclesPer100SqKm, basis, scope, fleet, area, daysApart }) =>
      factItem({
        operator: side.kind === 'place' ? operator : null,
        place: placeBeside(place, side),
        text: formatRange(vehiclesPer100SqKm),
        note: [
          basisLabels[basis].toLowerCase(),
          scope === 'all' ? null : scopeLabels[scope].toLowerCase(),
          `readings ${daysApart} ${daysApart === 1 ? 'day' : 'days'} apart`,
        ]
          .filter((part) => part !== null)
          .join(', '),
        sources: [signalSource(fleet.signalId), signalSource(area.signalId)],
      }),
    )
}

/** The newest reading of each service metric of each operator, the newest first; contested ones are left out. */
export function metricFacts({ signals }: FactWorld, side: Compared): FactItem[] {
  const own = signalsOfKind(signals, 'service-metric').filter(
    (signal) => belongsTo(signal, side) && !isContested(signal),
  )
  return [
    ...groupBy(own.toSorted(compareSignals), ({ operator, metric }) => `${operator}/${metric}`).values(),
  ]
    .flatMap((group) => group.at(-1) ?? [])
    .toSorted((a, b) => compareSignals(b, a))
    .map((signal) =>
      factItem({
        operator: side.kind === 'place' ? signal.operator : null,
        place: placeBeside(signal.place, side),
        text: describeMeasures(signal),
        when: { date: signal.date, precision: signal.datePrecision },
        sources: [signalSource(signal.id)],
      }),
    )
}
