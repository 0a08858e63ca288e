import { type FilingRow, filingStateLabels, filingStates } from '@/domain/lists/filings'
import { placesOf } from '@/domain/lists/signal-search'
import type { Place } from '@/domain/place/schema'
import { permitTypes } from '@/domain/signal/kinds'
import { permitTypeLabels } from '@/domain/signal/labels'
import { labelOptions, placeOptions } from '@/ui/signal/filter-options'
import { namesIn } from './filter-rows'

/** What the filters of the list of filings offer. */
export function filingOptions(rows: readonly FilingRow[], places: readonly Place[]) {
  const filings = rows.map(({ filing }) => filing)
  return {
    state: labelOptions(filingStates, filingStateLabels),
    operator: namesIn(rows, (row) => [row.filing.operator, row.operatorName]),
    agency: namesIn(rows, (row) => [row.filing.agency, row.agencyName]),
    place: placeOptions(placesOf(filings, places)),
    type: labelOptions(permitTypes, permitTypeLabels),
  }
}
