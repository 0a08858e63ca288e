// Runs every check of the project, and closes with how many passed and failed.

import { elapsedSince, runCommand, Stop, step } from './lib/console.mjs'
import { installPackagesOfLockfile } from './lib/install.mjs'
import * as prepare from './lib/prepare.mjs'

const stageNames = ['types', 'lint', 'layers', 'unit', 'integration', 'browser']

const help = `
Usage: npm test [-- --only STAGE[,STAGE…]]

Installs what the tests need (on Debian as root Chromium and sqlite3 with apt-get, elsewhere Playwright's browser), then runs the type
check, the linter, the layer check, unit and contract tests, integration tests, and browser tests against a production
build on a temporary database. Every stage runs even when an earlier one failed. The last line counts all checks and
tests: N passed, N failed. Exit code 1 when any failed.

  --only STAGE   run these stages only: ${stageNames.join(', ')}
`

await runCommand({ help, options: { only: { type: 'string' } } }, async ({ values }) => {
  const wanted = values.only?.split(',') ?? stageNames
  const unknown = wanted.find((name) => !stageNames.includes(name))
  if (unknown !== undefined) {
    throw new Stop(`--only: got "${unknown}": expected one or more of ${stageNames.join(', ')}`)
  }
  await step('Check Node', prepare.checkNode)
  await step('Install packages', installPackagesOfLockfile)
  await step('Database client', prepare.generateClient)
  await step('Map assets', prepare.prepareMapAssets)

  const { stages, withTemporaryFolder } = await import('./lib/test-stages.mjs')
  const counts = await withTemporaryFolder(async (folder) => {
    const results = []
    for (const stage of stages(folder).filter(({ name }) => wanted.includes(name))) {
      results.push({ title: stage.title, ...(await runStage(stage)) })
    }
    return results
  })

  console.log('')
  for (const { title, passed, failed, repeated = 0, elapsed } of counts) {
    // A test that passes only when repeated shows a race, in the test or in the site: it is named above as flaky.
    const note = repeated > 0 ? `, ${repeated} of them at the second try` : ''
    console.log(
      `  ${failed === 0 ? '✓' : '✗'} ${title}: ${passed} passed${note}, ${failed} failed (${elapsed})`,
    )
  }
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  if (sum('failed') > 0) process.exitCode = 1
})

async function runStage({ name, title, run }) {
  const startedAt = performance.now()
  console.log(`\n── ${title} ──`)
  try {
    if (name === 'browser') {
      const { prepareBrowser } = await import('./lib/browser.mjs')
      await step('Browser', prepareBrowser)
    }
    if (name === 'integration') {
      const { prepareSqliteShell } = await import('./lib/debian.mjs')
      await step('SQLite shell', prepareSqliteShell)
    }
    return { ...(await run()), elapsed: elapsedSince(startedAt) }
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    console.error(`  ✗ ${error.message}`)
    return { passed: 0, failed: 1, elapsed: elapsedSince(startedAt) }
  }
}
