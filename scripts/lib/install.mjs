// The packages of package-lock.json. Node built-ins only: this runs before they are there.

import { existsSync, readFileSync } from 'node:fs'
import { CliError } from './console.mjs'
import { canInstallPackages, hasProgram, installPackages } from './debian.mjs'
import { fingerprint, isStamped, stamp } from './fingerprint.mjs'
import { inProject } from './project.mjs'
import { npmCommand, run } from './run.mjs'

const stampFile = 'node_modules/.tracker-lock'
/** The programs that compile a native package, each with the Debian package that has it. */
const compilers = { python3: 'python3', make: 'make', 'g++': 'g++' }

/** Installs from the lockfile when what is installed does not fit it. */
export async function installPackagesOfLockfile() {
  // A native package is built for one Node interface version.
  const print = fingerprint(['package-lock.json'], { values: [process.versions.modules] })
  if (isStamped(stampFile, print)) return 'up to date'
  if (fitsLockfile() && (await nativePackageWorks())) {
    stamp(stampFile, print)
    return 'up to date'
  }
  console.log('  … npm ci: one to three minutes on a first start')
  await install()
  if (!(await nativePackageWorks())) {
    throw new CliError(
      'better-sqlite3 is installed but does not load: run npm rebuild better-sqlite3 and look at its output',
    )
  }
  stamp(stampFile, print)
  return 'installed from package-lock.json'
}

/** Whether npm's own record of node_modules has every package of the lockfile in its version. */
function fitsLockfile() {
  const record = inProject('node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  const wanted = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8')).packages
  return Object.entries(wanted).every(([name, { version, optional }]) => {
    // What is optional may be for another operating system.
    if (name === '' || (optional && !(name in installed))) return true
    return installed[name]?.version === version
  })
}

async function nativePackageWorks() {
  const test = `new (require('better-sqlite3'))(':memory:').close()`
  return (await run(process.execPath, ['-e', test], { quiet: true })).code === 0
}

async function install() {
  const first = await npmCi()
  if (first.code === 0) return
  const missing = Object.entries(compilers).filter(([program]) => !hasProgram(program))
  if (missing.length === 0) throw npmFailure(first)
  const packages = missing.map(([, name]) => name)
  if (!canInstallPackages()) {
    console.error(lastLines(first.output))
    throw new CliError(
      `npm ci failed, probably because better-sqlite3 has to be compiled here: install ${packages.join(', ')} and start again`,
    )
  }
  console.log(`  … better-sqlite3 has to be compiled here: installing ${packages.join(', ')} with apt-get`)
  await installPackages(packages)
  const second = await npmCi()
  if (second.code !== 0) throw npmFailure(second)
}

function npmCi() {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const { program, programArgs } = npmCommand(args)
  return run(program, programArgs, { quiet: true })
}

/** @param {{ code: number, output: string }} run */
function npmFailure({ code, output }) {
  console.error(lastLines(output))
  return new CliError(`npm ci failed with exit code ${code}: see the lines above`)
}

/** @param {string} output */
const lastLines = (output) => output.trimEnd().split('\n').slice(-40).join('\n')
