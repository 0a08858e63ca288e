// Runs every check of the project, and closes with how many passed and failed.

import { CliError, runCommand, step } from './lib/console.mjs'
import { prepareTools } from './lib/prepare.mjs'

const stageNames = ['types', 'lint', 'unused', 'layers', 'build', 'unit', 'integration', 'browser']

const help = `
Usage: npm test [-- --only STAGE[,STAGE…]] [-- --changed [--base COMMIT]]

Installs what the tests need (on Debian as root Chromium and sqlite3 with apt-get, elsewhere Playwright's browser), then
runs the type check, the linter, the layer check, a production build on a temporary database, unit and contract tests,
integration tests, and browser tests. Stages run beside each other where the machine has the cores, and every stage runs
even when another failed. At the end: what failed, a table of stages with their time, the slowest tests, and in the last
line the count of all checks and tests: N passed, N failed. Exit code 1 when any failed.

  --only STAGE    run these stages only: ${stageNames.join(', ')}
  --changed       for daily work: run what the changed files reach, and say what was not run
  --base COMMIT   changed since this commit (otherwise since the branch left main; on main, since its last commit)
`

/** @satisfies {import('./lib/console.mjs').Options} */
const options = {
  only: { type: 'string' },
  changed: { type: 'boolean', default: false },
  base: { type: 'string' },
}

await runCommand({ help, options }, async ({ values }) => {
  const only = values.only?.split(',')
  const unknown = only?.find((name) => !stageNames.includes(name))
  if (unknown !== undefined) {
    throw new CliError(`--only: got "${unknown}": expected one or more of ${stageNames.join(', ')}`)
  }
  if (values.base !== undefined && !values.changed) throw new CliError('--base: goes with --changed')

  const startedAt = performance.now()
  await prepareTools()
  const { changedPlan } = await import('./lib/changed.mjs')
  const plan = values.changed ? changedPlan(values.base) : { wanted: stageNames, extra: {}, notRun: [] }
  const wanted = plan.wanted.filter((name) => only?.includes(name) ?? true)
  // Browser tests need a build.
  if (wanted.includes('browser') && !wanted.includes('build')) wanted.push('build')

  if (wanted.includes('browser')) {
    const { prepareBrowser } = await import('./lib/browser.mjs')
    await step('Browser', prepareBrowser)
  }
  if (wanted.includes('integration')) {
    const { prepareSqliteShell } = await import('./lib/debian.mjs')
    await step('SQLite shell', prepareSqliteShell)
  }

  const { logFolder, runStages, stopAll } = await import('./lib/stage-runner.mjs')
  const { stages, wholeStage } = await import('./lib/test-stages.mjs')
  const { summary } = await import('./lib/test-report.mjs')
  const { removeTemporaryFolders, withTemporaryFolder } = await import('./lib/temporary-folder.mjs')
  let isStopped = false
  for (const [signal, code] of /** @type {const} */ ([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])) {
    process.on(signal, async () => {
      // npm and the terminal may both pass it on.
      if (isStopped) return
      isStopped = true
      console.error('\n  … stopping what runs')
      await stopAll()
      removeTemporaryFolders()
      console.error('  ✗ Stopped before the end')
      process.exit(code)
    })
  }

  console.log('')
  const results = await withTemporaryFolder(async (folder) => {
    const chosen = (await stages(folder, plan.extra)).filter(({ name }) => wanted.includes(wholeStage(name)))
    return runStages(chosen, { logFolder })
  })
  // What was stopped has no result; the signal's handler ends this process.
  if (isStopped) return
  const seconds = (performance.now() - startedAt) / 1000
  const { lines, failed } = summary(results, { seconds, notRun: plan.notRun })
  console.log(lines.join('\n'))
  if (failed > 0) process.exitCode = 1
})
