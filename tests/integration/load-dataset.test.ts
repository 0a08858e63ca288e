import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { boundaryOf, box } from '@/domain/testing/geometries'
import {
  canonicalSignal,
  signalInclude,
  signalSnapshot,
  toSignal,
  toSignalData,
} from '@/server/records/signal-rows'
import { loadDataset as shippedDataset } from '../support/dataset'
import { datasetFolder, firstOf, problemsOf, shippedFolder } from '../support/dataset-folder'

const fleet = 'signals/fleet-estimate.json'
const { prisma, load, edit, counts } = datasetFolder()

describe('a first load', () => {
  it('writes every record, published, as the first revision of one changeset', async () => {
    const data = shippedDataset()
    const records = [data.operators, data.places, data.agencies, data.filings, data.programs, data.sources]
    const total = records.reduce((sum, list) => sum + list.length, data.signals.length)
    expect(await counts()).toEqual({
      signals: 998,
      revisions: total,
      changesets: 1,
      sources: 797,
      citations: data.signals.reduce((sum, signal) => sum + signal.sources.length, 0),
    })
    expect(
      await prisma().signal.count({ where: { status: 'published', version: 1, publishedAt: { not: null } } }),
    ).toBe(998)
    expect(await prisma().changeset.findMany({ select: { kind: true } })).toEqual([{ kind: 'import' }])
    expect(await prisma().revision.count({ where: { action: 'created', version: 1 } })).toBe(total)
  })

  it('stores every signal as the file has it', async () => {
    const rows = await prisma().signal.findMany({ include: signalInclude })
    const stored = new Map(rows.map((row) => [row.id, toSignal(row)]))
    for (const signal of shippedDataset().signals) {
      expect(stored.get(signal.id)).toEqual({ ok: true, value: canonicalSignal(signal) })
    }
  })
})

describe('a second load', () => {
  it('changes nothing', async () => {
    const before = await counts()
    const result = await load()
    expect(result).toMatchObject({ ok: true, value: { changesetId: null } })
    expect(await counts()).toEqual(before)
  })

  it('turns changed and new records into one revision each, in one changeset', async () => {
    const before = await counts()
    let id = ''
    edit(fleet, (records) => {
      const record = firstOf(records)
      id = String(record.id)
      record.headline = 'A corrected headline of this record'
      records.push({ ...record, id: 'another-account-of-it', alternateOf: id })
    })
    edit('operators.json', (records) => {
      firstOf(records).name = 'Another name'
    })
    const result = await load()
    expect(result.ok && result.value.counts.find(({ file }) => file === fleet)).toEqual({
      file: fleet,
      added: 1,
      changed: 1,
      unchanged: 189,
      kept: 0,
    })
    const after = await counts()
    expect(after.revisions - before.revisions).toBe(3)
    expect(after.changesets - before.changesets).toBe(1)
    const signal = await prisma().signal.findUniqueOrThrow({ where: { id } })
    expect(signal).toMatchObject({
      version: 2,
      status: 'published',
      headline: 'A corrected headline of this record',
    })
    const revision = await prisma().revision.findFirstOrThrow({ where: { recordId: id, version: 2 } })
    expect(revision).toMatchObject({ action: 'edited', recordType: 'signal' })
    expect(revision.snapshot).toMatchObject({ headline: signal.headline, status: 'published' })
  })

  it('follows a change of sources and citations', async () => {
    let id = ''
    edit(fleet, (records) => {
      const record = records.find(({ sources }) => Array.isArray(sources) && sources.length > 1)
      if (!record || !Array.isArray(record.sources)) throw new Error('No record has two sources')
      id = String(record.id)
      const sources = record.sources.toReversed()
      record.sources = sources
      record.citations = [{ source: sources[0], quote: 'The passage relied on', page: null }]
    })
    expect((await load()).ok).toBe(true)
    expect(await load()).toMatchObject({ ok: true, value: { changesetId: null } })
    const rows = await prisma().signalSource.findMany({
      where: { signalId: id },
      orderBy: { position: 'asc' },
    })
    expect(rows[0]).toMatchObject({ position: 0, quote: 'The passage relied on' })
  })

  it('stores a boundary, and takes it for the same on the next load', async () => {
    let id = ''
    edit('signals/service-area.json', (records) => {
      const record = firstOf(records)
      id = String(record.id)
      const source = Array.isArray(record.sources) ? String(record.sources[0]) : ''
      record.boundary = boundaryOf(box(-112.1, 33.3, -111.9, 33.5), { source })
    })
    expect((await load()).ok).toBe(true)
    expect(await load()).toMatchObject({ ok: true, value: { changesetId: null } })
    const row = await prisma().signal.findUniqueOrThrow({ where: { id }, include: signalInclude })
    const boundary = { precision: 'traced', geometry: box(-112.1, 33.3, -111.9, 33.5) }
    expect(toSignal(row)).toMatchObject({ ok: true, value: { boundary } })
  })

  it('leaves a retracted signal retracted', async () => {
    const id = await retractFirst()
    edit(fleet, (records) => {
      firstOf(records).detail = 'A corrected detail'
    })
    expect((await load()).ok).toBe(true)
    const signal = await prisma().signal.findUniqueOrThrow({ where: { id } })
    expect(signal).toMatchObject({ status: 'retracted', version: 3, detail: 'A corrected detail' })
  })

  it("keeps an editor's change of a record that the file has not changed", async () => {
    const id = await editFirst()
    const before = await counts()
    const result = await load()
    expect(result.ok && result.value.counts.find(({ file }) => file === fleet)?.kept).toBe(1)
    expect(await counts()).toEqual(before)
    expect((await prisma().signal.findUniqueOrThrow({ where: { id } })).detail).toBe('As an editor wrote it')
  })

  it('refuses to choose when the editor and the file have both changed a record, until it is told to', async () => {
    const id = await editFirst()
    edit(fleet, (records) => {
      firstOf(records).detail = 'As the file now says'
    })
    const before = await counts()
    const refused = await load()
    expect(refused).toMatchObject({ ok: false, failure: { code: 'conflict' } })
    expect(problemsOf(refused)[0]).toContain(`${fleet}: record ${id}: got a new version`)
    expect(await counts()).toEqual(before)
    expect((await load(true)).ok).toBe(true)
    expect((await prisma().signal.findUniqueOrThrow({ where: { id } })).detail).toBe('As the file now says')
  })
})

async function firstStored() {
  const [record] = JSON.parse(readFileSync(path.join(shippedFolder, fleet), 'utf8'))
  const row = await prisma().signal.findUniqueOrThrow({ where: { id: record.id }, include: signalInclude })
  const parsed = toSignal(row)
  if (!parsed.ok) throw new Error(parsed.failure.message)
  return parsed.value
}

async function retractFirst(): Promise<string> {
  const signal = await firstStored()
  const life = { status: 'retracted', retractReason: 'The count was withdrawn' } as const
  await prisma().signal.update({ where: { id: signal.id }, data: { ...life, version: 2 } })
  await prisma().changeset.create({
    data: {
      kind: 'ui',
      reason: life.retractReason,
      revisions: {
        create: {
          recordType: 'signal',
          recordId: signal.id,
          version: 2,
          action: 'retracted',
          snapshot: signalSnapshot(signal, life),
        },
      },
    },
  })
  return signal.id
}

async function editFirst(): Promise<string> {
  const signal = { ...(await firstStored()), detail: 'As an editor wrote it' }
  await prisma().signal.update({
    where: { id: signal.id },
    data: { ...toSignalData(signal).update, version: 2 },
  })
  await prisma().changeset.create({
    data: {
      kind: 'ui',
      reason: 'A correction',
      revisions: {
        create: {
          recordType: 'signal',
          recordId: signal.id,
          version: 2,
          action: 'edited',
          snapshot: signalSnapshot(signal, { status: 'published', retractReason: null }),
        },
      },
    },
  })
  return signal.id
}
