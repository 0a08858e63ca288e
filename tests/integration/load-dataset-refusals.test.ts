import { rmSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { boundaryOf, box } from '@/domain/testing/geometries'
import { datasetFolder, firstOf, type Json, problemsOf } from '../support/dataset-folder'

const fleet = 'signals/fleet-estimate.json'
const { prisma, at, load, edit, counts } = datasetFolder()

describe('a record that does not fit', () => {
  const cases: [string, string, (record: Json) => void, string][] = [
    [
      'a word out of its vocabulary',
      fleet,
      (r) => {
        r.basis = 'guessed'
      },
      'basis: got "guessed": expected one of requested, authorised',
    ],
    [
      'a boundary that crosses itself',
      'signals/service-area.json',
      (r) => {
        const bowTie = [
          [0, 0],
          [1, 1],
          [1, 0],
          [0, 1],
          [0, 0],
        ]
        const source = Array.isArray(r.sources) ? r.sources[0] : null
        r.boundary = { geometry: { type: 'Polygon', coordinates: [bowTie] }, precision: 'traced', source }
      },
      'boundary.geometry: got a line that crosses or touches itself at 0.5, 0.5: expected rings',
    ],
    [
      'a boundary of a source that the signal does not name',
      'signals/service-area.json',
      (r) => {
        r.boundary = { ...boundaryOf(box(0, 0, 1, 1)), source: 'nobody-2026' }
      },
      'expected the source of the boundary',
    ],
    [
      'a range out of order',
      fleet,
      (r) => {
        r.low = 60
        r.high = 42
      },
      'high: got 42: expected at least the lower figure',
    ],
    [
      'an unknown source',
      fleet,
      (r) => {
        r.sources = ['nobody-2026']
      },
      'sources: got "nobody-2026": expected another value: it names a source that is not recorded',
    ],
    [
      'no source',
      fleet,
      (r) => {
        r.sources = []
      },
      'sources: got []: expected at least one source',
    ],
    [
      'an unknown place',
      fleet,
      (r) => {
        r.place = 'atlantis'
      },
      'place: got "atlantis": expected another value: it names a place that is not recorded',
    ],
    [
      'a date that is none',
      fleet,
      (r) => {
        r.date = '2026-02-30'
      },
      'date: got "2026-02-30": expected a calendar day',
    ],
    [
      'a missing field',
      fleet,
      (r) => {
        delete r.scope
      },
      'scope: got nothing: expected one of all, driverless, supervised',
    ],
    [
      'an unknown field',
      fleet,
      (r) => {
        r.color = 'red'
      },
      'color: got a field of this name: expected no such field',
    ],
    [
      'another kind',
      fleet,
      (r) => {
        r.kind = 'target'
      },
      'kind: got "target": expected one of fleet-estimate',
    ],
    [
      'an account of itself',
      fleet,
      (r) => {
        r.alternateOf = r.id
      },
      'expected another value: it names the signal itself',
    ],
    [
      'a place of an unknown place',
      'places.json',
      (r) => {
        r.parent = 'atlantis'
      },
      'parent: got "atlantis": expected the id of a place',
    ],
    [
      'a source without a title',
      'sources.json',
      (r) => {
        r.title = ''
      },
      'title: got "": expected',
    ],
  ]

  it.each(cases)('stops the load: %s', async (_what, file, change, expected) => {
    let id = ''
    edit(file, (records) => {
      const record = firstOf(records)
      change(record)
      id = String(record.id ?? record.slug)
    })
    // A change that fits stands beside it: not even that is written.
    edit('operators.json', (records) => {
      firstOf(records).name = 'Another name'
    })
    const before = await counts()
    const result = await load()
    expect(result).toMatchObject({ ok: false, failure: { code: 'invalid' } })
    const problems = problemsOf(result)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(`${file}: record ${id}: `)
    expect(problems[0]).toContain(expected)
    expect(await counts()).toEqual(before)
    expect(await prisma().operator.count({ where: { name: 'Another name' } })).toBe(0)
  })

  it('is reported with every other one', async () => {
    edit(fleet, (records) => {
      for (const record of records.slice(0, 3)) record.low = -1
      records.push({ ...firstOf(records) })
    })
    writeFileSync(at('programs.json'), '{"not": "a list"}')
    rmSync(at('signals/target.json'))
    writeFileSync(at('signals/rumor.json'), '[]')
    const problems = problemsOf(await load())
    expect(problems.filter((problem) => problem.includes('low: got -1: expected 0 or more'))).toHaveLength(4)
    expect(problems).toContainEqual(
      expect.stringContaining('programs.json: got {"not":"a list"}: expected a JSON array'),
    )
    expect(problems).toContainEqual(
      expect.stringContaining('signals/target.json: got no file that can be read'),
    )
    expect(problems).toContainEqual(expect.stringContaining('signals/rumor.json: got a file'))
  })
})

describe('an address that another source has here', () => {
  const url = 'https://www.example.org/fleet/2026?utm_source=letter'
  const here = { id: 'here-2026', url: 'http://example.org/fleet/2026/', title: 'Fleet', publisher: 'Here' }
  const now = new Date('2026-10-01T12:00:00Z')
  const hold = (change: object = {}) =>
    prisma().source.create({ data: { ...here, kind: 'press', publishedAt: now, ...change } })
  const add = (change: Json) =>
    edit('sources.json', (sources) => {
      sources.push({ ...firstOf(sources), derivedFrom: null, id: 'filed-2026', ...change })
    })

  it('stops the load and names the field, however the address is spelled', async () => {
    await hold()
    add({ url })
    const before = await counts()
    expect(problemsOf(await load())).toEqual([
      `sources.json: record filed-2026: url: got "${url}", the address of the source here-2026 here: expected an address of its own, or here-2026 in place of this record`,
    ])
    // Nor does taking the files' version make two records of one page.
    expect(problemsOf(await load(true))).toHaveLength(1)
    expect(await counts()).toEqual(before)
  })

  it('stops the load where a source of the files moves there', async () => {
    await hold()
    edit('sources.json', (sources) => {
      firstOf(sources).url = url
    })
    expect(problemsOf(await load())).toEqual([expect.stringContaining('the source here-2026 here')])
  })

  it.each(['merged', 'retired'])('is free where that source was %s', async (end) => {
    const [other] = await prisma().source.findMany({ take: 1 })
    await hold(end === 'merged' ? { mergedInto: other?.id ?? null } : { retiredAt: now })
    add({ url })
    expect(await load()).toMatchObject({ ok: true })
  })

  it('is no problem of files that change nothing: the same load again goes through', async () => {
    const [known] = await prisma().source.findMany({ where: { url: { not: null } }, take: 1 })
    await hold({ url: known?.url ?? null })
    expect(await load()).toMatchObject({ ok: true, value: { changesetId: null } })
  })
})
