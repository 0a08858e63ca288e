import type { FleetSeries } from '@/domain/projection/fleet'
import { groupBy } from '@/domain/projection/fold'
import { type ChartNames, nameLookup } from './fleet-words'

/** More series than this cannot be told apart on one chart. */
export const MAX_SERIES_A_CHART = 8
/** In a choice among many series, those with fewer readings are left to the table. */
export const MIN_READINGS_OF_MANY = 3

/** One chart of a set: the series of one operator in one place. */
export type FleetPanel = { key: string; title: string; series: FleetSeries[] }

export type FleetPanels = {
  panels: FleetPanel[]
  /** Series that are in the table and on no chart. */
  tableOnly: FleetSeries[]
}

/**
 * How series share charts: one chart while there are few; otherwise one small chart for each operator and place,
 * of the series with at least `MIN_READINGS_OF_MANY` readings, the panel with most readings first.
 */
export function fleetPanels(series: readonly FleetSeries[], names: ChartNames): FleetPanels {
  const first = series[0]
  if (!first) return { panels: [], tableOnly: [] }
  if (series.length <= MAX_SERIES_A_CHART) {
    return { panels: [{ key: 'all', title: '', series: [...series] }], tableOnly: [] }
  }
  const drawn = series.filter(({ readings }) => readings.length >= MIN_READINGS_OF_MANY)
  // Where no series is long enough, every one of them is drawn rather than none.
  const chosen = drawn.length > 0 ? drawn : series
  const lookup = nameLookup(names)
  const groups = groupBy(chosen, ({ operator, place }) => `${operator}/${place ?? ''}`)
  const panels = [...groups]
    .map(([key, group]) => {
      const { operator, place } = group[0] ?? first
      return { key, title: `${lookup.operator(operator)}, ${lookup.place(place)}`, series: group }
    })
    .toSorted((a, b) => readingCount(b) - readingCount(a))
  return { panels, tableOnly: series.filter((one) => !chosen.includes(one)) }
}

const readingCount = ({ series }: FleetPanel) => series.reduce((count, one) => count + one.readings.length, 0)
