import { type Facet, fleetChoices, type MapFilterKey } from '@/domain/map/filters'
import { accesses, phases, supervisions } from '@/domain/signal/kinds'
import { accessLabels, phaseLabels, supervisionLabels } from '@/domain/signal/labels'
import { FilterForm, type FilterOption } from '@/ui/kit/filter-form'
import { mapFields, mapHref } from '@/url/map'
import { type MapModel, nameIn } from './map-day'

export const mapFilterLabels: Record<MapFilterKey, string> = {
  operator: 'Operator',
  phase: 'Phase',
  supervision: 'Supervision',
  access: 'Who may ride',
  region: 'State or country',
  fleet: 'Vehicle count',
}

const fleetLabels = { yes: 'Has a figure', no: 'Has none' } as const

/** The filters of the map and its list, each choice with the number of cities that it would list. */
export function MapFilters({ model }: { model: MapModel }) {
  const { view, facets, history, isFiltered } = model
  const named = (key: 'operator' | 'region') =>
    withCounts(facets[key], (value) => nameIn(history, value))
      .filter(({ value, count }) => count > 0 || value === view[key])
      .toSorted((a, b) => a.label.localeCompare(b.label, 'en'))
  const vocabulary = <Value extends string>(
    key: MapFilterKey,
    values: readonly Value[],
    labels: Readonly<Record<Value, string>>,
  ) =>
    values.map((value) => ({
      value,
      label: `${labels[value]} (${facets[key].find((facet) => facet.value === value)?.count ?? 0})`,
    }))
  const field = (name: MapFilterKey, any: string, options: readonly FilterOption[]) => ({
    name,
    label: mapFilterLabels[name],
    any,
    value: view[name],
    options,
  })
  const { asOf, compare, sort, order, city } = view
  const kept = { asOf, compare, sort, order, city }
  return (
    <FilterForm
      action="/map"
      hidden={mapFields(kept)}
      clearHref={isFiltered ? mapHref(kept) : null}
      fields={[
        field('operator', 'Any operator', named('operator')),
        field('phase', 'Any phase', vocabulary('phase', phases, phaseLabels)),
        field('supervision', 'Any supervision', vocabulary('supervision', supervisions, supervisionLabels)),
        field('access', 'Anyone', vocabulary('access', accesses, accessLabels)),
        field('region', 'Anywhere', named('region')),
        field('fleet', 'With or without', vocabulary('fleet', fleetChoices, fleetLabels)),
      ]}
    />
  )
}

function withCounts(facets: readonly Facet[], labelOf: (value: string) => string) {
  return facets.map(({ value, count }) => ({ value, count, label: `${labelOf(value)} (${count})` }))
}
