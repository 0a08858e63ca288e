import 'server-only'
import { absoluteDatabaseUrl } from './database-url'
import { env } from './env'
import { PrismaClient } from './generated/prisma/client'
import { sqliteClient } from './sqlite-adapter'

/** Connects to the database at `url`, a `file:` address; a relative one starts at the project's folder. */
export function createPrisma(url: string): PrismaClient {
  return new PrismaClient(sqliteClient(absoluteDatabaseUrl(url)))
}

declare global {
  var trackerDatabase: PrismaClient | undefined
}

/** The client of this process, made at first use. It survives the reloading of modules in development. */
export function db(): PrismaClient {
  globalThis.trackerDatabase ??= createPrisma(env().DATABASE_URL)
  return globalThis.trackerDatabase
}
