import 'server-only'
import type { Duplex } from 'node:stream'
import { checkDatabase, databaseFailure } from '../database-health'
import { env } from '../env'
import { createRequestLimits } from '../limits/request-limits'
import { createDoor, type Door, type DoorSettings, refuseBrokenRequest } from './door'

/** What the site's server (scripts/tasks/serve.mjs) is handed by the site itself when it starts. */
export type Boot = {
  door: Door
  onClientError: (error: Error, socket: Duplex) => void
  host: string
  port: number
}

declare global {
  var trackerBoot: Boot | undefined
}

/** Looks at the database and makes the door. Throws a DatabaseError or SettingError that ends the start. */
export function boot(missingPage: DoorSettings['missingPage']): void {
  const { HSTS: hsts, TRUST_PROXY: trustProxy, RATE_LIMIT, HOST: host, PORT: port } = env()
  checkDatabase()
  const limits = createRequestLimits(RATE_LIMIT)
  globalThis.trackerBoot = {
    door: createDoor({ hsts, trustProxy, limits, databaseFailure, missingPage }),
    onClientError: (error, socket) => refuseBrokenRequest(error, socket, hsts),
    host,
    port,
  }
}
