import path from 'node:path'
import { backUp } from '../../scripts/lib/backup.mjs'
import { absoluteDatabaseUrl, defaultDatabaseUrl } from '../../scripts/lib/project.mjs'
import { freePort, siteServer, whileServing } from '../../scripts/lib/run.mjs'
import { withTemporaryFolder } from '../../scripts/lib/temporary-folder.mjs'

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

/**
 * Does some work on a server of the production build with a copy of the database, so that what the tests of one process
 * write is seen by no others. From here on DATABASE_URL of this process is the copy.
 */
export function withOwnSite(work: (baseURL: string) => Promise<void>): Promise<void> {
  return withTemporaryFolder(async (folder) => {
    const file = path.join(folder, 'desk.db')
    const source = absoluteDatabaseUrl(process.env.DATABASE_URL || defaultDatabaseUrl)
    await backUp(source.slice('file:'.length), file)
    process.env.DATABASE_URL = `file:${file}`
    const port = await freePort()
    const baseURL = `http://localhost:${port}`
    await whileServing([siteServer], { port, env: siteSettings(String(port), baseURL) }, () => work(baseURL))
  })
}
