import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readAreaFeatures } from '@/server/commands/area-features'

/** The recipes of docs/importing-boundaries.md, run as they stand there. */

const folder = mkdtempSync(path.join(tmpdir(), 'recipes-'))
afterAll(() => rmSync(folder, { recursive: true }))

const document = readFileSync(path.resolve('docs', 'importing-boundaries.md'), 'utf8')
const recipes = [...document.matchAll(/```js\n([\s\S]+?)```/g)].map(([, code = '']) => code)
const recipeOf = (collection: string) => recipes.find((code) => code.includes(`path/to/${collection}`)) ?? ''

const ring = '[[-97.8,30.2],[-97.7,30.2],[-97.7,30.3],[-97.8,30.3],[-97.8,30.2]]'
const file = (geometries: string[]) =>
  `{"type":"FeatureCollection","features":[${geometries
    .map((geometry) => `{"type":"Feature","properties":{},"geometry":${geometry}}`)
    .join(',')}]}`

it('brings what av-map-data holds into the form of the importer, however its parts are put together (bugs 01, 02)', () => {
  const geometries = path.join(folder, 'av-map-data', 'geometries')
  mkdirSync(geometries, { recursive: true })
  const files = {
    'waymo-austin-november-2-2026-boundary.geojson': file([
      `{"type":"MultiPolygon","coordinates":[[${ring}]]}`,
    ]),
    'tesla-austin-march-31-2026-boundary.geojson': file([
      `{"type":"Polygon","coordinates":[${ring}]}`,
      '{"type":"Polygon","coordinates":[]}',
    ]),
    'nobody-nowhere-march-31-2026-boundary.geojson': file([]),
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(geometries, name), text)
  const script = path.join(folder, 'convert.mjs')
  writeFileSync(script, recipeOf('av-map-data'))
  const output = execFileSync(process.execPath, [script, path.join(folder, 'av-map-data')], {
    encoding: 'utf8',
  })
  const read = readAreaFeatures(JSON.parse(output))
  if (!read.ok) throw new Error(read.failure.message)
  expect(read.value.map(({ problems }) => problems)).toEqual([[], []])
  expect(read.value.map(({ feature }) => [feature?.operator, feature?.validFrom, feature?.repairs])).toEqual([
    ['tesla', '2026-03-31', ['an empty part was left out']],
    ['waymo', '2026-11-02', []],
  ])
})
