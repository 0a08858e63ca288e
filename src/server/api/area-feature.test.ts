import { describe, expect, it } from 'vitest'
import { areaKm2 } from '@/domain/area/geometry'
import { areasAt } from '@/domain/projection/areas-at'
import { sourceSchema } from '@/domain/source/schema'
import { signalOf, testPlaces } from '@/domain/testing/arbitraries'
import { boundaryOf, box } from '@/domain/testing/geometries'
import { areaFeature } from './area-feature'

const source = sourceSchema.parse({
  id: 'source-one',
  url: null,
  publisher: 'Area Mappers',
  title: 'Service areas',
  publishedOn: null,
  publishedPrecision: null,
  kind: 'independent-tracker',
  note: null,
  licence: 'CC BY 4.0',
  attribution: 'Service areas: Area Mappers',
})
const sources = new Map([[source.id, source]])
const drawn = box(-97.9, 30.2, -97.6, 30.4)

function featureOf(parts: Parameters<typeof signalOf<'service-area'>>[1]) {
  const [area] = areasAt([signalOf('service-area', parts)], testPlaces, '2026-12-31')
  if (!area) throw new Error('There is no area')
  return areaFeature(area, sources)
}

describe('areaFeature', () => {
  it('is the recorded boundary with the terms and credit of its source', () => {
    expect(featureOf({ boundary: boundaryOf(drawn) })).toMatchObject({
      type: 'Feature',
      id: 'tesla/austin-tx',
      geometry: drawn,
      properties: {
        boundaryPublished: true,
        boundaryPrecision: 'traced',
        boundaryDate: '2026-01-15',
        areaSqMi: 100,
        areaKm2: 258.999,
        source: 'source-one',
        attribution: 'Service areas: Area Mappers',
        licence: 'CC BY 4.0',
      },
    })
  })

  it('is a circle of exactly the reported area where no boundary is recorded', () => {
    const { geometry, properties } = featureOf({})
    expect(properties).toMatchObject({
      boundaryPublished: false,
      boundaryPrecision: null,
      boundaryKm2: null,
      attribution: null,
    })
    expect(Math.abs((geometry ? areaKm2(geometry) : 0) / 258.9988 - 1)).toBeLessThan(1e-4)
  })

  it('is nowhere for a place without coordinates', () => {
    expect(featureOf({ place: 'us-tx' }).geometry).toBeNull()
  })
})
