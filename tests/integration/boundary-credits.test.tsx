import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { box } from '@/domain/testing/geometries'
import { getBoundaryCredits } from '@/server/queries/credits'
import { getMapHistory } from '@/server/queries/map'
import { BoundaryCredits } from '@/ui/area/boundary-credits'
import { toMapData } from '@/ui/map/map-data'
import { readMapModel } from '@/ui/map/map-day'
import { renderMapPart } from '@/ui/map/map-parts'
import { noMapView } from '@/url/map'
import { testDatabase } from '../support/database'

/** The credit that a host's own file of boundaries asks for, from the command to what readers see. */

const { url } = testDatabase('loaded')
const folder = mkdtempSync(path.join(tmpdir(), 'tracker-areas-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const source = {
  url: 'https://example.org/areas',
  publisher: 'Area Mappers',
  title: 'Areas of robotaxis',
  licence: 'CC BY 4.0',
  attribution: 'Service areas: Area Mappers',
}
const words = 'Service areas: Area Mappers (CC BY 4.0)'

beforeAll(() => {
  const file = path.join(folder, 'areas.geojson')
  const properties = {
    operator: 'tesla',
    place: 'austin-tx',
    validFrom: '2026-06-03',
    precision: 'traced',
    source,
  }
  const geometry = box(-97.9, 30.15, -97.6, 30.4)
  const features = [{ type: 'Feature', properties, geometry }]
  writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features }))
  execFileSync(process.execPath, ['scripts/import-areas.mjs', file], {
    env: { ...process.env, DATABASE_URL: url, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
})

test('the page of a city names the source of its boundary and its terms', async () => {
  const credits = await getBoundaryCredits({ place: 'austin-tx' })
  const html = renderToStaticMarkup(<BoundaryCredits credits={credits} />)
  expect(html).toContain(words)
  expect(html).toContain(`href="${source.url}"`)
  expect(await getBoundaryCredits({ place: 'phoenix-az' })).toEqual([])
})

test('the map names it on the days, and under the filters, that draw the boundary', async () => {
  const data = toMapData(await getMapHistory())
  const creditOn = (day: string, operator = '') =>
    renderToStaticMarkup(renderMapPart('credits', readMapModel(data, day, { ...noMapView, operator }, 'map')))
  expect(creditOn('2026-06-02')).toBe('')
  expect(creditOn('2026-06-03')).toContain(words)
  expect(creditOn('2026-06-03')).toContain(`href="${source.url}"`)
  expect(creditOn('2026-06-03', 'tesla')).toContain(words)
  expect(creditOn('2026-06-03', 'waymo')).toBe('')
})
