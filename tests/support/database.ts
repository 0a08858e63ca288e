import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, inject } from 'vitest'
import { createPrisma } from '@/server/db'
import type { PrismaClient } from '@/server/generated/prisma/client'
import { watchDatabase } from './use-cache'

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated file with the shipped dataset, and one with empty tables; never written to. */
    templateDatabases: { loaded: string; empty: string }
  }
}

export type TestDatabase = { url: string; prisma: PrismaClient; cleanup: () => Promise<void> }

/** A database of one's own: a copy of the template. `cleanup` closes and removes it. */
export function createTestDatabase(template: 'loaded' | 'empty' = 'loaded'): TestDatabase {
  const folder = mkdtempSync(path.join(tmpdir(), 'tracker-db-'))
  const file = path.join(folder, 'tracker.db')
  copyFileSync(inject('templateDatabases')[template], file)
  const url = `file:${file}`
  const prisma = createPrisma(url)
  const stopWatching = watchDatabase(prisma, file)
  const cleanup = async () => {
    stopWatching()
    await prisma.$disconnect()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url, prisma, cleanup }
}

/**
 * A database for a test file, removed after its tests. The code under test sees it too: `db()` and DATABASE_URL point
 * at it from this call on.
 */
export function testDatabase(template: 'loaded' | 'empty' = 'loaded'): TestDatabase {
  const database = createTestDatabase(template)
  process.env.DATABASE_URL = database.url
  globalThis.trackerDatabase = database.prisma
  afterAll(async () => {
    globalThis.trackerDatabase = undefined
    await database.cleanup()
  })
  return database
}
