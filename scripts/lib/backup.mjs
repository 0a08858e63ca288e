// Copies of the database that are whole whatever happens meanwhile, and how one is put back.

import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { CliError, codeOf } from './console.mjs'
import { migrationState, withDatabase } from './migrations.mjs'
import { besideDatabase, makePrivateFolder } from './private-files.mjs'

/** The tables of which a backup must hold as many rows as the database had. */
const counted = ['Signal', 'Source', 'Revision', 'Changeset', 'User']

/**
 * Copies the database page by page through SQLite's own backup, which sees what is committed and nothing else, while
 * the site goes on reading and writing. The copy is checked before it gets its name; a failed one leaves nothing.
 * @param {string} databaseFile
 * @param {string} target must not exist
 * @returns {Promise<{ bytes: number, rows: Record<string, number> }>}
 */
export async function backUp(databaseFile, target) {
  if (!existsSync(databaseFile)) throw new CliError(`There is no database at ${databaseFile}`)
  if (existsSync(target)) throw new CliError(`${target} exists already: name another file`)
  makePrivateFolder(target)
  const partial = `${target}.partial`
  rmSync(partial, { force: true })
  closeSync(openSync(partial, 'wx', 0o600))
  try {
    const source = new Database(databaseFile, { fileMustExist: true, timeout: 5000 })
    try {
      await source.backup(partial)
    } finally {
      source.close()
    }
    const rows = checkBackup(partial)
    flush(partial)
    renameSync(partial, target)
    return { bytes: statSync(target).size, rows }
  } catch (error) {
    for (const file of [partial, ...besideDatabase(partial)]) rmSync(file, { force: true })
    if (['ENOSPC', 'SQLITE_FULL'].includes(codeOf(error) ?? ''))
      throw new CliError('The disk is full: no backup was written')
    throw error
  }
}

/**
 * Refuses a file that is not a whole database of this project, or one that newer code has written.
 * @param {string} file
 * @param {string} [name] what to call it in a message
 * @returns {Record<string, number>} how many rows its main tables hold
 */
function checkBackup(file, name = file) {
  const rows = withDatabase(file, (database) => {
    // The first line of what SQLite finds; `ok` alone when it finds nothing.
    const damage = database.pragma('integrity_check', { simple: true })
    if (damage !== 'ok') throw new CliError(`${name} is damaged: ${damage}`)
    const dangling = database.pragma('foreign_key_check')
    if (dangling.length > 0)
      throw new CliError(`${name} is not whole: ${dangling.length} references lead nowhere`)
    // A copy in write-ahead mode would leave two more files beside it for whoever opens it.
    database.pragma('journal_mode = DELETE')
    return Object.fromEntries(
      counted.filter((table) => hasTable(database, table)).map((table) => [table, countOf(database, table)]),
    )
  })
  const { applied } = migrationState(file)
  if (applied.length === 0) throw new CliError(`${name} is no database of this project`)
  return rows
}

/** @param {Database} database @param {string} table */
const hasTable = (database, table) =>
  database.prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?`).get(table) !== undefined

/** @param {Database} database @param {string} table */
const countOf = (database, table) => Number(database.prepare(`SELECT count(*) FROM "${table}"`).pluck().get())

/**
 * Puts a backup in the place of the database. What stood there is kept beside it under another name. Refuses while
 * the site, or anything else, has the database open.
 * @param {string} backup
 * @param {string} databaseFile
 * @param {string} suffix of the name under which the present database is kept, such as `before-restore-…`
 * @returns {{ rows: Record<string, number>, kept: string | null }}
 */
export function restore(backup, databaseFile, suffix) {
  if (path.resolve(backup) === path.resolve(databaseFile))
    throw new CliError('The backup is the database itself')
  if (!existsSync(backup)) throw new CliError(`There is no file ${backup}`)
  makePrivateFolder(databaseFile)
  const incoming = `${databaseFile}.incoming`
  copyFileSync(backup, incoming)
  try {
    chmodSync(incoming, 0o600)
    const rows = checkBackup(incoming, backup)
    flush(incoming)
    const kept = setAside(databaseFile, suffix)
    renameSync(incoming, databaseFile)
    return { rows, kept }
  } finally {
    for (const file of [incoming, ...besideDatabase(incoming)]) rmSync(file, { force: true })
  }
}

/**
 * Keeps the present database under another name.
 * @param {string} databaseFile
 * @param {string} suffix
 * @returns {string | null} that name; null when there is none
 */
function setAside(databaseFile, suffix) {
  if (!existsSync(databaseFile)) return null
  requireClosed(databaseFile)
  const kept = `${databaseFile}.${suffix}`
  renameSync(databaseFile, kept)
  // A log that SQLite could not fold in belongs to the file that it was written for.
  for (const file of besideDatabase(databaseFile)) {
    if (existsSync(file)) renameSync(file, file.replace(databaseFile, kept))
  }
  return kept
}

/**
 * Folds what is still in the log into the file, for which SQLite needs it alone: so the file is whole by itself, and
 * a running site is told of.
 * @param {string} databaseFile
 */
function requireClosed(databaseFile) {
  let database = null
  try {
    database = new Database(databaseFile, { fileMustExist: true, timeout: 1000 })
    if (database.pragma('journal_mode = DELETE', { simple: true }) === 'delete') return
  } catch (error) {
    // What is to be replaced may be damaged, or no database at all: then nothing is running on it.
    const code = codeOf(error)
    if (code === 'SQLITE_NOTADB' || code?.startsWith('SQLITE_CORRUPT')) return
    if (!code?.startsWith('SQLITE_BUSY')) throw error
  } finally {
    database?.close()
  }
  throw new CliError(`${databaseFile} is in use: stop the site first. Nothing was changed`)
}

/** Sees that a file is on the disk itself. @param {string} file */
function flush(file) {
  const handle = openSync(file, 'r+')
  fsyncSync(handle)
  closeSync(handle)
}
