// A hint to V8 on the scripts that every page runs at once.

import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inProject } from './project.mjs'

// Must be the first line of a file. Other engines read a comment.
const hint = '//# allFunctionsCalledOnLoad\n'

/**
 * Marks the framework's scripts of a build so that V8 compiles their functions while they arrive, away from the main
 * thread, and not at their first call, on it (docs/decisions/008). Scripts that are fetched later are left alone.
 * @param {string} buildFolder the folder of the build, from the project's root
 * @param {string[]} scripts the framework's scripts, as paths in that folder
 */
export function hintScripts(buildFolder, scripts) {
  for (const name of scripts) {
    const file = path.join(inProject(buildFolder), name)
    const text = readFileSync(file, 'utf8')
    if (!text.startsWith(hint)) writeFileSync(file, hint + text)
  }
}
