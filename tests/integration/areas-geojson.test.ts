import { beforeAll, describe, expect, it } from 'vitest'
import { GET } from '@/app/api/v1/areas.geojson/route'
import { GET as getSignal } from '@/app/api/v1/signals/[id]/route'
import { box } from '@/domain/testing/geometries'
import { importAreas } from '@/server/commands/import-areas'
import { getBoundaryCredits } from '@/server/queries/credits'
import { getDownload } from '@/server/queries/data'
import { testDatabase } from '../support/database'

/** What readers and programs get of boundaries after an import; the browser tests have none to look at. */

const { prisma } = testDatabase('loaded')
const shape = box(-97.9, 30.15, -97.6, 30.4)
const credit = { licence: 'CC BY 4.0', attribution: 'Service areas: Area Mappers' }
const source = { url: 'https://example.org/areas', publisher: 'Area Mappers', title: 'Areas', ...credit }
let signalId = ''

beforeAll(async () => {
  const properties = {
    operator: 'tesla',
    place: 'austin-tx',
    validFrom: '2026-06-03',
    precision: 'traced',
    source,
  }
  const collection = {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties, geometry: shape }],
  }
  const now = new Date('2026-11-01T12:00:00Z')
  const result = await importAreas(prisma, { collection, now, reason: 'Test import' })
  signalId = (result.ok && result.value.lines[0]?.signalId) || ''
})

const context = { params: Promise.resolve({}) }

function ask(query: string, headers: Record<string, string> = {}) {
  return GET(new Request(`http://localhost/api/v1/areas.geojson?${query}`, { headers }), context)
}

describe('areas.geojson', () => {
  it('gives a recorded boundary with its source, terms and credit', async () => {
    const response = await ask('asOf=2026-06-10&operator=tesla&place=austin-tx')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/geo+json')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(await response.json()).toMatchObject({
      type: 'FeatureCollection',
      asOf: '2026-06-10',
      features: [
        {
          id: 'tesla/austin-tx',
          geometry: shape,
          properties: {
            signalId,
            areaSqMi: 245,
            boundaryPublished: true,
            boundaryPrecision: 'traced',
            ...credit,
          },
        },
      ],
    })
  })

  it('gives a circle before the day from which the boundary holds', async () => {
    const response = await ask('asOf=2026-06-02&operator=tesla&place=austin-tx')
    expect(await response.json()).toMatchObject({
      features: [{ geometry: { type: 'Polygon' }, properties: { boundaryPublished: false, licence: null } }],
    })
  })

  it('is not sent again to who has it', async () => {
    const etag = (await ask('asOf=2026-06-10')).headers.get('etag') ?? ''
    expect((await ask('asOf=2026-06-10', { 'If-None-Match': etag })).status).toBe(304)
    expect((await ask('asOf=2026-06-02', { 'If-None-Match': etag })).status).toBe(200)
  })

  it.each([
    ['asOf=2026-02-30', 400, 'asOf'],
    ['limit=5', 400, 'limit'],
    ['operator=nobody', 404, 'operator'],
    ['place=atlantis', 404, 'place'],
  ])('refuses %s', async (query, status, field) => {
    const response = await ask(query)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ error: { field } })
  })
})

describe('a boundary elsewhere', () => {
  it('is in the row of its signal, and null in that of another service area', async () => {
    const rowOf = async (id: string) => {
      const address = `http://localhost/api/v1/signals/${id}`
      return (await getSignal(new Request(address), { params: Promise.resolve({ id }) })).json()
    }
    expect(await rowOf(signalId)).toMatchObject({
      data: { boundary: { geometry: shape, precision: 'traced' } },
    })
    expect(await rowOf('waymo-area-phx-2018-100')).toMatchObject({ data: { boundary: null } })
  })

  it('is in the JSON file and not in the CSV file', async () => {
    const { body } = await getDownload('signals', 'json')
    expect(body.includes('"boundary":{"geometry"')).toBe(true)
    const [header = ''] = (await getDownload('signals', 'csv')).body.split('\r\n')
    expect(header.split(',')).toContain('areaSqMi')
    expect(header).not.toContain('boundary')
  })

  it('asks for its credit where it is shown, and nowhere else', async () => {
    const expected = [{ text: credit.attribution, licence: credit.licence, url: source.url, boundaries: 1 }]
    expect(await getBoundaryCredits({})).toMatchObject(expected)
    expect(await getBoundaryCredits({ place: 'austin-tx' })).toMatchObject(expected)
    expect(await getBoundaryCredits({ operator: 'tesla' })).toMatchObject(expected)
    expect(await getBoundaryCredits({ place: 'phoenix-az' })).toEqual([])
  })
})
