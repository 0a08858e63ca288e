import { execFile, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate, migrationState, migrationsFolder, readMigrations } from '../../scripts/lib/migrations.mjs'
import { diffSchema, emptyMigration, noFilters, withEngine } from '../../scripts/lib/schema-engine.mjs'

/** Migrations are applied whole or not at all, and Prisma's own engine agrees with what was recorded. */

const root = path.resolve(import.meta.dirname, '..', '..')
const names = readMigrations().map(({ name }) => name)

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tracker-migrations-'))
  file = path.join(folder, 'tracker.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Everything that is in the file but for times and random ids. */
function contents(): unknown {
  return withFile((database) => ({
    schema: database.prepare('SELECT type, name, sql FROM sqlite_master ORDER BY rowid').all(),
    recorded: database
      .prepare(
        `SELECT migration_name, checksum, applied_steps_count, logs, rolled_back_at, typeof(started_at) AS started,
          length(finished_at) AS finished, length(id) AS id FROM _prisma_migrations ORDER BY migration_name`,
      )
      .all(),
  }))
}

function withFile<T>(work: (database: Database) => T): T {
  const database = new Database(file)
  try {
    return work(database)
  } finally {
    database.close()
  }
}

const execute = (sql: string) => withFile((database) => database.exec(sql))

/** A folder with the project's migrations and more, by name. */
function migrationsWith(more: Record<string, string>): string {
  const copy = path.join(folder, 'migrations')
  cpSync(migrationsFolder, copy, { recursive: true })
  for (const [name, sql] of Object.entries(more)) {
    mkdirSync(path.join(copy, name))
    writeFileSync(path.join(copy, name, 'migration.sql'), sql)
  }
  return copy
}

const migrationsList = () => ({
  baseDir: migrationsFolder,
  lockfile: {
    path: 'migration_lock.toml',
    content: readFileSync(path.join(migrationsFolder, 'migration_lock.toml'), 'utf8'),
  },
  shadowDbInitScript: '',
  migrationDirectories: readMigrations().map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
  })),
})

/** What `prisma migrate deploy` does. */
const deploy = () =>
  withEngine(`file:${file}`, undefined, (engine) =>
    engine.applyMigrations({ migrationsList: migrationsList(), filters: noFilters }),
  )

/** What `prisma migrate status` asks. */
const status = () =>
  withEngine(`file:${file}`, undefined, (engine) =>
    engine.diagnoseMigrationHistory({
      migrationsList: migrationsList(),
      optInToShadowDatabase: false,
      filters: noFilters,
    }),
  )

describe('the record of applied migrations', () => {
  it('is what `prisma migrate deploy` writes, and the database is the same', async () => {
    expect(migrate(file)).toEqual({ applied: names })
    const ours = contents()
    rmSync(file)
    expect((await deploy()).appliedMigrationNames).toEqual(names)
    expect(contents()).toEqual(ours)
  })

  it('leaves `prisma migrate deploy` nothing to do and `prisma migrate status` nothing to say', async () => {
    migrate(file)
    expect((await deploy()).appliedMigrationNames).toEqual([])
    expect(await status()).toEqual({
      editedMigrationNames: [],
      failedMigrationNames: [],
      hasMigrationsTable: true,
      history: null,
    })
  })

  it('goes on where `prisma migrate deploy` stopped', async () => {
    await deploy()
    const added = '99990101000000_later'
    expect(migrate(file, migrationsWith({ [added]: 'CREATE TABLE later (a TEXT);' }))).toEqual({
      applied: [added],
    })
    expect(migrationState(file, path.join(folder, 'migrations')).pending).toEqual([])
  })

  it('leads to prisma/schema.prisma', async () => {
    migrate(file)
    expect(
      (await diffSchema(file)).trim(),
      'the schema has changed: run node scripts/migration-new.mjs NAME',
    ).toBe(emptyMigration)
  })

  it('shows how to reach a schema that goes further', async () => {
    migrate(file)
    const schema = readFileSync(path.join(root, 'prisma', 'schema.prisma'), 'utf8')
    const further = schema.replace(/^model Agency \{$/m, '$&\n  nickname String?')
    expect(await diffSchema(file, further)).toContain('ALTER TABLE "Agency" ADD COLUMN "nickname" TEXT;')
  })
})

describe('a migration that cannot be applied changes nothing', () => {
  it('when its SQL fails: neither its first statements nor the migrations before it stay', () => {
    migrate(file)
    const before = contents()
    const broken = migrationsWith({
      '99990101000000_good': 'CREATE TABLE good (a TEXT);',
      '99990102000000_bad': 'CREATE TABLE bad (a TEXT);\nINSERT INTO nowhere VALUES (1);',
    })
    expect(() => migrate(file, broken)).toThrow(
      'Migration 99990102000000_bad failed, and nothing was changed: no such table: nowhere',
    )
    expect(contents()).toEqual(before)
  })

  it('when it would leave a reference to a row that is gone', () => {
    migrate(file)
    execute(`INSERT INTO Place (slug, kind, name, country, lat, lng) VALUES ('us', 'country', 'US', 'US', 1, 1);
      INSERT INTO Agency (slug, name, place) VALUES ('dmv', 'DMV', 'us')`)
    const before = contents()
    const broken = migrationsWith({ '99990101000000_bad': `DELETE FROM Place WHERE slug = 'us';` })
    expect(() => migrate(file, broken)).toThrow(
      'The migrations would leave a row of Agency that refers to no Place: nothing was changed',
    )
    expect(contents()).toEqual(before)
  })

  it('while another program writes', () => {
    migrate(file)
    const before = contents()
    const more = migrationsWith({ '99990101000000_good': 'CREATE TABLE good (a TEXT);' })
    withFile((writer) => {
      writer.exec('BEGIN IMMEDIATE')
      expect(() => migrate(file, more)).toThrow('another program is writing to it; try again')
      writer.exec('ROLLBACK')
    })
    expect(contents()).toEqual(before)
    expect(migrate(file, more)).toEqual({ applied: ['99990101000000_good'] })
  })

  it('in a file that cannot be written', () => {
    migrate(file)
    const before = contents()
    const more = migrationsWith({ '99990101000000_good': 'CREATE TABLE good (a TEXT);' })
    const result = asAnotherAccount(
      () => {
        chmodSync(folder, 0o755)
        chmodSync(file, 0o444)
      },
      `migrate(${JSON.stringify(file)}, ${JSON.stringify(more)})`,
    )
    expect(result).toMatch(/^Database .*tracker\.db: (the file|its folder) cannot be (written|opened)$/)
    expect(contents()).toEqual(before)
  })
})

/** What a call says when it is made by an account that has no right of its own to the files; root has every right. */
function asAnotherAccount(prepare: () => void, call: string): string {
  prepare()
  const library = pathToFileURL(path.join(root, 'scripts', 'lib', 'migrations.mjs')).href
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { migrate } from ${JSON.stringify(library)}
      import Database from 'better-sqlite3'
      // Its native part is loaded with the first database, and must be found before the account changes.
      new Database(':memory:').close()
      if (process.getuid() === 0) process.seteuid(65534)
      try { ${call}; console.log('done') } catch (error) { console.log(error.message) }`,
    ],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
  )
  return `${stdout}${stderr}`.trim()
}

describe('a history that does not fit is refused before anything is written', () => {
  const refusals: [string, string, string][] = [
    [
      'a migration that failed half-way earlier',
      `UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '${names.at(-1)}'`,
      `Migration ${names.at(-1)} failed half-way earlier`,
    ],
    [
      'a migration that was edited after it was applied',
      `UPDATE _prisma_migrations SET checksum = 'other' WHERE migration_name = '${names[0]}'`,
      `Migration ${names[0]} was edited after it was applied`,
    ],
    [
      'a migration of newer code',
      `UPDATE _prisma_migrations SET migration_name = '99990101000000_newer' WHERE migration_name = '${names.at(-1)}'`,
      'The database has migration 99990101000000_newer, which this code does not: update the code',
    ],
  ]

  it.each(refusals)('%s', (_name, sql, message) => {
    migrate(file)
    execute(sql)
    const before = contents()
    const more = migrationsWith({ '99990102000000_good': 'CREATE TABLE good (a TEXT);' })
    expect(() => migrationState(file, more)).toThrow(message)
    expect(() => migrate(file, more)).toThrow(message)
    expect(contents()).toEqual(before)
  })

  it('but a migration that was rolled back is applied again', () => {
    migrate(file, migrationsWith({ '99990101000000_later': 'CREATE TABLE IF NOT EXISTS later (a TEXT);' }))
    execute(
      `UPDATE _prisma_migrations SET rolled_back_at = '2026-10-11T08:00:00.000+00:00', finished_at = NULL
        WHERE migration_name = '99990101000000_later'`,
    )
    expect(migrate(file, path.join(folder, 'migrations'))).toEqual({ applied: ['99990101000000_later'] })
  })

  it('a migration whose folder is gone', () => {
    migrate(file)
    const fewer = migrationsWith({})
    rmSync(path.join(fewer, names[1] ?? ''), { recursive: true })
    expect(() => migrate(file, fewer)).toThrow(
      `The database has migration ${names[1]}, which this code does not`,
    )
  })

  it('a folder without its SQL, and no folder at all', () => {
    const broken = migrationsWith({})
    rmSync(path.join(broken, names[1] ?? '', 'migration.sql'))
    expect(() => migrate(file, broken)).toThrow(`Migration ${names[1]} has no migration.sql`)
    expect(() => migrate(file, path.join(folder, 'nowhere'))).toThrow('nowhere is missing')
    expect(existsSync(file)).toBe(false)
  })

  it('the tables of another program', () => {
    execute('CREATE TABLE notes (text TEXT)')
    expect(() => migrate(file)).toThrow('holds tables of something else ("notes")')
    expect(withFile((database) => database.prepare('SELECT name FROM sqlite_master').all())).toEqual([
      { name: 'notes' },
    ])
  })
})

it('two starts at once make one database', async () => {
  const start = () =>
    promisify(execFile)(process.execPath, [path.join(root, 'scripts', 'migrate.mjs')], {
      env: { ...process.env, DATABASE_URL: `file:${file}`, NODE_OPTIONS: '' },
    })
  await Promise.all([start(), start(), start()])
  expect(
    withFile((database) => database.prepare('SELECT count(*) AS n FROM _prisma_migrations').get()),
  ).toEqual({
    n: names.length,
  })
  expect(readdirSync(folder)).toContain('tracker.db')
})
