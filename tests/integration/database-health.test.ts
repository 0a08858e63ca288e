import { openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { checkDatabase, DatabaseError, databaseFailure } from '@/server/database-health'
import { createTestDatabase } from '../support/database'

/** Questions a second and more apart, so that each is asked anew. */
let clock = Date.now()
const ask = (url: string) => {
  clock += 5000
  return databaseFailure(clock, url)
}

describe('a database that cannot be read is known before a page is begun (V9)', () => {
  it('and one that can is asked once a second', async () => {
    const { url, cleanup } = createTestDatabase()
    const file = url.slice('file:'.length)
    expect(ask(url)).toBeNull()
    rmSync(file)
    expect(databaseFailure(clock + 500, url)).toBeNull()
    expect(databaseFailure(clock + 1500, url)).toBeInstanceOf(Error)
    await cleanup()
  })

  it('when another program has locked it', async () => {
    const { url, prisma, cleanup } = createTestDatabase()
    await prisma.$disconnect()
    const other = new Database(url.slice('file:'.length))
    other.pragma('locking_mode = EXCLUSIVE')
    other.exec('BEGIN EXCLUSIVE')
    expect(ask(url)?.message).toMatch(/locked/)
    other.exec('ROLLBACK')
    other.close()
    expect(ask(url)).toBeNull()
    await cleanup()
  })

  it('when it is garbage, empty or gone; and the start is refused with the name of the file', async () => {
    const { url, prisma, cleanup } = createTestDatabase()
    await prisma.$disconnect()
    const file = url.slice('file:'.length)
    expect(() => checkDatabase(url)).not.toThrow()
    const noisy = openSync(file, 'r+')
    for (let page = 2; page < 40; page += 1) writeSync(noisy, 'noise '.repeat(600), page * 4096)
    expect(() => checkDatabase(url)).toThrow(DatabaseError)
    expect(() => checkDatabase(url)).toThrow(/damaged or cannot be read .*: restore it from a backup/)
    writeFileSync(file, 'this is no database'.repeat(500))
    expect(ask(url)).toBeInstanceOf(Error)
    expect(() => checkDatabase(url)).toThrow(DatabaseError)
    writeFileSync(file, '')
    expect(ask(url)).toBeInstanceOf(Error)
    rmSync(file)
    expect(ask(url)).toBeInstanceOf(Error)
    expect(() => checkDatabase(url)).toThrow(file)
    await cleanup()
  })
})
