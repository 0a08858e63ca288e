// The stages of `npm test`. Each runs scripts of package.json, so that the whole check and a part of it, run by hand,
// are the same thing.

import { availableParallelism } from 'node:os'
import path from 'node:path'
import { readPlaywrightReport, readVitestReport } from './test-report.mjs'
import { prepareTestSite, testSiteSettings } from './test-site.mjs'

/** @typedef {import('./stage-runner.mjs').Stage} Stage */
/** @typedef {import('./stage-runner.mjs').Outcome} Outcome */

const cores = availableParallelism()

/** A check without tests of its own counts as one. @param {number} code @returns {Outcome} */
const one = (code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

/** The build reads what these write, and they read what it writes. */
const beforeBuild = ['types', 'lint']

/** What a stage runs besides its script: extra arguments, by stage. @typedef {Record<string, string[]>} Extra */

/**
 * @param {string} folder of this run, for reports and databases
 * @param {Extra} [extra] arguments that narrow a stage down
 * @returns {Promise<Stage[]>}
 */
export async function stages(folder, extra = {}) {
  /** @param {string} name */
  const more = (name) => extra[name] ?? []
  const site = await testSiteSettings(folder)
  return [
    { name: 'types', title: 'Type check', work: async (call) => one(await call('typecheck')) },
    { name: 'lint', title: 'Lint', work: async (call) => one(await call('lint', more('lint'))) },
    { name: 'unused', title: 'Unused code and packages', work: async (call) => one(await call('unused')) },
    { name: 'layers', title: 'Layer check', work: async (call) => one(await call('layers')) },
    {
      name: 'build',
      title: 'Production build on a test database',
      after: beforeBuild,
      work: async (call) => one(await prepareTestSite((script) => call(script, [], site))),
    },
    {
      name: 'unit',
      title: 'Unit and contract tests',
      work: (call) => vitest(call, folder, 'unit', more('unit'), 1),
    },
    {
      // A part of the stage before, for a run that leaves most of it out.
      name: 'contract',
      title: 'Contract tests',
      work: async (call) => one(await call('test:unit', more('contract'))),
    },
    ...integration(folder, more('integration')),
    {
      name: 'browser',
      title: 'Browser tests',
      cores: 2,
      needs: ['build'],
      work: async (call) => {
        const report = path.join(folder, 'browser.json')
        const env = { ...site, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
        const code = await call('test:e2e', ['--reporter=list,json', ...more('browser')], env)
        return readPlaywrightReport(code, report)
      },
    },
  ]
}

/** In how many parts the integration tests are run, so that none leaves a core idle for long at the end of the build. */
const integrationParts = 3

/**
 * The integration tests: in parts on a machine that has the cores, so that the first begins as soon as one is free; in
 * one piece when only some of them are asked for.
 * @param {string} folder
 * @param {string[]} extra
 * @returns {Stage[]}
 */
function integration(folder, extra) {
  if (cores < 2 || extra.length > 0) {
    /** @type {Stage['work']} */
    const work = (call) => vitest(call, folder, 'integration', extra, cores)
    return [{ name: 'integration', title: 'Integration tests', cores: 2, work }]
  }
  return Array.from({ length: integrationParts }, (_, index) => index + 1).map((part) => ({
    name: `integration-${part}`,
    title: `Integration tests, part ${part} of ${integrationParts}`,
    work: (call) => vitest(call, folder, 'integration', [`--shard=${part}/${integrationParts}`], 1, part),
  }))
}

/** The stage that a part of it belongs to, as `--only` names it. @param {string} name */
export const wholeStage = (name) => name.replace(/-\d+$/, '')

/**
 * Runs one project of the tests that need no browser.
 * @param {import('./stage-runner.mjs').Call} call
 * @param {string} folder for its report
 * @param {'unit' | 'integration'} project
 * @param {string[]} extra
 * @param {number} workers
 * @param {number} [part] of the project, when it is run in several
 */
async function vitest(call, folder, project, extra, workers, part = 0) {
  const report = path.join(folder, `${project}-${part}.json`)
  const args = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await call(`test:${project}`, [...args, `--maxWorkers=${workers}`, ...extra])
  return readVitestReport(code, report)
}
