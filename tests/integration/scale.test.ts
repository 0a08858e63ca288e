import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { loadDataset } from '@/server/commands/load-dataset'
import { signalInclude, toSignal } from '@/server/records/signal-rows'
import { syntheticDataset, writeDataset } from '../../scripts/lib/synthetic-dataset.mjs'
import { testDatabase } from '../support/database'

/** A record longer than what one query may name. */

const size = { signals: 1500, places: 120 }
const { prisma } = testDatabase('empty')
const folder = mkdtempSync(path.join(tmpdir(), 'tracker-scale-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const load = () =>
  loadDataset(prisma, { folder, now: new Date('2026-11-01T12:00:00Z'), reason: 'A long record' })

test('the made-up dataset is the same every time, and has every kind', () => {
  expect(syntheticDataset(size)).toEqual(syntheticDataset(size))
  expect(new Set(syntheticDataset(size).signals.map(({ kind }) => kind)).size).toBe(7)
  expect(syntheticDataset({ ...size, seed: 2 }).signals).not.toEqual(syntheticDataset(size).signals)
})

test('more than a thousand signals load, load again without a change, and can be read', async () => {
  writeDataset(folder, syntheticDataset(size))
  const first = await load()
  expect(first.ok && first.value.counts.reduce((sum, { added }) => sum + added, 0)).toBeGreaterThan(2000)
  const again = await load()
  expect(again.ok && again.value.changesetId).toBeNull()
  const rows = await prisma.signal.findMany({ include: signalInclude })
  expect(rows).toHaveLength(size.signals)
  expect(rows.filter((row) => !toSignal(row).ok)).toEqual([])
})
