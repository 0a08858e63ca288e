import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filingSchema } from '@/domain/record/schemas'
import { signalSchema } from '@/domain/signal/schema'
import { sourceSchema } from '@/domain/source/schema'
import { signalDifferences } from '@/form/compare'
import { createPrisma } from '@/server/db'
import type { PrismaClient } from '@/server/generated/prisma/client'
import { signalInclude, toSignal } from '@/server/records/signal-rows'
import { databaseBefore, insert, migrate, oldDatabaseFile, type Row } from '../support/old-database'

/** A database with records and their history, as it stood before restatements, extents, models and registers. */

const { file, remove } = oldDatabaseFile()
const instant = '2026-10-11T08:00:00.000+00:00'

const status = {
  id: 'opened',
  kind: 'deployment-status',
  operator: 'tesla',
  place: 'austin-tx',
  date: '2026-01-22',
  datePrecision: 'day',
  headline: 'The service opens',
  detail: '',
  confidence: 'reported',
  alternateOf: null,
}
const measures = { phase: 'service', supervision: 'mixed', access: 'public', appliesToAll: false }
const statusSnapshot = {
  ...status,
  ...measures,
  sources: ['copy', 'paper'],
  citations: [{ source: 'paper', quote: 'It opens', page: '4' }],
  status: 'published',
  retractReason: null,
}
const sourceSnapshot = {
  id: 'paper',
  url: 'https://example.org/paper',
  publisher: 'The Paper',
  title: 'It opens',
  publishedOn: '2026-01-22',
  publishedPrecision: 'day',
  kind: 'press',
  note: null,
  licence: null,
  attribution: null,
}
const filingSnapshot = {
  slug: 'register',
  title: 'A register of vehicles',
  operator: 'tesla',
  agency: 'dmv',
  place: 'us',
  permitType: 'other',
  reference: 'No. 1',
}

const common = {
  status: 'published',
  version: 2,
  publishedAt: instant,
  createdAt: instant,
  updatedAt: instant,
}
const signal = (id: string, kind: string, more: Row = {}): Row => ({
  ...status,
  id,
  kind,
  ...common,
  ...more,
})

/** By table, in the order in which they refer to each other. */
const records: Record<string, Row[]> = {
  Operator: [{ slug: 'tesla', name: 'Tesla', parent: null, country: 'US', website: null }],
  Place: [
    {
      slug: 'us',
      kind: 'country',
      name: 'US',
      parent: null,
      code: 'US',
      country: 'US',
      lat: null,
      lng: null,
    },
    {
      slug: 'austin-tx',
      kind: 'city',
      name: 'Austin',
      parent: 'us',
      code: null,
      country: 'US',
      lat: 30,
      lng: -97,
    },
  ],
  Agency: [{ slug: 'dmv', name: 'DMV', place: 'us' }],
  Filing: [filingSnapshot],
  Program: [{ slug: 'cybercab', name: 'Cybercab', operator: 'tesla', site: null }],
  Source: [
    sourceSnapshot,
    { ...sourceSnapshot, id: 'copy', url: null, licence: 'CC BY 4.0', attribution: 'Ask' },
  ],
  Signal: [
    signal('opened', 'deployment-status'),
    signal('opened-otherwise', 'deployment-status', { alternateOf: 'opened' }),
    signal('area', 'service-area'),
    signal('count', 'fleet-estimate'),
    signal('step', 'filing', { place: 'us' }),
    signal('draft', 'production', { status: 'draft', publishedAt: null }),
  ],
  StatusChange: ['opened', 'opened-otherwise'].map((signalId) => ({
    signalId,
    ...measures,
    appliesToAll: 0,
  })),
  ServiceArea: [
    {
      signalId: 'area',
      areaSqMi: 12.5,
      boundary: '{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}',
      boundaryPrecision: 'traced',
      boundarySource: 'copy',
    },
  ],
  FleetEstimate: [{ signalId: 'count', low: 42, high: null, scope: 'all', basis: 'registered' }],
  FilingStep: [{ signalId: 'step', filing: 'register', stage: 'amended', vehicles: 42, stageNote: 'A note' }],
  ProductionMilestone: [
    { signalId: 'draft', program: 'cybercab', milestone: 'ramp', units: 3, unitsPerYear: null },
  ],
  SignalSource: [
    { signalId: 'opened', sourceId: 'copy', position: 0, quote: null, page: null },
    { signalId: 'opened', sourceId: 'paper', position: 1, quote: 'It opens', page: '4' },
    ...['opened-otherwise', 'area', 'count', 'step'].map((signalId) => ({
      signalId,
      sourceId: signalId === 'area' ? 'copy' : 'paper',
      position: 0,
      quote: null,
      page: null,
    })),
  ],
  Changeset: [{ id: 'first', kind: 'import', authorId: null, reason: 'A load', createdAt: instant }],
  Revision: [
    ['signal', 'opened', statusSnapshot],
    ['source', 'paper', sourceSnapshot],
    ['filing', 'register', filingSnapshot],
  ].map(([recordType, recordId, snapshot], index) => ({
    id: `revision-${index}`,
    changesetId: 'first',
    recordType: String(recordType),
    recordId: String(recordId),
    version: 1,
    action: 'created',
    snapshot: JSON.stringify(snapshot),
    createdAt: instant,
  })),
}

/** What the new migration adds to a row of a table, where nothing else was said. */
const added: Record<string, Row> = {
  Filing: { register: 0 },
  Source: { derivedFrom: null },
  Signal: { restates: null },
  StatusChange: { extent: 'whole' },
  FleetEstimate: { model: null, span: null, extent: 'whole' },
  FilingStep: { model: null },
}

/** Every row of a table, in the order of its keys. */
function rowsOf(database: Database, table: string): unknown[] {
  return database.prepare(`SELECT * FROM "${table}" ORDER BY 1, 2`).all()
}

let before: Map<string, unknown[]>
let after: Database
let prisma: PrismaClient

beforeAll(() => {
  const database = databaseBefore(file, 'headline_truth')
  for (const [table, rows] of Object.entries(records)) for (const row of rows) insert(database, table, row)
  before = new Map(Object.keys(records).map((table) => [table, rowsOf(database, table)]))
  database.close()

  migrate(file)
  after = new Database(file)
  prisma = createPrisma(`file:${file}`)
})

afterAll(async () => {
  after.close()
  await prisma.$disconnect()
  remove()
})

describe('the migration of an existing database', () => {
  it.each(Object.keys(records))(
    'keeps every row of %s, with the new columns as if nothing was said',
    (table) => {
      const rows = before.get(table) ?? []
      expect(rows.length).toBeGreaterThan(0)
      // Later migrations add columns of their own.
      expect(rowsOf(after, table)).toEqual(
        rows.map((row) => expect.objectContaining({ ...Object(row), ...added[table] })),
      )
    },
  )

  it('leaves no reference open', () => {
    expect(after.pragma('foreign_key_check')).toEqual([])
    expect(after.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
  })

  it('reads every signal', async () => {
    const rows = await prisma.signal.findMany({ include: signalInclude })
    expect(rows.map(toSignal).filter(({ ok }) => !ok)).toEqual([])
    expect(rows).toHaveLength(records.Signal?.length ?? 0)
  })

  it.each([
    ['a kind of source out of its vocabulary', `UPDATE Source SET kind = 'rumor' WHERE id = 'paper'`],
    ['a date of a source that is none', `UPDATE Source SET publishedOn = 'soon' WHERE id = 'paper'`],
    ['a source that repeats itself', `UPDATE Source SET derivedFrom = 'paper' WHERE id = 'paper'`],
    ['a source that repeats nothing', `UPDATE Source SET derivedFrom = 'nowhere' WHERE id = 'paper'`],
    ['a cited source taken away', `DELETE FROM Source WHERE id = 'paper'`],
    ['the source of a boundary taken away', `DELETE FROM Source WHERE id = 'copy'`],
    ['a signal that restates itself', `UPDATE Signal SET restates = 'count' WHERE id = 'count'`],
    ['a signal that restates nothing', `UPDATE Signal SET restates = 'nowhere' WHERE id = 'count'`],
    ['an account that restates', `UPDATE Signal SET restates = 'count' WHERE id = 'opened-otherwise'`],
    ['an account of itself', `UPDATE Signal SET alternateOf = id WHERE id = 'opened-otherwise'`],
    ['a confidence out of its vocabulary', `UPDATE Signal SET confidence = 'certain'`],
    ['an extent out of its vocabulary', `UPDATE StatusChange SET extent = 'half'`],
    ['a phase out of its vocabulary', `UPDATE StatusChange SET phase = 'begun'`],
    ['a span out of its vocabulary', `UPDATE FleetEstimate SET span = 'once'`],
    ['an extent of a count out of its vocabulary', `UPDATE FleetEstimate SET extent = 'half'`],
    ['a range out of order', `UPDATE FleetEstimate SET high = 1`],
    ['a model that is not recorded', `UPDATE FleetEstimate SET model = 'nothing'`],
    ['a model of a step that is not recorded', `UPDATE FilingStep SET model = 'nothing'`],
    ['another text of a revision', `UPDATE Revision SET snapshot = '{}'`],
    ['a revision taken away', `DELETE FROM Revision`],
  ])('still refuses, or refuses now: %s', (_what, sql) => {
    after.pragma('foreign_keys = ON')
    expect(() => after.exec(sql)).toThrow(/constraint|revision/i)
  })

  it('takes a court, a copy, a restatement and a model', () => {
    const change = after.transaction(() => {
      after.exec(`UPDATE Source SET kind = 'court', derivedFrom = 'paper' WHERE id = 'copy'`)
      after.exec(`UPDATE Signal SET restates = 'step' WHERE id = 'count'`)
      after.exec(`UPDATE FleetEstimate SET model = 'cybercab', span = 'active'`)
      throw new Error('as it was')
    })
    expect(change).toThrow('as it was')
  })
})

describe('a snapshot from before', () => {
  const snapshotOf = async (recordId: string): Promise<unknown> =>
    (await prisma.revision.findFirstOrThrow({ where: { recordId } })).snapshot

  it('reads with what holds where nothing was said', async () => {
    expect(signalSchema.parse(await snapshotOf('opened'))).toMatchObject({
      restates: null,
      extent: 'whole',
    })
    expect(sourceSchema.parse(await snapshotOf('paper'))).toMatchObject({ derivedFrom: null })
    expect(filingSchema.parse(await snapshotOf('register'))).toMatchObject({ register: false })
  })

  it('differs from the stored record in nothing', async () => {
    const row = await prisma.signal.findUniqueOrThrow({ where: { id: 'opened' }, include: signalInclude })
    const stored = toSignal(row)
    if (!stored.ok) throw new Error(stored.failure.message)
    expect(signalDifferences(signalSchema.parse(await snapshotOf('opened')), stored.value)).toEqual([])
  })
})
