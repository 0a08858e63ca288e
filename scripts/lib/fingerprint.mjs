// Whether something made earlier still fits what it was made from.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inProject } from './project.mjs'

/**
 * One hash over the content of files and folders (recursively) and over further values.
 * @param {string[]} paths relative to the project; one that is missing counts as missing
 * @param {{ values?: (string | undefined)[], skip?: (file: string) => boolean }} [options]
 */
export function fingerprint(paths, { values = [], skip = () => false } = {}) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((start) => filesUnder(start, skip))) {
    hash.update(`${file}\0`).update(existsSync(inProject(file)) ? readFileSync(inProject(file)) : 'missing')
  }
  for (const value of values) hash.update(`\0${value ?? ''}`)
  return hash.digest('hex')
}

/**
 * The files at a path, recursively.
 * @param {string} start
 * @param {(file: string) => boolean} skip
 * @returns {string[]}
 */
function filesUnder(start, skip) {
  if (skip(start)) return []
  if (!existsSync(inProject(start)) || !statSync(inProject(start)).isDirectory()) return [start]
  return readdirSync(inProject(start))
    .sort()
    .flatMap((name) => filesUnder(path.posix.join(start, name), skip))
}

/** Whether the stamp at this path (in the project) holds this fingerprint. @param {string} file @param {string} print */
export function isStamped(file, print) {
  return existsSync(inProject(file)) && readFileSync(inProject(file), 'utf8') === print
}

/** Writes the stamp at this path (in the project). @param {string} file @param {string} print */
export function stamp(file, print) {
  mkdirSync(path.dirname(inProject(file)), { recursive: true })
  writeFileSync(inProject(file), print)
}
