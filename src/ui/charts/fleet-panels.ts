import type { FleetSeries } from '@/domain/projection/fleet'
import { groupBy } from '@/domain/projection/fold'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { belongsTo, type Compared } from '@/domain/timeline/compare'
import type { FleetFrame } from './fleet-model'
import { placeName } from './fleet-text'

/** More series than this cannot be told apart on one chart. */
const maxSeriesAChart = 8
/** More charts than this nobody compares; the series of the others are in the table. */
const maxPanels = 12
/** In a choice among many series, those with fewer readings are left to the table. */
export const minReadingsOfMany = 3

/** One chart of a set: the series of one operator in one place, or of one side of a comparison. */
export type FleetPanel = { key: string; title: string; series: FleetSeries[] }

export type FleetPanels = {
  panels: FleetPanel[]
  /** Series that are in the table and on no chart. */
  tableOnly: FleetSeries[]
}

/**
 * How series share charts: one chart for each side of a comparison; else one chart while there are few; otherwise
 * one small chart for each operator and place, of the series with at least `minReadingsOfMany` readings, the
 * panel with most readings first and at most `maxPanels` of them.
 */
export function fleetPanels(
  series: readonly FleetSeries[],
  names: NameIndex,
  compared: readonly Compared[] = [],
): FleetPanels {
  if (compared.length > 0) return comparedPanels(series, compared)
  const first = series[0]
  if (!first) return { panels: [], tableOnly: [] }
  if (series.length <= maxSeriesAChart) {
    return { panels: [{ key: 'all', title: '', series: [...series] }], tableOnly: [] }
  }
  const long = series.filter(({ readings }) => readings.length >= minReadingsOfMany)
  // Where no series is long enough, every one of them is drawn rather than none.
  const chosen = long.length > 0 ? long : series
  const groups = groupBy(chosen, ({ operator, place }) => `${operator}/${place ?? ''}`)
  const panels = [...groups]
    .map(([key, group]) => {
      const { operator, place } = group[0] ?? first
      return { key, title: `${nameOf(names, operator)}, ${placeName(names, place)}`, series: group }
    })
    .toSorted((a, b) => readingCount(b.series) - readingCount(a.series))
    .slice(0, maxPanels)
  const drawn = new Set(panels.flatMap((panel) => panel.series))
  return { panels, tableOnly: series.filter((one) => !drawn.has(one)) }
}

/** One panel a side, in the order given, of the series with most readings; a side without any keeps its panel. */
function comparedPanels(series: readonly FleetSeries[], compared: readonly Compared[]): FleetPanels {
  const panels = compared.map((side) => ({
    key: side.slug,
    title: side.name,
    series: series
      .filter((one) => belongsTo(one, side))
      .toSorted((a, b) => readingCount([b]) - readingCount([a]))
      .slice(0, maxSeriesAChart),
  }))
  const drawn = new Set(panels.flatMap((panel) => panel.series))
  return { panels, tableOnly: series.filter((one) => !drawn.has(one)) }
}

/**
 * The frame of every chart of a set. Charts of a comparison share both scales; others share the time axis alone, and
 * that only where its start is given.
 */
export function fleetFrame({
  start,
  scale,
  compared,
  alignment,
  panels,
}: Pick<FleetFrame, 'start' | 'scale' | 'alignment'> & {
  compared: readonly Compared[]
  panels: FleetPanels
}): FleetFrame {
  return {
    start,
    scale,
    alignment,
    alongside: compared.length > 0 ? panels.panels.flatMap((panel) => panel.series) : [],
  }
}

const readingCount = (series: readonly FleetSeries[]) =>
  series.reduce((count, one) => count + one.readings.length, 0)
