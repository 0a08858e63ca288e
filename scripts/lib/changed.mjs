// What of the whole check the changed files reach: `npm test -- --changed`.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { CliError } from './console.mjs'
import { inProject, root } from './project.mjs'

/** The browser tests of a change in what readers see, when none of them changed itself. */
export const smokeTests = [
  'tests/http/pages/overview.spec.ts',
  'tests/http/pages/places.spec.ts',
  'tests/e2e/theme.spec.ts',
  'tests/e2e/desk/publish.spec.ts',
]

/** What the linter reads; its settings leave some of it out. */
const linted = /\.(ts|tsx|js|mjs|json|css)$/

/** A file that the pages are made from. */
const shown = /^src\/(app|ui)\/(?!.*\.test\.tsx?$)/

/** A file that every test depends on. */
const reachesAll =
  /^(package(-lock)?\.json|vitest\.config\.ts|tsconfig\.json|prisma\/(schema|migrations|data)\b|tests\/support\/(global-setup|database|fresh-file|next|use-cache|use-cache-plugin)\.ts)/

/** A test without a browser, of which other tests may not know. */
const contractTests = 'tests/contract'

/**
 * What to run: the stages, the arguments that narrow each down, and what is left out, in words.
 * @typedef {{ wanted: string[], extra: import('./test-stages.mjs').Extra, notRun: string[] }} Plan
 */

/**
 * Which stages to run, with which arguments, and what is left out.
 * @param {string | undefined} base a commit; otherwise where the branch left main
 * @returns {Plan}
 */
export function changedPlan(base) {
  const since = base === undefined ? branchPoint() : git('rev-parse', '--verify', `${base}^{commit}`)
  const changed = [
    ...git('diff', '--name-only', '--diff-filter=d', since).split('\n'),
    ...git('ls-files', '--others', '--exclude-standard').split('\n'),
  ].filter((file) => file !== '' && existsSync(inProject(file)))
  return planOf([...new Set(changed)], since)
}

/**
 * @param {string[]} changed files, relative to the project
 * @param {string} since the commit that they differ from
 * @returns {Plan}
 */
export function planOf(changed, since) {
  if (changed.length === 0) return { wanted: [], extra: {}, notRun: ['everything: no file has changed'] }
  const toLint = changed.filter((file) => linted.test(file))
  const specs = changed.filter((file) => /^tests\/(?:e2e|http)\/.*\.spec\.ts$/.test(file))
  const all = changed.some((file) => reachesAll.test(file))
  const isShown = changed.some((file) => shown.test(file))
  const browser = [...new Set([...specs, ...(isShown ? smokeTests : [])])]
  // Contract tests read files that they do not import, so all of them run.
  const reached = all ? [] : [`--changed=${since}`, '--passWithNoTests']
  return {
    wanted: [
      'types',
      ...(toLint.length > 0 ? ['lint'] : []),
      'unused',
      'layers',
      ...(browser.length > 0 ? ['build'] : []),
      'unit',
      ...(all ? [] : ['contract']),
      'integration',
      ...(browser.length > 0 ? ['browser'] : []),
    ],
    extra: { lint: toLint, unit: reached, integration: reached, contract: [contractTests], browser },
    notRun: [
      `the linter on unchanged files (${toLint.length} changed files are linted)`,
      ...(all ? [] : ['unit and integration tests that no changed file reaches by its imports']),
      browser.length === 0
        ? 'the production build and every browser test'
        : `every browser test but ${browser.join(', ')}`,
    ],
  }
}

/** Where this branch left main; on main itself, its last commit. */
function branchPoint() {
  for (const main of ['main', 'origin/main']) {
    const found = spawnSync('git', ['merge-base', 'HEAD', main], { cwd: root, encoding: 'utf8' })
    if (found.status === 0) return found.stdout.trim()
  }
  return git('rev-parse', 'HEAD')
}

/** What git prints. @param {...string} args */
function git(...args) {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new CliError(`--changed: git ${args[0]} failed: ${(stderr ?? '').trim()}`)
  return stdout.trim()
}
