// The production build.

import { existsSync } from 'node:fs'
import { CliError } from './console.mjs'
import { fingerprint, isStamped, stamp } from './fingerprint.mjs'
import { inProject } from './project.mjs'
import { binaries, run } from './run.mjs'

// What `next build` reads. The settings are those that end up in prerendered pages and headers.
const inputs = [
  'src',
  'public',
  'prisma/schema.prisma',
  'prisma/migrations',
  'next.config.ts',
  'scripts/lib/compile-hints.mjs',
  'package.json',
  'package-lock.json',
]
const settings = ['DATABASE_URL', 'SITE_URL', 'CONTACT_EMAIL', 'CORRECTIONS_URL', 'BASEMAP_STYLE_URL']
/** @param {string} file */
const skip = (file) => file === 'src/server/generated' || /\.test\.tsx?$/.test(file)

/** Builds the site when the build is missing or older than what it is made from. */
export const buildWhenStale = () => buildSite({ isForced: false })

/** Builds the site, whatever there is of an earlier build. */
export const buildAlways = () => buildSite({ isForced: true })

/** @param {{ isForced: boolean }} how */
async function buildSite({ isForced }) {
  const folder = process.env.NEXT_DIST_DIR || '.next'
  const sources = fingerprint(inputs, { values: settings.map((name) => process.env[name]), skip })
  // The build itself completes tsconfig.json, so that file is read after it.
  const print = () => `${sources} ${fingerprint(['tsconfig.json'])}`
  const stampFile = `${folder}/.tracker-build`
  const isBuilt = existsSync(inProject(folder, 'BUILD_ID'))
  if (!isForced && isBuilt && isStamped(stampFile, print())) return 'up to date'
  console.log('  … next build: about a minute')
  const { code } = await build()
  if (code !== 0) throw new CliError(`next build failed with exit code ${code}: see the lines above`)
  stamp(stampFile, print())
  return 'built'
}

/**
 * Runs `next build` with the settings of production.
 * @param {Record<string, string>} [env]
 */
export function build(env = {}) {
  return run(process.execPath, [binaries.next, 'build'], {
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...env },
  })
}
