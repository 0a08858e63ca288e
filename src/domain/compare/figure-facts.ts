import type { AreaReading } from '../projection/area'
import { apartWords, partsWords } from '../projection/figure-text'
import { leadingFigures } from '../projection/headline-figure'
import { compareText, groupBy } from '../shared/group'
import { nameIndex } from '../shared/names'
import { formatRange } from '../shared/range'
import { whenOf } from '../signal/date'
import type { FleetBasis, FleetScope } from '../signal/kinds'
import { basisLabels, scopeLabels } from '../signal/labels'
import { describeMeasures, formatArea } from '../signal/measures'
import { bySignalDate, isEvent, signalsOfKind } from '../signal/schema'
import { belongsTo, type Compared } from '../timeline/compare'
import { type FactItem, type FactWorld, factItem, ownFirst, placeBeside, signalSource } from './facts'

type Wanted = { bases: readonly FleetBasis[]; scopes: readonly FleetScope[] }

/**
 * The count that each operator is led with on each basis asked for, the newest first. Nothing is summed: a count of
 * one city says so, each basis stands for itself, and a total names its parts.
 */
export function vehicleFacts(
  { fleets, programs }: FactWorld,
  side: Compared,
  { bases, scopes }: Wanted,
): FactItem[] {
  const names = nameIndex(programs)
  const here = fleets.filter(
    (one) =>
      belongsTo(one, side) && hasReading(one) && bases.includes(one.basis) && scopes.includes(one.scope),
  )
  return [...groupBy(here, ({ operator, basis }) => `${operator}/${basis}`).values()]
    .flatMap((series) => leadingFigures(ownFirst(series, side), bases, { scopes }))
    .toSorted((a, b) => compareText(b.reading.date, a.reading.date) || compareText(a.operator, b.operator))
    .map((figure) => {
      const { operator, place, basis, scope, reading, readings, disagree, apart } = figure
      return factItem({
        operator: side.kind === 'place' ? operator : null,
        place: placeBeside(place, side),
        text: `${formatRange(reading)} ${reading.low === 1 && reading.high === 1 ? 'vehicle' : 'vehicles'}`,
        note: noteOf([
          bases.length > 1 ? basisLabels[basis].toLowerCase() : null,
          bases.length > 1 || scope === 'all' ? null : scopeLabels[scope].toLowerCase(),
          disagree ? 'sources disagree' : null,
          partsWords(figure, names),
          ...apart.map((one) => apartWords(one, names)),
        ]),
        when: { date: reading.date, precision: reading.precision },
        sources: readings.map(({ signalId }) => signalSource(signalId)),
      })
    })
}

function noteOf(parts: readonly (string | null)[]): string | null {
  const said = parts.filter((part) => part !== null)
  return said.length > 0 ? said.join(', ') : null
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
        note: noteOf([
          basisLabels[basis].toLowerCase(),
          scope === 'all' ? null : scopeLabels[scope].toLowerCase(),
          `readings ${daysApart} ${daysApart === 1 ? 'day' : 'days'} apart`,
        ]),
        sources: [signalSource(fleet.signalId), signalSource(area.signalId)],
      }),
    )
}

/** The newest reading of each service metric of each operator, the newest first; contested ones and those only said again are left out. */
export function metricFacts({ signals }: FactWorld, side: Compared): FactItem[] {
  const own = signalsOfKind(signals, 'service-metric').filter(
    (signal) => belongsTo(signal, side) && isEvent(signal),
  )
  return [...groupBy(own.toSorted(bySignalDate), ({ operator, metric }) => `${operator}/${metric}`).values()]
    .flatMap((group) => group.at(-1) ?? [])
    .toSorted((a, b) => bySignalDate(b, a))
    .map((signal) =>
      factItem({
        operator: side.kind === 'place' ? signal.operator : null,
        place: placeBeside(signal.place, side),
        text: describeMeasures(signal),
        when: whenOf(signal),
        sources: [signalSource(signal.id)],
      }),
    )
}
