import path from 'node:path'
import { defineConfig } from 'prisma/config'

// `prisma generate` asks for a schema engine that it never runs; naming any executable keeps it from trying to
// download one, so that it works where the engine's host is out of reach.
if (process.argv.includes('generate')) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: path.join(import.meta.dirname, 'schema.prisma'),
  migrations: { path: path.join(import.meta.dirname, 'migrations') },
  datasource: { url: process.env.DATABASE_URL ?? 'file:./.data/tracker.db' },
})
