import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { backUp } from '../../scripts/lib/backup.mjs'
import { absoluteDatabaseUrl, defaultDatabaseUrl, root } from '../../scripts/lib/project.mjs'
import { freePort, isListening, siteServer } from '../../scripts/lib/run.mjs'

/**
 * Settings of a server for tests: everyone is one client, quicker than any reader, and the clock is one that shows
 * each date in local time.
 */
export const siteSettings = (port: string, baseURL: string) => ({
  NODE_ENV: 'production' as const,
  PORT: port,
  SITE_URL: baseURL,
  TZ: 'Pacific/Chatham',
  RATE_LIMIT: '1000000',
})

const startDeadline = 60_000

/**
 * Starts a server of the production build on a copy of the database, so that what the tests of one process write is
 * seen by no others. From here on DATABASE_URL of this process is the copy.
 */
export async function startOwnSite(): Promise<{ baseURL: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tracker-desk-'))
  const file = path.join(folder, 'desk.db')
  const source = absoluteDatabaseUrl(process.env.DATABASE_URL || defaultDatabaseUrl)
  await backUp(source.slice('file:'.length), file)
  process.env.DATABASE_URL = `file:${file}`

  const port = String(await freePort())
  const baseURL = `http://localhost:${port}`
  const server = spawn(process.execPath, [siteServer], {
    cwd: root,
    env: { ...process.env, ...siteSettings(port, baseURL) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  // The database is thrown away: nothing has to be finished.
  const kill = () => server.kill('SIGKILL')
  process.once('exit', kill)
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const stop = async () => {
    kill()
    await ended
    process.off('exit', kill)
    rmSync(folder, { recursive: true, force: true })
  }

  const giveUpAt = Date.now() + startDeadline
  while (!(await isListening(Number(port)))) {
    if (server.exitCode !== null || Date.now() > giveUpAt) {
      await stop()
      throw new Error(`The server on port ${port} did not start: what it printed says why`)
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return { baseURL, stop }
}
