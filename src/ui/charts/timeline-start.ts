import type { FleetSeries } from '@/domain/projection/fleet'
import type { NameIndex } from '@/domain/shared/names'
import { addDays, type IsoDate } from '@/domain/signal/date'
import { quarterStart } from './axis'
import { fleetPanels } from './fleet-panels'

/** Share of the events, the oldest ones, that may lie before the axis so that the busy years have room. */
const leftOfAxis = 0.15

/**
 * Where the axis of the lanes begins: with the first event after the oldest 15 percent, and at least a year before
 * `asOf`. A single fleet chart shares the axis, so its first reading counts too; several have axes of their own.
 *
 * @param eventDates newest first
 */
export function timelineStart(
  series: readonly FleetSeries[],
  names: NameIndex,
  eventDates: readonly IsoDate[],
  asOf: IsoDate,
): IsoDate {
  const { panels } = fleetPanels(series, names)
  const drawn = (panels.length === 1 ? panels : []).flatMap((panel) =>
    panel.series.flatMap(({ readings, contested }) => [...readings, ...contested].map(({ date }) => date)),
  )
  const event = eventDates[Math.floor((eventDates.length - 1) * (1 - leftOfAxis))]
  const candidates = [addDays(asOf, -365), ...drawn, ...(event === undefined ? [] : [event])]
  return quarterStart(candidates.toSorted()[0] ?? asOf)
}
