// Folders that a command needs for as long as it runs.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** @type {Set<string>} */
const folders = new Set()

/** Removes what `withTemporaryFolder` has not removed yet: for a run that is stopped. */
export function removeTemporaryFolders() {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}

/**
 * Runs work with a folder of its own in the system's temporary folder, removed at the end.
 * @template T
 * @param {(folder: string) => Promise<T>} work
 */
export async function withTemporaryFolder(work) {
  const folder = mkdtempSync(path.join(tmpdir(), 'tracker-'))
  folders.add(folder)
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
    folders.delete(folder)
  }
}
