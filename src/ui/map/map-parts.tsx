import type { ReactNode } from 'react'
import { creditsOn } from '@/domain/map/credits'
import { formatDay } from '@/domain/signal/calendar'
import { BoundaryCredits } from '@/ui/area/boundary-credits'
import { Link } from '@/ui/kit/link'
import { CitiesByState } from '@/ui/overview/cities-by-state'
import { deploymentsApiHref } from '@/url/map'
import { CompareForm } from './compare-form'
import { MapChanges } from './map-changes'
import { MapClasses } from './map-classes'
import { type MapModel, markHref } from './map-day'
import { MapFilters } from './map-filters'
import { MapLegend } from './map-legend'
import { MapList } from './map-list'
import { MapMarks } from './map-marks'
import { cityCount, mapSentence } from './map-text'

/** The parts of the page that follow the day, by name. Each needs the model alone, in the server and the browser. */
const parts = {
  sentence: ({ cities, isFiltered, asOf }) => (
    <>
      <time dateTime={asOf} className="font-semibold">
        {formatDay(asOf)}
      </time>
      {': '}
      {mapSentence(cities, isFiltered)}
    </>
  ),
  changes: (model) => <MapChanges model={model} />,
  legend: (model) => <MapLegend model={model} />,
  classes: (model) => <MapClasses model={model} />,
  filters: (model) => <MapFilters model={model} />,
  states: ({ cities }) => <CitiesByState cities={cities} />,
  list: (model) => <MapList model={model} />,
  us: (model) => <Marks model={model} panel="us" label="Cities in the United States" />,
  elsewhere: (model) => <Marks model={model} panel="elsewhere" label="Cities outside the United States" />,
  'us-count': ({ us }) => cityCount(us.marks.length + us.dots.length),
  'elsewhere-count': ({ elsewhere }) => cityCount(elsewhere.marks.length + elsewhere.dots.length),
  credits: ({ history, cities, asOf }) => <BoundaryCredits credits={creditsOn(history, cities, asOf)} />,
  day: ({ asOf }) => <time dateTime={asOf}>{formatDay(asOf)}</time>,
  compare: (model) => <CompareForm model={model} />,
  download: ({ view, asOf }) => (
    <Link href={deploymentsApiHref(view)}>Every deployment on {formatDay(asOf)} as JSON</Link>
  ),
} satisfies Record<string, (model: MapModel) => ReactNode>

export type MapPartName = keyof typeof parts

export function renderMapPart(name: MapPartName, model: MapModel): ReactNode {
  return parts[name](model)
}

function Marks({ model, panel, label }: { model: MapModel; panel: 'us' | 'elsewhere'; label: string }) {
  return (
    <MapMarks
      layout={model[panel]}
      label={label}
      href={(slug) => markHref(model, slug)}
      selected={model.view.city || null}
      keepsScroll={model.place === 'map'}
    />
  )
}
