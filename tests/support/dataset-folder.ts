import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { formatProblem } from '@/server/commands/dataset-problem'
import { loadDataset } from '@/server/commands/load-dataset'
import type { PrismaClient } from '@/server/generated/prisma/client'
import { createTestDatabase, type TestDatabase } from './database'

export const shippedFolder = path.resolve(import.meta.dirname, '..', '..', 'prisma', 'data')

export type Json = Record<string, unknown>

type LoadResult = Awaited<ReturnType<typeof loadDataset>>

/**
 * For each test of a file, a copy of the shipped dataset's files to change and load, and a database that holds that
 * dataset or is empty. `db()` opens it too.
 */
export function datasetFolder(template: 'loaded' | 'empty' = 'loaded') {
  let folder: string
  let database: TestDatabase

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'tracker-dataset-'))
    cpSync(shippedFolder, folder, { recursive: true })
    database = createTestDatabase(template)
    globalThis.trackerDatabase = database.prisma
  })

  afterEach(async () => {
    globalThis.trackerDatabase = undefined
    await database.cleanup()
    rmSync(folder, { recursive: true, force: true })
  })

  return {
    prisma: (): PrismaClient => database.prisma,
    folder: (): string => folder,
    at: (file: string): string => path.join(folder, file),
    load: (overwriteEdits = false): Promise<LoadResult> => {
      const now = new Date('2026-11-01T12:00:00Z')
      return loadDataset(database.prisma, { folder, now, reason: 'Test load', overwriteEdits })
    },
    /** Rewrites a file after `change` has altered its records. */
    edit(file: string, change: (records: Json[]) => void): void {
      const target = path.join(folder, file)
      const records: Json[] = JSON.parse(readFileSync(target, 'utf8'))
      change(records)
      writeFileSync(target, JSON.stringify(records))
    },
    async counts() {
      const { prisma } = database
      return {
        signals: await prisma.signal.count(),
        revisions: await prisma.revision.count(),
        changesets: await prisma.changeset.count(),
        sources: await prisma.source.count(),
        citations: await prisma.signalSource.count(),
      }
    },
  }
}

export function firstOf(records: Json[]): Json {
  const [record] = records
  if (!record) throw new Error('The file has no record')
  return record
}

/** The problems of a load that was to fail, one line each. */
export function problemsOf(result: LoadResult): string[] {
  if (result.ok) throw new Error('The load was expected to fail')
  return result.failure.problems.map(formatProblem)
}
