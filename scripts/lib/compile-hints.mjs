// A hint to V8 on the scripts that every page runs at once.

import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Stop } from './console.mjs'
import { inProject } from './project.mjs'

// Must be the first line of a file. Other engines read a comment.
const hint = '//# allFunctionsCalledOnLoad\n'

/**
 * Marks the framework's scripts of a build so that V8 compiles their functions while they arrive, away from the main
 * thread, and not at their first call, on it (docs/decisions/008). Scripts that are fetched later are left alone.
 * @param {string} buildFolder the folder of the build, from the project's root
 * @returns {number} how many files carry the hint
 */
export function hintFirstScripts(buildFolder) {
  const folder = inProject(buildFolder)
  const { rootMainFiles = [] } = JSON.parse(readFileSync(path.join(folder, 'build-manifest.json'), 'utf8'))
  if (rootMainFiles.length === 0) throw new Stop(`${buildFolder}/build-manifest.json names no first scripts`)
  for (const name of rootMainFiles) {
    const file = path.join(folder, name)
    const text = readFileSync(file, 'utf8')
    if (!text.startsWith(hint)) writeFileSync(file, hint + text)
  }
  return rootMainFiles.length
}
