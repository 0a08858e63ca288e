import 'server-only'
import path from 'node:path'
import { projectRoot } from './project-root'

/** The database used when DATABASE_URL is not set. */
export const defaultDatabaseUrl = 'file:./.data/tracker.db'

/**
 * Makes a `file:` address absolute against the project, so that the site and every command mean the same file
 * whatever their working folder. `scripts/lib/project.mjs` does the same before anything is installed; a
 * contract test compares the two.
 */
export function absoluteDatabaseUrl(url: string): string {
  if (!url.startsWith('file:')) return url
  const file = url.slice('file:'.length)
  return `file:${path.isAbsolute(file) ? path.normalize(file) : path.resolve(projectRoot(), file)}`
}
