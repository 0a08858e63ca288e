import { type APIRequestContext, expect, test } from '@playwright/test'
import { z } from 'zod'
import { areaGeometrySchema } from '@/domain/area/boundary'
import { areaKm2 } from '@/domain/area/geometry'
import { sqKmPerSqMi } from '@/domain/shared/area-units'

/** Service areas as GeoJSON. The shipped dataset has no boundaries, so all of them are circles to scale. */

const collection = z.strictObject({
  type: z.literal('FeatureCollection'),
  asOf: z.iso.date(),
  features: z.array(
    z.strictObject({
      type: z.literal('Feature'),
      id: z.string(),
      geometry: areaGeometrySchema.nullable(),
      properties: z.looseObject({
        operator: z.string(),
        place: z.string(),
        signalId: z.string(),
        date: z.iso.date(),
        areaSqMi: z.number().positive(),
        areaKm2: z.number().positive(),
        boundaryPublished: z.boolean(),
        attribution: z.string().nullable(),
        licence: z.string().nullable(),
      }),
    }),
  ),
})

async function read(request: APIRequestContext, params: Record<string, string> = {}) {
  const response = await request.get('/api/v1/areas.geojson', { params })
  expect(response.status()).toBe(200)
  expect(response.headers()['content-type']).toBe('application/geo+json')
  return collection.parse(await response.json())
}

test('every area without a boundary is a circle of exactly its area', async ({ request }) => {
  const { features } = await read(request, { asOf: '2026-10-08' })
  expect(features.length).toBeGreaterThan(10)
  for (const { id, geometry, properties } of features) {
    expect(id).toBe(`${properties.operator}/${properties.place}`)
    expect(properties.areaKm2, id).toBeCloseTo(properties.areaSqMi * sqKmPerSqMi, 2)
    expect(properties.boundaryPublished, id).toBe(false)
    if (geometry) expect(Math.abs(areaKm2(geometry) / properties.areaKm2 - 1), id).toBeLessThan(1e-4)
  }
  expect(features.filter(({ geometry }) => geometry === null).map(({ id }) => id)).toEqual([
    'waymo/us',
    'waymo/us-ca',
  ])
})

test('an earlier date gives the areas of that date', async ({ request }) => {
  const { asOf, features } = await read(request, { asOf: '2025-07-01' })
  expect(asOf).toBe('2025-07-01')
  expect(features.every(({ properties }) => properties.date <= '2025-07-01')).toBe(true)
  expect(features.find(({ id }) => id === 'tesla/austin-tx')?.properties.areaSqMi).toBeLessThan(21)
  expect((await read(request, { asOf: '2018-01-01' })).features).toEqual([])
})

test('operator and place narrow the areas; a place stands for all inside it', async ({ request }) => {
  const texas = await read(request, { operator: 'tesla', place: 'us-tx' })
  expect(texas.features.map(({ properties }) => properties.place)).toEqual([
    'austin-tx',
    'dallas-tx',
    'houston-tx',
  ])
})
