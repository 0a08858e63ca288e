import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database'

/** Backup, restore, and what the files of a database look like from outside the program. */

const root = path.resolve(import.meta.dirname, '..', '..')
let folder: string
let site: TestDatabase

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tracker-backup-'))
  site = createTestDatabase('loaded')
})

afterEach(async () => {
  await site.cleanup()
  rmSync(folder, { recursive: true, force: true })
})

const inFolder = (name: string) => path.join(folder, name)
const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8)

/** Runs one of the project's commands on a database; its exit code and what it said. */
function command(name: string, args: string[], url: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'scripts', `${name}.mjs`), ...args],
    { env: { ...process.env, DATABASE_URL: url, NODE_OPTIONS: '' }, encoding: 'utf8' },
  )
  return { status, said: `${stdout}${stderr}` }
}

function rowsOf(file: string, sql: string): unknown[] {
  const database = new Database(file)
  try {
    return database.prepare(sql).all()
  } finally {
    database.close()
  }
}

const operatorsOf = (file: string) => rowsOf(file, 'SELECT slug FROM Operator ORDER BY slug')

async function addOperator(slug: string): Promise<void> {
  await site.prisma.operator.create({ data: { slug, name: slug, country: 'US' } })
}

describe('npm run backup and npm run restore', () => {
  it('takes what a running site has just saved, which a plain copy of the file does not (V26)', async () => {
    await addOperator('saved-just-now')
    const made = command('backup', [inFolder('copy.db')], site.url)
    expect(made).toMatchObject({ status: 0 })
    expect(operatorsOf(inFolder('copy.db'))).toContainEqual({ slug: 'saved-just-now' })
    expect(readdirSync(folder)).toEqual(['copy.db'])
  })

  it('puts a backup back, keeps what it replaces, and loses nothing of either', async () => {
    await addOperator('before')
    command('backup', [inFolder('copy.db')], site.url)
    const target = inFolder('live.db')
    command('restore', [inFolder('copy.db')], `file:${target}`)
    const live = new Database(target)
    live.exec(`INSERT INTO Operator (slug, name, country) VALUES ('after', 'After', 'US')`)
    live.close()
    expect(command('restore', [inFolder('copy.db')], `file:${target}`)).toMatchObject({ status: 0 })
    expect(operatorsOf(target)).toContainEqual({ slug: 'before' })
    expect(operatorsOf(target)).not.toContainEqual({ slug: 'after' })
    const kept = readdirSync(folder).filter((name) => name.includes('before-restore'))
    expect(kept).toHaveLength(1)
    expect(operatorsOf(inFolder(kept[0] ?? ''))).toContainEqual({ slug: 'after' })
  })

  it('refuses to restore while the site has the database open, and changes nothing', async () => {
    command('backup', [inFolder('copy.db')], site.url)
    await addOperator('still-here')
    const refused = command('restore', [inFolder('copy.db')], site.url)
    expect(refused.status).toBe(1)
    expect(refused.said).toContain('is in use: stop the site first')
    expect(await site.prisma.operator.count({ where: { slug: 'still-here' } })).toBe(1)
  })

  it('refuses a damaged backup, one of something else, and a name that is taken', () => {
    command('backup', [inFolder('copy.db')], site.url)
    const target = `file:${inFolder('live.db')}`
    expect(command('backup', [inFolder('copy.db')], site.url)).toMatchObject({ status: 1 })
    const database = new Database(inFolder('other.db'))
    database.exec('CREATE TABLE notes (text TEXT)')
    database.close()
    expect(command('restore', [inFolder('other.db')], target).said).toContain(
      'holds tables of something else',
    )
    writeFileSync(inFolder('noise.db'), 'this is no database, only some words of text')
    expect(command('restore', [inFolder('noise.db')], target).said).toContain('it is not a SQLite database')
    expect(existsSync(inFolder('live.db'))).toBe(false)
    expect(readdirSync(folder).toSorted()).toEqual(['copy.db', 'noise.db', 'other.db'])
  })
})

describe('the files of a database', () => {
  it('can be read by no other account, be they new or from before (V11)', () => {
    const file = path.join(folder, 'new', 'tracker.db')
    expect(command('migrate', [], `file:${file}`)).toMatchObject({ status: 0 })
    expect(modeOf(file)).toBe('600')
    expect(modeOf(path.dirname(file))).toBe('700')

    chmodSync(file, 0o644)
    const open = new Database(file)
    open.pragma('journal_mode = WAL')
    open.exec(`INSERT INTO Operator (slug, name, country) VALUES ('one', 'One', 'US')`)
    expect(modeOf(`${file}-wal`)).toBe('644')
    expect(command('migrate', [], `file:${file}`)).toMatchObject({ status: 0 })
    for (const one of [file, `${file}-wal`, `${file}-shm`]) expect(modeOf(one)).toBe('600')
    open.close()

    command('backup', [inFolder('copy.db')], `file:${file}`)
    expect(modeOf(inFolder('copy.db'))).toBe('600')
  })

  it('keeps what was answered as saved through a power cut: commits wait for the disk (V25)', async () => {
    await addOperator('flushed')
    // The writer's own setting cannot be read from outside; the adapter says it in one place.
    const asked = await site.prisma.$queryRawUnsafe<{ synchronous: bigint }[]>('PRAGMA synchronous')
    expect(asked.map(({ synchronous }) => Number(synchronous))).toEqual([2])
  })

  // The shell of the distribution is older than the driver's SQLite, which is what this asks about; npm test installs
  // it where it may, and elsewhere there is nothing to ask.
  it.skipIf(spawnSync('sqlite3', ['--version']).status !== 0)(
    "passes the checks of the distribution's own SQLite, dump and restore included (V8)",
    () => {
      command('backup', [inFolder('copy.db')], site.url)
      const shell = (file: string, input: string) =>
        execFileSync('sqlite3', [file], { input, encoding: 'utf8', maxBuffer: 64_000_000 })
      expect(shell(inFolder('copy.db'), 'PRAGMA integrity_check;').trim()).toBe('ok')
      shell(inFolder('again.db'), shell(inFolder('copy.db'), '.dump'))
      const areas = 'SELECT signalId, length(boundary) AS size FROM ServiceArea ORDER BY signalId'
      expect(rowsOf(inFolder('again.db'), areas)).toEqual(rowsOf(inFolder('copy.db'), areas))
      expect(rowsOf(inFolder('again.db'), areas).length).toBeGreaterThan(40)
    },
  )
})
