import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { areaChanges } from '@/domain/map/area-change'
import { areasAt } from '@/domain/projection/areas-at'
import { signalOf, testPlaces } from '@/domain/testing/arbitraries'
import { AreaCompare } from './area-compare'

const placeOf = (slug: string) => testPlaces.find((place) => place.slug === slug) ?? null

describe('/map?compare=… links to /cities/us', () => {
  it('links a country to its own page, and a city to the city’s', () => {
    const signals = [
      signalOf('service-area', { id: 'nation', place: 'us', areaSqMi: 1400 }),
      signalOf('service-area', { id: 'city', place: 'austin-tx', areaSqMi: 170 }),
    ]
    const html = renderToStaticMarkup(
      <AreaCompare
        changes={areaChanges([], areasAt(signals, testPlaces, '2026-06-01'))}
        from="2025-01-01"
        to="2026-06-01"
        names={new Map()}
        placeOf={placeOf}
      />,
    )
    expect(html).toContain('href="/places/us"')
    expect(html).toContain('href="/cities/austin-tx"')
    expect(html).not.toContain('/cities/us"')
  })
})
