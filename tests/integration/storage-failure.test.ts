import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { inChangeset } from '@/server/commands/changeset'
import { orStorageFailure, storageFailure } from '@/server/commands/storage-failure'
import { log } from '@/server/log'
import { testDatabase } from '../support/database'

/** A database that cannot write is an answer to the person who saves, not an error (F1, V3). */

const { prisma, url } = testDatabase('loaded')
const file = url.slice('file:'.length)

/** One act that writes some 600 kB, so that it needs new pages of the file. */
function write(submissionKey = randomUUID()) {
  return inChangeset(
    { authorId: 'writer', role: 'admin' as const, submissionKey, reason: 'A check' },
    async (transaction) => {
      await transaction.changeset.createMany({
        data: Array.from({ length: 1500 }, () => ({ kind: 'ui', reason: 'x'.repeat(300), authorId: null })),
      })
      return { id: 'none', version: 1 }
    },
  )
}

beforeAll(async () => {
  const person = { id: 'writer', name: 'Writer', email: 'writer@example.org', role: 'admin' }
  await prisma.user.create({ data: { ...person, emailVerified: true } })
})

const changesets = () => prisma.changeset.count()

afterEach(() => {
  vi.restoreAllMocks()
})

describe('a database that cannot write', () => {
  it('is answered as busy while another process holds it, and logged once with its cause (F1)', async () => {
    const before = await changesets()
    const logged = vi.spyOn(log, 'error').mockImplementation(() => undefined)
    const other = new Database(file)
    other.exec('BEGIN IMMEDIATE')
    const refused = await write()
    other.exec('ROLLBACK')
    other.close()
    expect(refused).toMatchObject({ ok: false, failure: { code: 'busy', field: null } })
    expect(refused.ok ? '' : refused.failure.message).toContain('nothing was saved')
    expect(logged).toHaveBeenCalledTimes(1)
    expect(logged.mock.calls[0]?.[0]).toHaveProperty('err')
    expect(await changesets()).toBe(before)
  }, 30_000)

  it('is answered as full, and the next save goes through once there is room (F1)', async () => {
    const before = await changesets()
    vi.spyOn(log, 'error').mockImplementation(() => undefined)
    await prisma.$executeRawUnsafe('PRAGMA max_page_count = 1')
    const submissionKey = randomUUID()
    expect(await write(submissionKey)).toMatchObject({ ok: false, failure: { code: 'full' } })
    expect(await changesets()).toBe(before)
    await prisma.$executeRawUnsafe('PRAGMA max_page_count = 1000000')
    // The same submission sent again: nothing of the first is left, so it is carried out now.
    expect(await write(submissionKey)).toMatchObject({ ok: true, value: { repeated: false } })
  }, 30_000)

  it('is answered as read-only (F1)', async () => {
    vi.spyOn(log, 'error').mockImplementation(() => undefined)
    await prisma.$executeRawUnsafe('PRAGMA query_only = ON')
    expect(await write()).toMatchObject({ ok: false, failure: { code: 'read-only' } })
    await prisma.$executeRawUnsafe('PRAGMA query_only = OFF')
    expect(await write()).toMatchObject({ ok: true })
  }, 30_000)
})

describe('the codes of other failures', () => {
  it('are read from what a library wrapped', () => {
    vi.spyOn(log, 'error').mockImplementation(() => undefined)
    const inner = { cause: { originalCode: 'SQLITE_IOERR_WRITE', kind: 'sqlite' } }
    const prismaError = Object.assign(new Error('no'), { code: 'P2039', meta: { driverAdapterError: inner } })
    expect(storageFailure(new Error('failed', { cause: prismaError }))?.code).toBe('unavailable')
    expect(storageFailure(Object.assign(new Error('no turn'), { code: 'P2028' }))?.code).toBe('busy')
    expect(storageFailure(Object.assign(new Error('moved'), { code: 'SQLITE_READONLY_DBMOVED' }))?.code).toBe(
      'read-only',
    )
  })

  it('leave a defect a defect', async () => {
    const logged = vi.spyOn(log, 'error')
    const defect = Object.assign(new Error('unique'), { code: 'P2002' })
    await expect(orStorageFailure(() => Promise.reject(defect))).rejects.toBe(defect)
    expect(storageFailure(null)).toBeNull()
    expect(logged).not.toHaveBeenCalled()
  })
})
