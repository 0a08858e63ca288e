// The stages of `npm test`. Each returns how many checks passed and failed, and never throws for a failed check.

import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from './build.mjs'
import { inProject } from './project.mjs'
import { binaries, freePort, mustRun, run, taskArguments } from './run.mjs'

/** @typedef {{ passed: number, failed: number }} Count */

const one = (code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
const node = async (args, options) => (await run(process.execPath, args, options)).code

/** @param {string} folder of this run, for reports and databases */
export function stages(folder) {
  return [
    { name: 'types', title: 'Type check', run: typeCheck },
    { name: 'lint', title: 'Lint', run: async () => one(await node([binaries.biome, 'ci'])) },
    {
      name: 'layers',
      title: 'Layer check',
      run: async () => one(await node([inProject('scripts', 'check-layers.mjs')])),
    },
    { name: 'unit', title: 'Unit and contract tests', run: () => vitest(folder, 'unit') },
    { name: 'integration', title: 'Integration tests', run: () => vitest(folder, 'integration') },
    { name: 'browser', title: 'Production build and browser tests', run: () => browserTests(folder) },
  ]
}

/** Runs work with a folder of its own in the system's temporary folder, removed at the end. */
export async function withTemporaryFolder(work) {
  const folder = mkdtempSync(path.join(tmpdir(), 'tracker-test-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function typeCheck() {
  // Pages are checked against the types of their routes.
  const generated = await node([binaries.next, 'typegen'], { env: { NEXT_TELEMETRY_DISABLED: '1' } })
  return one(generated === 0 ? await node([binaries.tsc, '--noEmit']) : generated)
}

async function vitest(folder, project) {
  const report = path.join(folder, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await node([binaries.vitest, 'run', '--project', project, ...reporters])
  const { numPassedTests = 0, numFailedTests = 0 } = readReport(report)
  return orOneFailure(code, { passed: numPassedTests, failed: numFailedTests })
}

async function browserTests(folder) {
  const databaseUrl = `file:${path.join(folder, 'browser.db')}`
  const port = await freePort()
  const env = {
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    E2E_PORT: String(port),
    E2E_BASE_URL: `http://localhost:${port}`,
    SITE_URL: `http://localhost:${port}`,
    AUTH_SECRET: randomBytes(32).toString('hex'),
    NEXT_DIST_DIR: '.next-test',
    NEXT_TELEMETRY_DISABLED: '1',
  }
  await mustRun('Migrating the test database', process.execPath, [inProject('scripts', 'migrate.mjs')], {
    env,
  })
  await mustRun('Loading the test database', process.execPath, taskArguments('data-load.ts'), { env })
  const built = await build(env)
  if (built.code !== 0) {
    console.error('  ✗ The build failed: the browser tests did not run')
    return { passed: 0, failed: 1 }
  }
  const report = path.join(folder, 'browser.json')
  const code = await node([binaries.playwright, 'test', '--reporter=list,json'], {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  })
  const { expected = 0, unexpected = 0, flaky = 0 } = readReport(report).stats ?? {}
  return { ...orOneFailure(code, { passed: expected + flaky + 1, failed: unexpected }), repeated: flaky }
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

/** A run that ended badly without naming a failed test (a crash, a file that cannot be read) counts as one. */
function orOneFailure(code, { passed, failed }) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed }
}
