import { signalKinds } from '@/domain/signal/kinds'
import { kindLabels } from '@/domain/signal/labels'
import { writtenAs } from '@/domain/timeline/compare'
import type { Timeline } from '@/server/queries/timeline'
import { CompareFields } from '@/ui/compare/compare-fields'
import { FilterForm } from '@/ui/kit/filter-form'
import { FilterInput } from '@/ui/kit/filter-input'
import { labelOptions, namedOptions, placeOptions } from '@/ui/signal/filter-options'
import { type TimelineView, timelineHref } from '@/url/timeline'

export const filterLabels = {
  operator: 'Operator',
  place: 'Place',
  kind: 'Kind of event',
  from: 'From',
  to: 'To',
  compare: 'Compare',
}

/** Everything that the address of the timeline can hold, as one form that needs no script. */
export function TimelineFilters({
  view,
  isFiltered,
  sort,
  operators,
  places,
  compared,
  counted,
}: Pick<Timeline, 'operators' | 'places' | 'compared'> & {
  /** The places with vehicle counts in this view, which are worth suggesting for a comparison. */
  counted: ReadonlySet<string | null>
  view: Omit<TimelineView, 'page' | 'sort'>
  isFiltered: boolean
  /** Of the list of events, kept when the form is sent. */
  sort: TimelineView['sort']
}) {
  return (
    <FilterForm
      action="/timeline"
      hidden={sort === 'newest' ? {} : { sort }}
      clearHref={isFiltered ? timelineHref({ sort }) : null}
      fields={[
        {
          name: 'operator',
          label: filterLabels.operator,
          any: 'Any operator',
          value: view.operator,
          options: namedOptions(operators),
        },
        {
          name: 'place',
          label: filterLabels.place,
          any: 'Anywhere',
          value: view.place,
          options: placeOptions(places),
        },
        {
          name: 'kind',
          label: filterLabels.kind,
          any: 'Any kind',
          value: view.kind,
          options: labelOptions(signalKinds, kindLabels),
        },
        {
          name: 'scale',
          label: 'Scale',
          any: 'Linear',
          value: view.scale === 'log' ? 'log' : '',
          options: [{ value: 'log', label: 'Logarithmic' }],
        },
        {
          name: 'align',
          label: 'Align by',
          any: 'Date',
          value: view.align === 'launch' ? 'launch' : '',
          options: [{ value: 'launch', label: 'Days since the first public ride' }],
        },
      ]}
    >
      <FilterInput name="from" label={filterLabels.from} value={view.from} type="date" />
      <FilterInput name="to" label={filterLabels.to} value={view.to} type="date" />
      <CompareFields
        name="compare"
        values={compared.map((one) => writtenAs(one, { operators, places }))}
        suggestions={[...operators, ...places.filter(({ slug }) => counted.has(slug))].map((one) =>
          writtenAs(one, { operators, places }),
        )}
      />
    </FilterForm>
  )
}
