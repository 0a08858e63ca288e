import type { PromiseRow } from '@/domain/lists/promises'
import { placesOf } from '@/domain/lists/signal-search'
import type { Place } from '@/domain/place/schema'
import { promiseStatusLabels } from '@/domain/projection/labels'
import { promiseStatuses } from '@/domain/projection/targets'
import { targetMetrics } from '@/domain/signal/kinds'
import { targetMetricLabels } from '@/domain/signal/labels'
import { labelOptions, placeOptions } from '@/ui/signal/filter-options'
import { namesIn } from './filter-rows'

/** What the filters of the list of promises offer. */
export function promiseOptions(rows: readonly PromiseRow[], places: readonly Place[]) {
  const targets = rows.map(({ target }) => target)
  return {
    status: labelOptions(promiseStatuses, promiseStatusLabels),
    operator: namesIn(rows, (row) => [row.target.operator, row.operatorName]),
    metric: labelOptions(targetMetrics, targetMetricLabels),
    place: placeOptions(placesOf(targets, places)),
  }
}
