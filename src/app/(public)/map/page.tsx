import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { checkMap } from '@/domain/map/check'
import { nameIndex } from '@/domain/shared/names'
import { formatDay, isIsoDate } from '@/domain/signal/date'
import { env } from '@/server/env'
import { getAreaChanges } from '@/server/queries/map-areas'
import { getMapCity } from '@/server/queries/map-city'
import { getPlaces } from '@/server/queries/reference'
import { getSourcingFinder } from '@/server/queries/sourcing'
import { PageHeading } from '@/ui/kit/page-heading'
import { Section } from '@/ui/kit/section'
import { FilterNotice } from '@/ui/lists/filter-notice'
import { AreaCompare } from '@/ui/map/area-compare'
import { CityPanel, panelHeadingId } from '@/ui/map/city-panel'
import { readMapModel } from '@/ui/map/map-day'
import { MapExplorer } from '@/ui/map/map-explorer.client'
import { mapFilterLabels } from '@/ui/map/map-filters'
import { type MapPartName, renderMapPart } from '@/ui/map/map-parts'
import { MapPart } from '@/ui/map/map-time.client'
import { OverviewMap } from '@/ui/map/overview-map'
import { PanelFocus } from '@/ui/map/panel-focus.client'
import { timeControl } from '@/ui/map/time-control'
import { TimeControl } from '@/ui/map/time-control.client'
import { loadMapParams, mapHref, noMapView } from '@/url/map'
import { getMapData } from '../../map-data'
import { PageFrame } from '../_page/page-frame'

export const instant = false

type Props = { searchParams: Promise<SearchParams> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { city, asOf } = await loadMapParams(searchParams)
  const { history } = await getMapData()
  const name = history.cities.find(({ slug }) => slug === city)?.name
  const day = isIsoDate(asOf) && asOf <= history.last ? ` on ${formatDay(asOf)}` : ''
  return {
    title: `${name ? `${name} on the map` : 'Map'}${day}`,
    description:
      'Where robotaxis were on any day since the first signal: every city with its phase, supervision, vehicles and service area, as a map and as a list.',
    ...pageAddress('/map'),
  }
}

const labels = { ...mapFilterLabels, asOf: 'Day', compare: 'Day to compare with', city: 'City' }

export default async function MapPage({ searchParams }: Props) {
  const asked = await loadMapParams(searchParams)
  const data = await getMapData()
  const problems = checkMap(asked, data.history)
  const view = problems.length > 0 ? noMapView : asked
  const { last } = data.history
  const model = readMapModel(data, view.asOf || last, view, 'map')
  const city = model.view.city === '' ? null : await getMapCity(model.view.city, model.asOf)
  const sourcing = city && (await getSourcingFinder(model.asOf))
  const names = new Map([...Object.entries(data.history.names), ...nameIndex(city?.programs ?? [])])
  const { compare } = model.view
  const [from = '', to = ''] = [compare, model.asOf].sort()
  const changes = compare === '' ? null : await getAreaChanges(from, to)
  const places = new Map((await getPlaces()).map((place) => [place.slug, place]))
  const part = (name: MapPartName) => <MapPart name={name}>{renderMapPart(name, model)}</MapPart>

  return (
    <PageFrame page="map" day={{ address: mapHref(model.view), asked: view.asOf, problem: null }}>
      <MapExplorer view={model.view} served={model.asOf} last={last}>
        <StructuredData trail={[{ name: 'Map', path: '/map' }]} />
        <PageHeading kicker="Map" title="Where robotaxis are, and were">
          <p>{part('sentence')}</p>
        </PageHeading>
        {problems.length > 0 ? (
          <div className="mb-8">
            <FilterNotice
              problems={problems}
              relaxed={[]}
              withoutHref={(field) => mapHref({ ...asked, [field]: '' })}
              clearHref="/map"
              noun="cities"
              labels={labels}
            />
            <p className="mt-3 text-muted">Below is the whole map as of today.</p>
          </div>
        ) : null}
        <section aria-label="Day" className="grid gap-x-10 gap-y-6 lg:grid-cols-map">
          <TimeControl {...timeControl(model)} />
          <div>{part('changes')}</div>
        </section>
        <div className={city ? 'mt-8 grid gap-x-10 gap-y-6 lg:grid-cols-map' : 'mt-8'}>
          <OverviewMap model={model} styleUrl={env().BASEMAP_STYLE_URL} />
          {city && sourcing ? (
            <CityPanel
              {...city}
              sourcing={sourcing}
              names={names}
              closeHref={mapHref({ ...model.view, city: '' })}
            />
          ) : null}
          <PanelFocus city={city ? model.view.city : ''} headingId={panelHeadingId} />
        </div>
        <Section id="cities" title="The cities" aside={part('download')}>
          {part('filters')}
          {part('list')}
        </Section>
        <Section id="areas" title="How the service areas changed">
          {part('compare')}
          {changes ? (
            <AreaCompare
              changes={changes}
              from={from}
              to={to}
              names={names}
              placeOf={(slug) => places.get(slug) ?? null}
            />
          ) : null}
        </Section>
      </MapExplorer>
    </PageFrame>
  )
}
