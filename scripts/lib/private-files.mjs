// What no other account of the machine may read: password hashes, e-mail addresses and drafts stand in the database.

import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { inProject } from './project.mjs'

/** The files that SQLite keeps beside a database. @param {string} databaseFile */
export const besideDatabase = (databaseFile) => [`${databaseFile}-wal`, `${databaseFile}-shm`]

/**
 * Makes the folder of a private file when it is missing, for this account alone. A folder that exists keeps its mode,
 * since it may hold the files of others, unless it is the project's own `.data`.
 * @param {string} file
 */
export function makePrivateFolder(file) {
  const folder = path.dirname(file)
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 })
  else if (folder === inProject('.data')) restrict(folder, 0o700)
}

/**
 * Takes the database, and what SQLite keeps beside it, away from other accounts. New companions get the mode of the
 * database itself.
 * @param {string} databaseFile
 */
export function keepDatabasePrivate(databaseFile) {
  makePrivateFolder(databaseFile)
  for (const file of [databaseFile, ...besideDatabase(databaseFile)]) {
    if (existsSync(file)) restrict(file, 0o600)
  }
}

/** Changes a mode only where it allows more than it should: somebody else's file cannot be changed, and need not be.
 * @param {string} file @param {number} mode */
function restrict(file, mode) {
  if ((statSync(file).mode & 0o777 & ~mode) !== 0) chmodSync(file, mode)
}
