import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseBefore, insert, migrate, oldDatabaseFile, type Row } from '../support/old-database'

/**
 * A database as it stood before reference records could be hidden: nothing that readers saw by a published signal goes
 * out of sight, and what only drafts brought along does (V1).
 */

const { file, remove } = oldDatabaseFile()
const instant = '2026-10-11T08:00:00.000+00:00'

const operator = (slug: string): Row => ({ slug, name: `Operator ${slug}`, country: 'US' })
const place = (slug: string, parent: string | null = null): Row => ({
  slug,
  kind: parent === null ? 'country' : 'city',
  name: `Place ${slug}`,
  parent,
  country: 'US',
  lat: 30,
  lng: -97,
})
const source = (id: string, derivedFrom: string | null = null): Row => ({
  id,
  publisher: 'The Paper',
  title: `Source ${id}`,
  kind: 'press',
  derivedFrom,
})
const signal = (id: string, kind: string, seen: boolean, more: Row = {}): Row => ({
  id,
  kind,
  operator: 'seen',
  place: 'seen',
  date: '2026-01-22',
  datePrecision: 'day',
  headline: `A signal called ${id}`,
  detail: '',
  confidence: 'reported',
  status: seen ? 'published' : 'draft',
  version: 1,
  publishedAt: seen ? instant : null,
  createdAt: instant,
  updatedAt: instant,
  ...more,
})
const filing = (slug: string, more: Row = {}): Row => ({
  slug,
  title: `Filing ${slug}`,
  operator: 'seen',
  agency: 'dmv',
  place: 'seen',
  permitType: 'other',
  register: 0,
  ...more,
})
const program = (slug: string, more: Row = {}): Row => ({
  slug,
  name: `Program ${slug}`,
  operator: 'seen',
  ...more,
})
const cites = (signalId: string, ...sources: string[]): Row[] =>
  sources.map((sourceId, position) => ({ signalId, sourceId, position }))
const milestone = (signalId: string, of: string): Row => ({
  signalId,
  program: of,
  milestone: 'ramp',
  units: 3,
})
const count = (signalId: string, model: string | null): Row => ({
  signalId,
  low: 4,
  scope: 'all',
  basis: 'observed',
  model,
  extent: 'whole',
})
const step = (signalId: string, of: string, model: string | null): Row => ({
  signalId,
  filing: of,
  stage: 'filed',
  model,
})

/** By table, in the order in which they refer to each other. */
const records: Record<string, Row[]> = {
  Operator: ['seen', 'both', 'of-a-filing', 'of-a-program', 'unused', 'drafted'].map(operator),
  Place: [
    place('country'),
    place('seen', 'country'),
    place('outer', 'country'),
    place('inner', 'outer'),
    place('both', 'country'),
    place('drafted', 'country'),
  ],
  Agency: [{ slug: 'dmv', name: 'DMV', place: 'country' }],
  Filing: [
    filing('seen'),
    filing('both'),
    filing('drafted'),
    filing('unused', { operator: 'of-a-filing', place: 'inner' }),
  ],
  Program: [
    program('made'),
    program('counted'),
    program('licensed'),
    program('drafted'),
    program('unused', { operator: 'of-a-program' }),
  ],
  Source: [
    source('seen'),
    source('first'),
    source('copied', 'first'),
    source('copy', 'copied'),
    source('drafted'),
    source('bounds'),
    source('copied-by-draft'),
    source('drafted-copy', 'copied-by-draft'),
    source('unused'),
  ],
  Signal: [
    signal('made-seen', 'production', true),
    signal('made-draft', 'production', false, { operator: 'drafted', place: 'drafted' }),
    signal('count-seen', 'fleet-estimate', true, { operator: 'both', place: 'both' }),
    signal('count-draft', 'fleet-estimate', false, { operator: 'both', place: 'both' }),
    signal('step-seen', 'filing', true),
    signal('step-both', 'filing', true),
    signal('step-draft', 'filing', false),
    signal('area-seen', 'service-area', true),
    signal('retracted', 'fleet-estimate', true, {
      status: 'retracted',
      retractReason: 'Wrong',
      place: 'inner',
    }),
    // Each program that a published signal names otherwise is made by a draft too.
    ...['counted', 'licensed', 'drafted'].map((slug) => signal(`makes-${slug}`, 'production', false)),
    signal('filed-by-draft', 'filing', false),
    signal('filed-by-draft-too', 'filing', false, { operator: 'of-a-filing' }),
    signal('of-a-program-draft', 'production', false, { operator: 'of-a-program' }),
    signal('in-outer', 'fleet-estimate', false, { place: 'outer' }),
  ],
  ServiceArea: [
    {
      signalId: 'area-seen',
      areaSqMi: 12.5,
      boundary: '{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}',
      boundaryPrecision: 'traced',
      boundarySource: 'bounds',
    },
  ],
  FleetEstimate: [
    count('count-seen', 'counted'),
    count('count-draft', null),
    count('retracted', null),
    count('in-outer', null),
  ],
  FilingStep: [
    step('step-seen', 'seen', 'licensed'),
    step('step-both', 'both', null),
    step('step-draft', 'both', 'drafted'),
    step('filed-by-draft', 'drafted', null),
    step('filed-by-draft-too', 'drafted', null),
  ],
  ProductionMilestone: [
    milestone('made-seen', 'made'),
    milestone('made-draft', 'drafted'),
    milestone('makes-counted', 'counted'),
    milestone('makes-licensed', 'licensed'),
    milestone('makes-drafted', 'drafted'),
    milestone('of-a-program-draft', 'drafted'),
  ],
  SignalSource: [
    ...cites('made-seen', 'seen', 'copy'),
    ...cites('count-seen', 'seen'),
    ...cites('step-seen', 'seen'),
    ...cites('step-both', 'seen'),
    ...cites('area-seen', 'seen'),
    ...cites('retracted', 'seen'),
    // What a source in sight copies, and what a boundary is taken from, a draft cites too.
    ...cites('count-draft', 'drafted', 'first', 'copied', 'bounds', 'drafted-copy', 'copied-by-draft'),
  ],
}

let after: Database

beforeAll(() => {
  const database = databaseBefore(file, 'reference_lifecycle')
  for (const [table, rows] of Object.entries(records)) for (const row of rows) insert(database, table, row)
  database.close()
  migrate(file)
  after = new Database(file)
})

afterAll(() => {
  after.close()
  remove()
})

const key = (table: string) => (table === 'Source' ? 'id' : 'slug')
const hiddenIn = (table: string) =>
  after
    .prepare(`SELECT ${key(table)} AS id FROM "${table}" WHERE publishedAt IS NULL ORDER BY 1`)
    .all()
    .map((row) => Object(row).id)

describe('the records of a database from before', () => {
  it.each([
    ['Operator', ['drafted']],
    ['Place', ['drafted']],
    ['Agency', []],
    ['Filing', ['drafted']],
    ['Program', ['drafted']],
    ['Source', ['copied-by-draft', 'drafted', 'drafted-copy']],
  ])('of %s stay in sight but those that only drafts cite: hidden are %j', (table, hidden) => {
    expect(hiddenIn(table)).toEqual(hidden)
  })

  it('are all in use, and none is lost', () => {
    for (const table of ['Operator', 'Place', 'Agency', 'Filing', 'Program', 'Source']) {
      const { rows, unused } = after
        .prepare(`SELECT count(*) AS rows, count(retiredAt) + count(mergedInto) AS unused FROM "${table}"`)
        .get() as { rows: number; unused: number }
      expect([table, rows, unused]).toEqual([table, records[table]?.length, 0])
    }
    expect(after.pragma('foreign_key_check')).toEqual([])
  })

  it.each([
    ['Signal', 'operator', 'Operator', 'slug'],
    ['Signal', 'place', 'Place', 'slug'],
  ])('that a signal in sight names are in sight: %s.%s', (_table, column, target, id) => {
    const hidden = after
      .prepare(
        `SELECT s.id FROM "Signal" s JOIN "${target}" t ON t.${id} = s."${column}" WHERE s.publishedAt IS NOT NULL AND t.publishedAt IS NULL`,
      )
      .all()
    expect(hidden).toEqual([])
  })
})
