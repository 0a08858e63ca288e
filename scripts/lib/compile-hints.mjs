// A hint to V8 on the scripts that every page runs at once.

import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

// Must be the first line of a file. Other engines read a comment.
const hint = '//# allFunctionsCalledOnLoad\n'

/**
 * Marks the framework's scripts of a build so that V8 compiles their functions while they arrive, away from the main
 * thread, and not at their first call, on it (docs/decisions/008). Scripts that are fetched later are left alone.
 * A hook of the framework's own build, so that `next build` by itself does the same.
 * @param {{ distDir: string }} build the absolute path of the folder of the build
 */
export async function hintScripts({ distDir }) {
  const manifest = JSON.parse(readFileSync(path.join(distDir, 'build-manifest.json'), 'utf8'))
  const scripts = manifest.rootMainFiles ?? []
  if (scripts.length === 0) throw new Error('build-manifest.json names no scripts that every page runs')
  for (const name of scripts) {
    const file = path.join(distDir, name)
    const text = readFileSync(file, 'utf8')
    if (!text.startsWith(hint)) writeFileSync(file, hint + text)
  }
}
