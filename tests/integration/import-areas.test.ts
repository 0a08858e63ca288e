import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { areaKm2 } from '@/domain/area/geometry'
import { sqKmPerSqMi } from '@/domain/shared/area-units'
import type { SignalOf } from '@/domain/signal/schema'
import { boundaryOf, box } from '@/domain/testing/geometries'
import { importAreas } from '@/server/commands/import-areas'
import { loadDataset } from '@/server/commands/load-dataset'
import { updateSignal } from '@/server/commands/update-signal'
import { signalInclude, toSignal } from '@/server/records/signal-rows'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { shippedFolder } from '../support/dataset-folder'

let database: TestDatabase
beforeEach(() => {
  database = createTestDatabase('loaded')
})
afterEach(() => database.cleanup())

const now = new Date('2026-11-01T12:00:00Z')
const collectionSource = {
  url: 'https://example.org/service-areas',
  publisher: 'Area Mappers',
  title: 'Service areas of robotaxis',
  publishedOn: '2026-05-13',
  licence: 'CC BY 4.0',
  attribution: 'Service areas: Area Mappers',
}
const shape = box(-97.9, 30.15, -97.6, 30.4)
const properties = {
  operator: 'tesla',
  place: 'austin-tx',
  validFrom: '2026-06-03',
  precision: 'traced',
  source: collectionSource,
}
/** The signal of the shipped dataset on that operator, place and day: 245 mi², without a boundary. */
const shipped = { operator: 'tesla', place: 'austin-tx', date: '2026-06-03', kind: 'service-area' }

type Parts = { properties?: Record<string, unknown>; geometry?: unknown }
const feature = (parts: Parts = {}) => ({
  type: 'Feature',
  properties: { ...properties, ...parts.properties },
  geometry: 'geometry' in parts ? parts.geometry : shape,
})
const fileOf = (...features: unknown[]) => ({ type: 'FeatureCollection', features })

function load(collection: unknown, options: { skipBad?: boolean; dryRun?: boolean } = {}) {
  return importAreas(database.prisma, { collection, now, reason: 'Test import', ...options })
}

async function outcomesOf(...parameters: Parameters<typeof load>): Promise<string[]> {
  const result = await load(...parameters)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value.lines.map(({ outcome }) => outcome)
}

async function areas(where: object): Promise<SignalOf<'service-area'>[]> {
  const rows = await database.prisma.signal.findMany({
    where,
    include: signalInclude,
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => {
    const parsed = toSignal(row)
    if (!parsed.ok || parsed.value.kind !== 'service-area') throw new Error(`${row.id} is no service area`)
    return parsed.value
  })
}

async function firstArea(where: object) {
  const [signal] = await areas(where)
  if (!signal) throw new Error('There is no such service area')
  return signal
}

async function counts() {
  const { prisma } = database
  return {
    signals: await prisma.signal.count(),
    sources: await prisma.source.count(),
    revisions: await prisma.revision.count(),
    changesets: await prisma.changeset.count(),
  }
}

describe('a boundary for a recorded area', () => {
  it('is put on its signal with its source, and leaves the reported figure', async () => {
    const before = await firstArea(shipped)
    const was = await counts()
    const result = await load(fileOf(feature()))
    expect(result).toMatchObject({
      ok: true,
      value: { lines: [{ index: 0, outcome: 'changed', signalId: before.id, problems: [] }] },
    })
    const after = await firstArea(shipped)
    const source = await database.prisma.source.findFirstOrThrow({ where: { url: collectionSource.url } })
    expect(source).toMatchObject({
      ...collectionSource,
      kind: 'independent-tracker',
      publishedPrecision: 'day',
    })
    expect(after).toEqual({
      ...before,
      boundary: { geometry: shape, precision: 'traced', source: source.id },
      sources: [...before.sources, source.id],
    })
    const is = await counts()
    expect(is).toEqual({
      signals: was.signals,
      sources: was.sources + 1,
      revisions: was.revisions + 2,
      changesets: was.changesets + 1,
    })
    const changesetId = result.ok ? result.value.changesetId : null
    expect(await database.prisma.changeset.findUnique({ where: { id: changesetId ?? '' } })).toMatchObject({
      kind: 'import',
      reason: 'Test import',
    })
    const revision = await database.prisma.revision.findFirstOrThrow({
      where: { recordId: before.id, version: 2 },
    })
    expect(revision).toMatchObject({ action: 'edited', changesetId })
    expect(revision.snapshot).toMatchObject({ boundary: after.boundary, status: 'published' })
  })

  it('says when what it encloses is not what was reported', async () => {
    const result = await load(fileOf(feature({ geometry: box(-97.8, 30.2, -97.7, 30.3) })))
    const [line] = result.ok ? result.value.lines : []
    expect(line?.notes).toEqual([expect.stringMatching(/^\d+% less than reported \(245 mi²\)$/)])
  })

  it('goes to the figure nearest to what it encloses, when a day has several', async () => {
    const day = { ...shipped, date: '2025-08-26' }
    await database.prisma.signal.updateMany({ where: day, data: { alternateOf: null } })
    const given = box(-97.9, 30.15, -97.7, 30.4)
    const file = fileOf(feature({ properties: { validFrom: '2025-08-26' }, geometry: given }))
    expect(await outcomesOf(file)).toEqual(['changed'])
    const mains = (await areas(day)).filter(({ alternateOf }) => alternateOf === null)
    const [drawn] = mains.filter(({ boundary }) => boundary !== null)
    const enclosed = areaKm2(given) / sqKmPerSqMi
    const distance = (figure = 0) => Math.abs(figure - enclosed)
    expect(mains.length).toBeGreaterThan(1)
    expect(distance(drawn?.areaSqMi)).toBe(Math.min(...mains.map(({ areaSqMi }) => distance(areaSqMi))))
  })
})

describe('a boundary for a day without a figure', () => {
  it.each([
    ['official', 'company', 'confirmed'],
    ['official', 'independent-tracker', 'reported'],
    ['traced', 'company', 'reported'],
    ['approximate', 'independent-tracker', 'estimated'],
  ])('publishes a new signal: %s of a source of kind %s is %s', async (precision, kind, confidence) => {
    const source = { ...collectionSource, kind }
    const result = await load(fileOf(feature({ properties: { validFrom: '2026-05-20', precision, source } })))
    const [line] = result.ok ? result.value.lines : []
    expect(line).toMatchObject({ outcome: 'added', notes: [] })
    const signal = await firstArea({ id: line?.signalId ?? '' })
    expect(signal).toMatchObject({
      confidence,
      date: '2026-05-20',
      datePrecision: 'day',
      alternateOf: null,
    })
    expect(signal.headline).toContain('boundary of the Tesla Robotaxi service area in Austin')
    expect(signal.areaSqMi).toBeCloseTo(areaKm2(shape) / sqKmPerSqMi, 1)
    expect(await database.prisma.signal.findUnique({ where: { id: signal.id } })).toMatchObject({
      status: 'published',
      version: 1,
      publishedAt: now,
    })
  })

  it('is another account where the day has a boundary of another source', async () => {
    await load(fileOf(feature()))
    const other = { ...collectionSource, url: 'https://example.com/other', publisher: 'Other Mappers' }
    const file = fileOf(feature({ properties: { source: other } }))
    const result = await load(file)
    const main = await firstArea(shipped)
    const [line] = result.ok ? result.value.lines : []
    expect(line).toMatchObject({ outcome: 'added', notes: [`another account of ${main.id}`] })
    expect(await firstArea({ id: line?.signalId ?? '' })).toMatchObject({ alternateOf: main.id })
    expect(await outcomesOf(file)).toEqual(['unchanged'])
  })
})

describe('a second import', () => {
  const file = fileOf(feature(), feature({ properties: { validFrom: '2026-05-20' } }))

  it('of the same file changes nothing', async () => {
    expect(await outcomesOf(file)).toEqual(['changed', 'added'])
    const was = await counts()
    expect(await load(file)).toMatchObject({ ok: true, value: { changesetId: null } })
    expect(await outcomesOf(file)).toEqual(['unchanged', 'unchanged'])
    expect(await counts()).toEqual(was)
  })

  it('replaces a boundary that has changed, and a figure that was computed from it', async () => {
    await load(file)
    const wider = box(-97.9, 30.15, -97.5, 30.4)
    const changed = fileOf(
      feature({ geometry: wider }),
      feature({ properties: { validFrom: '2026-05-20' }, geometry: wider }),
    )
    expect(await outcomesOf(changed)).toEqual(['changed', 'changed'])
    const reported = await firstArea(shipped)
    expect(reported).toMatchObject({ areaSqMi: 245, boundary: { geometry: wider } })
    const computed = await firstArea({ ...shipped, date: '2026-05-20' })
    expect(computed.areaSqMi).toBeCloseTo(areaKm2(wider) / sqKmPerSqMi, 1)
  })

  it('does not bring back what an editor has retracted', async () => {
    await load(file)
    const { id } = await firstArea({ ...shipped, date: '2026-05-20' })
    await database.prisma.signal.update({
      where: { id },
      data: { status: 'retracted', retractReason: 'Drawn wrongly' },
    })
    expect(await outcomesOf(file)).toEqual(['unchanged', 'unchanged'])
  })

  it('is left alone by a load of the dataset, and leaves an edit to it', async () => {
    await load(file)
    const before = await firstArea(shipped)
    const was = await counts()
    const loaded = () => loadDataset(database.prisma, { folder: shippedFolder, now, reason: 'Test load' })
    expect(await loaded()).toMatchObject({ ok: true, value: { changesetId: null } })
    expect(await counts()).toEqual(was)
    expect(await firstArea(shipped)).toEqual(before)
  })
})

describe('an edit of a signal that got a boundary', () => {
  const author = { id: 'editor-1', name: 'Ed', email: 'ed@example.org', role: 'reviewer', updatedAt: now }
  const submission = () => ({
    authorId: author.id,
    role: 'reviewer' as const,
    submissionKey: crypto.randomUUID(),
    reason: 'A correction',
  })

  beforeEach(async () => {
    globalThis.trackerDatabase = database.prisma
    await database.prisma.user.create({ data: author })
  })
  afterEach(() => {
    globalThis.trackerDatabase = undefined
  })

  const edit = (signal: SignalOf<'service-area'>, baseVersion: number) =>
    updateSignal({ ...submission(), id: signal.id, baseVersion, signal, action: 'save' })

  it('leaves the boundary, which the form does not carry, and must keep its source', async () => {
    await load(fileOf(feature()))
    const before = await firstArea(shipped)
    const typed = { ...before, boundary: null, detail: 'As an editor wrote it' }
    expect(await edit(typed, 2)).toMatchObject({ ok: true })
    expect(await firstArea(shipped)).toEqual({ ...before, detail: 'As an editor wrote it' })
    expect(await edit({ ...typed, sources: before.sources.slice(0, -1) }, 3)).toMatchObject({
      ok: false,
      failure: { field: 'sources' },
    })
  })

  it('is not taken for a load of the dataset, when a boundary came after it', async () => {
    const before = await firstArea(shipped)
    expect(await edit({ ...before, detail: 'As an editor wrote it' }, 1)).toMatchObject({ ok: true })
    await load(fileOf(feature()))
    const loaded = await loadDataset(database.prisma, { folder: shippedFolder, now, reason: 'Test load' })
    const count = loaded.ok ? loaded.value.counts.find(({ file }) => file.includes('service-area')) : null
    expect(count).toMatchObject({ changed: 0, kept: 1 })
    expect(await firstArea(shipped)).toMatchObject({
      detail: 'As an editor wrote it',
      boundary: { precision: 'traced' },
    })
  })

  it('refuses a boundary that crosses itself', async () => {
    const before = await firstArea(shipped)
    const [corner = [0, 0], second = [0, 0], third = [0, 0], fourth = [0, 0]] = shape.coordinates[0] ?? []
    const bowTie = { type: 'Polygon' as const, coordinates: [[corner, third, second, fourth, corner]] }
    const boundary = boundaryOf(bowTie, { source: before.sources[0] ?? '' })
    expect(await edit({ ...before, boundary }, 1)).toMatchObject({
      ok: false,
      failure: { code: 'invalid', field: 'boundary' },
    })
  })
})

describe('sources', () => {
  it('can be named by id, and take terms and credit where none are recorded', async () => {
    const recorded = await database.prisma.source.findFirstOrThrow({
      where: { url: { not: null } },
      orderBy: { id: 'asc' },
    })
    const byId = feature({ properties: { source: recorded.id } })
    expect(await outcomesOf(fileOf(byId))).toEqual(['changed'])
    const described = { ...collectionSource, url: recorded.url }
    expect(await outcomesOf(fileOf(feature({ properties: { source: described } })))).toEqual(['unchanged'])
    expect(await database.prisma.source.findUnique({ where: { id: recorded.id } })).toEqual({
      ...recorded,
      licence: 'CC BY 4.0',
      attribution: 'Service areas: Area Mappers',
    })
    const loaded = await loadDataset(database.prisma, { folder: shippedFolder, now, reason: 'Test load' })
    expect(loaded).toMatchObject({ ok: true, value: { changesetId: null } })
    const other = { ...described, licence: 'MIT' }
    expect(await load(fileOf(feature({ properties: { source: other } })))).toMatchObject({
      ok: false,
      failure: { lines: [{ problems: [{ property: 'source.licence' }] }] },
    })
  })

  it('are recorded once for many features', async () => {
    const was = await counts()
    await load(fileOf(feature(), feature({ properties: { validFrom: '2026-05-20' } })))
    expect((await counts()).sources).toBe(was.sources + 1)
  })
})

describe('what is refused', () => {
  const bad: [name: string, parts: Parts, property: string, reason: RegExp][] = [
    ['an unknown operator', { properties: { operator: 'nobody' } }, 'operator', /names no operator/],
    ['an unknown place', { properties: { place: 'atlantis' } }, 'place', /names no place/],
    ['a missing day', { properties: { validFrom: undefined } }, 'validFrom', /missing/],
    ['a day that is none', { properties: { validFrom: '2026-02-30' } }, 'validFrom', /./],
    ['an unknown precision', { properties: { precision: 'guessed' } }, 'precision', /official, traced/],
    ['no source', { properties: { source: undefined } }, 'source', /missing/],
    ['an unknown source', { properties: { source: 'no-such-source' } }, 'source', /no recorded source/],
    ['a source without a title', { properties: { source: { publisher: 'X' } } }, 'source.title', /missing/],
    [
      'an address that is none',
      { properties: { source: { ...collectionSource, url: 'x' } } },
      'source.url',
      /http/,
    ],
    ['no geometry', { geometry: null }, 'geometry', /empty/],
    [
      'latitude first',
      { geometry: box(30.15, -97.9 + 180, 30.4, -97.6 + 180) },
      'geometry',
      /km from Austin/,
    ],
    ['a point', { geometry: { type: 'Point', coordinates: [-97, 30] } }, 'geometry.type', /Polygon/],
  ]

  it.each(bad)('%s', async (_name, parts, property, reason) => {
    const was = await counts()
    const result = await load(fileOf(feature({ properties: { validFrom: '2026-05-20' } }), feature(parts)))
    expect(result).toMatchObject({ ok: false, failure: { code: 'invalid' } })
    const line = result.ok ? undefined : result.failure.lines[1]
    expect(line).toMatchObject({ index: 1, outcome: 'refused' })
    expect(line?.problems[0]?.property).toBe(property)
    expect(line?.problems[0]?.reason).toMatch(reason)
    expect(await counts()).toEqual(was)
  })

  it('a second feature of the same day and source', async () => {
    const result = await load(fileOf(feature(), feature()))
    expect(result).toMatchObject({
      ok: false,
      failure: { lines: [{ outcome: 'changed' }, { problems: [{ property: 'feature' }] }] },
    })
  })

  it.each([
    [null, 'type'],
    [[], 'type'],
    [{ type: 'Feature' }, 'type'],
    [{ ...fileOf(), crs: { type: 'name', properties: { name: 'EPSG:3857' } } }, 'crs'],
  ])('a file that is not a collection in WGS84: %j', async (collection, field) => {
    expect(await load(collection)).toMatchObject({ ok: false, failure: { field, lines: [] } })
  })

  it('is left out with skipBad, and the rest is imported', async () => {
    const file = fileOf(feature(), feature({ properties: { operator: 'nobody' } }))
    expect(await outcomesOf(file, { skipBad: true })).toEqual(['changed', 'refused'])
    expect((await firstArea(shipped)).boundary).not.toBeNull()
  })
})

describe('a dry run', () => {
  it('says what would change and changes nothing', async () => {
    const was = await counts()
    expect(await outcomesOf(fileOf(feature()), { dryRun: true })).toEqual(['changed'])
    expect(await counts()).toEqual(was)
    expect((await firstArea(shipped)).boundary).toBeNull()
  })
})
