import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'

const root = path.resolve(import.meta.dirname, '..', '..')

/** Makes the two template databases of a run with the project's own commands. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'tracker-template-'))
  const empty = path.join(folder, 'empty.db')
  const loaded = path.join(folder, 'loaded.db')
  runScript('migrate.mjs', empty)
  copyFileSync(empty, loaded)
  runScript('data-load.mjs', loaded)
  project.provide('templateDatabases', { loaded, empty })
  return () => rmSync(folder, { recursive: true, force: true })
}

function runScript(name: string, databaseFile: string): void {
  execFileSync(process.execPath, [path.join(root, 'scripts', name)], {
    env: { ...process.env, DATABASE_URL: `file:${databaseFile}`, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
