// System packages, where this machine lets a command install them.

import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { mustRun } from './run.mjs'

/** Whether a program of this name is on the path. @param {string} name */
export function hasProgram(name) {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, name), constants.X_OK)
      return true
    } catch {
      // Not in this folder, or not executable.
      return false
    }
  })
}

/** Whether this is Debian (or a relative) and we may install packages. */
export function canInstallPackages() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0 && hasProgram('apt-get')
}

/** @param {string[]} packages */
export async function installPackages(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await mustRun('apt-get update', 'apt-get', ['update', '-qq'], { env })
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages]
  await mustRun(`apt-get install ${packages.join(' ')}`, 'apt-get', install, { env })
}

/** Installs the distribution's SQLite shell where it may; the one test that asks it is left out where there is none. */
export async function prepareSqliteShell() {
  if (hasProgram('sqlite3')) return 'on this machine'
  if (!canInstallPackages()) return 'none: dump and restore with it are not tested'
  await installPackages(['sqlite3'])
  return 'installed'
}
