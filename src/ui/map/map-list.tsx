import { clampPage, longPageSize, pageOf } from '@/domain/lists/page'
import type { MapFilterKey, MapSort } from '@/domain/map/filters'
import type { CityOnDay, OperatorState } from '@/domain/map/read'
import { formatRange } from '@/domain/shared/range'
import { formatDay } from '@/domain/signal/calendar'
import { accessLabels, phaseLabels, supervisionLabels } from '@/domain/signal/labels'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { EmptyState } from '@/ui/kit/empty-state'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { LongListPages } from '@/ui/kit/pagination'
import { FilterNotice } from '@/ui/lists/filter-notice'
import { AreaText } from '@/ui/record/area-text'
import { FleetText } from '@/ui/record/fleet-text'
import { StatusGlyph } from '@/ui/signal/status-glyph'
import { mapHref } from '@/url/map'
import { operatorPath, signalPath } from '@/url/paths'
import { sortLink } from '@/url/sort-link'
import styles from './map.module.css'
import { type MapModel, markHref, nameIn } from './map-day'
import { mapFilterLabels } from './map-filters'
import { cityCount } from './map-text'

/** The cities of the map as a table: the same selection, the same day, with figures and their sources. */
export function MapList({ model }: { model: MapModel }) {
  const { cities, view, asOf, isFiltered, relaxed } = model
  if (cities.length === 0) {
    return isFiltered ? (
      <FilterNotice
        problems={[]}
        relaxed={relaxed}
        withoutHref={(field) => mapHref({ ...view, [field]: '' })}
        clearHref={mapHref({ asOf: view.asOf })}
        noun="cities"
        labels={mapFilterLabels satisfies Record<MapFilterKey, string>}
      />
    ) : (
      <EmptyState>On {formatDay(asOf)} no operator had named a city yet. Move to a later day.</EmptyState>
    )
  }
  const page = clampPage(view.page, cities.length, longPageSize)
  return (
    <div className={styles.list}>
      <DataTable
        caption={`${cityCount(cities.length)} on ${formatDay(asOf)}, each by its most advanced deployment. Vehicle counts differ in kind: the source type is under each.`}
        columns={columnsOf(model)}
        rows={pageOf(cities, page, longPageSize)}
        rowKey={({ city }) => city.slug}
        empty={null}
      />
      <LongListPages
        page={page}
        total={cities.length}
        noun="cities"
        href={(number) => `${mapHref({ ...view, page: number })}#cities`}
      />
    </div>
  )
}

function columnsOf(model: MapModel): Column<CityOnDay>[] {
  const { view, history } = model
  const sort = (key: MapSort, first: 'asc' | 'desc') =>
    sortLink(key, view, first, (change) => mapHref({ ...view, page: 1, ...change }))
  return [
    {
      key: 'name',
      header: 'City',
      rowHeader: true,
      sort: sort('name', 'asc'),
      cell: ({ city }) => (
        <>
          <Link tap href={markHref(model, city.slug)} data-scroll="keep">
            {city.name}
          </Link>
          <small>{placeWords(city.within.map((slug) => nameIn(history, slug)))}</small>
        </>
      ),
    },
    { key: 'status', header: 'Phase', sort: sort('status', 'asc'), cell: ({ lead }) => <State of={lead} /> },
    {
      key: 'since',
      header: 'Since',
      sort: sort('since', 'desc'),
      cell: ({ lead }) => (
        <Link look="quiet" tap href={signalPath(lead.statusSince.signalId)}>
          <Interval {...lead.statusSince.when} />
        </Link>
      ),
    },
    {
      key: 'operators',
      header: 'Operators',
      className: 'min-w-56',
      cell: ({ deployments }) => (
        <ul>
          {deployments.map((one) => (
            <li key={one.operator}>
              <StatusGlyph status={one.status} size={12} />{' '}
              <Link look="quiet" tap href={operatorPath(one.operator)}>
                {nameIn(history, one.operator)}
              </Link>
              <i>
                {' '}
                {phaseLabels[one.phase].toLowerCase()}
                {one.access ? `, ${accessLabels[one.access].toLowerCase()}` : ''}
              </i>
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'fleet',
      header: 'Vehicles',
      sort: sort('fleet', 'desc'),
      cell: ({ fleet }) =>
        fleet ? <FleetText headline={{ ...fleet, reading: { ...fleet, date: fleet.from } }} /> : <Unknown />,
    },
    {
      key: 'area',
      header: 'Service area',
      sort: sort('area', 'desc'),
      cell: ({ area }) => (area ? <AreaText reading={{ ...area, date: area.from }} /> : <Unknown />),
    },
    {
      key: 'density',
      header: 'Per 100 km²',
      numeric: true,
      sort: sort('density', 'desc'),
      cell: ({ density }) =>
        density ? (
          <>
            {formatRange(density)}
            <small>{nameIn(history, density.operator)}</small>
          </>
        ) : (
          '–'
        ),
    },
  ]
}

/** Phase and supervision one under the other: two axes, never one word. */
function State({ of: { status, phase, supervision } }: { of: OperatorState }) {
  return (
    <span className={styles.state}>
      <StatusGlyph status={status} />
      <span>
        {phaseLabels[phase]}
        <small>{supervision === 'unknown' ? 'Supervision not known' : supervisionLabels[supervision]}</small>
      </span>
    </span>
  )
}

function Unknown() {
  return <i>not published</i>
}

/** Region and country, each once. */
function placeWords(names: readonly string[]): string {
  return [...new Set(names)].slice(0, 2).join(', ')
}
