import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { importAreas } from '@/server/commands/import-areas'
import { loadDataset } from '@/server/commands/load-dataset'
import { NotText, readTextFile } from '@/server/commands/read-text-file'
import { datasetFolder, firstOf, problemsOf } from '../support/dataset-folder'

/** Files as other programs save them, and days that cannot be. */

const scratch = mkdtempSync(path.join(tmpdir(), 'tracker-files-'))
afterAll(() => rmSync(scratch, { recursive: true }))
const { prisma, at, folder, load, edit, counts } = datasetFolder()

describe('readTextFile', () => {
  const written = (bytes: Buffer) => {
    const file = path.join(scratch, 'one')
    writeFileSync(file, bytes)
    return file
  }
  const text = '{"name": "São"}'

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, the other way round', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('reads %s as what it is (bugs 03)', (_what, bytes) => {
    expect(readTextFile(written(bytes))).toBe(text)
  })

  it('says so of bytes that are no text, in place of reading some of it wrongly', () => {
    const latin1 = written(Buffer.from(text, 'latin1'))
    expect(() => readTextFile(latin1)).toThrow(NotText)
    expect(() => readTextFile(latin1)).toThrow('not text in UTF-8: save it as UTF-8')
  })
})

describe('a dataset', () => {
  it('whose files begin with a byte order mark is loaded as it is (bugs 03)', async () => {
    for (const file of ['sources.json', 'places.json', 'signals/target.json']) {
      writeFileSync(at(file), `\ufeff${readFileSync(at(file), 'utf8')}`)
    }
    expect(await load()).toMatchObject({ ok: true, value: { changesetId: null } })
  })

  it('with an address twice is refused: one page is one source (bugs 09)', async () => {
    edit('sources.json', (records) => {
      const [first, second] = records.filter(({ url }) => typeof url === 'string')
      if (first && second) second.url = `${String(first.url)}?utm_source=letter`
    })
    expect(problemsOf(await load()).join('\n')).toContain('expected an address of its own')
  })

  it('with a day after today is refused, and a due date may lie ahead (bugs 05, 14)', async () => {
    const before = await counts()
    edit('signals/fleet-estimate.json', (records) => {
      firstOf(records).date = '2062-05-01'
    })
    edit('sources.json', (records) => {
      firstOf(records).publishedOn = '2062-05-01'
      firstOf(records).publishedPrecision = 'day'
    })
    const problems = problemsOf(await load())
    expect(problems).toHaveLength(2)
    for (const problem of problems) expect(problem).toMatch(/got "2062-05-01": expected a day that has come/)
    expect(await counts()).toEqual(before)
  })

  it('with a day before 2009 asks for the reason why it is right (bugs 14)', async () => {
    edit('signals/fleet-estimate.json', (records) => {
      const record = firstOf(records)
      record.date = '1912-01-01'
      record.datePrecision = 'day'
    })
    expect(problemsOf(await load())).toEqual([
      expect.stringContaining(
        'date: got "1912-01-01": expected a day since 2009, or --early-dates with the reason',
      ),
    ])
    const accepted = await loadDataset(prisma(), {
      folder: folder(),
      now: new Date('2026-11-01T12:00:00Z'),
      reason: 'Test load. Dates before 2009 are right: a test',
      earlyDates: true,
    })
    expect(accepted.ok).toBe(true)
  })
})

describe('an imported boundary', () => {
  const ring = [
    [-97.8, 30.2],
    [-97.7, 30.2],
    [-97.7, 30.3],
    [-97.8, 30.3],
    [-97.8, 30.2],
  ]
  const load = (properties: object, geometry: object, earlyDates = false) =>
    importAreas(prisma(), {
      collection: {
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            properties: {
              operator: 'waymo',
              place: 'austin-tx',
              validFrom: '2026-11-02',
              precision: 'traced',
              source: { publisher: 'Own Mappers', title: 'Own boundaries' },
              ...properties,
            },
            geometry,
          },
        ],
      },
      now: new Date('2026-11-05T12:00:00Z'),
      reason: 'Test import',
      earlyDates,
    })
  const polygon = { type: 'Polygon', coordinates: [ring] }

  it('nested one level too deep, with an empty part, is taken with a note (bugs 01, 02)', async () => {
    const result = await load({}, { type: 'MultiPolygon', coordinates: [[[ring]], []] })
    if (!result.ok) throw new Error(JSON.stringify(result.failure))
    expect(result.value.lines[0]?.notes).toEqual(
      expect.arrayContaining([
        'polygons that were put into one another were taken apart',
        'an empty part was left out',
      ]),
    )
  })

  it.each([
    ['2062-11-02', 'validFrom', 'must not be after today'],
    ['1912-11-02', 'validFrom', 'is the year right? If it is, say why with --early-dates'],
  ])('of %s is refused by its day (bugs 05, 14)', async (validFrom, property, reason) => {
    const result = await load({ validFrom }, polygon)
    expect(result).toMatchObject({
      ok: false,
      failure: { lines: [{ problems: [{ property, reason: expect.stringContaining(reason) }] }] },
    })
  })

  it('of a day before 2009 is taken when somebody has looked at it (bugs 14)', async () => {
    expect((await load({ validFrom: '1912-11-02' }, polygon, true)).ok).toBe(true)
  })

  it('from a source published after today is refused', async () => {
    const source = { publisher: 'Own Mappers', title: 'Own boundaries', publishedOn: '2062-01-01' }
    expect(await load({ source }, polygon)).toMatchObject({
      failure: { lines: [{ problems: [{ property: 'source.publishedOn' }] }] },
    })
  })
})
