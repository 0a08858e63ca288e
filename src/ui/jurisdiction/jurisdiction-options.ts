import { type JurisdictionRow, proceedingStateLabels, proceedingStates } from '@/domain/lists/jurisdictions'
import { placeKindLabels } from '@/domain/place/labels'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { namesIn } from '@/ui/lists/filter-rows'
import { labelOptions } from '@/ui/signal/filter-options'

/** What the filters of the list of jurisdictions offer. */
export function jurisdictionOptions(rows: readonly JurisdictionRow[], names: NameIndex) {
  const operators = rows.flatMap((row) => row.operators)
  return {
    kind: labelOptions(['region', 'country', 'bloc'] as const, placeKindLabels),
    operator: namesIn(operators, (slug) => [slug, nameOf(names, slug)]),
    state: labelOptions(proceedingStates, proceedingStateLabels),
  }
}
