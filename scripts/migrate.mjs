// Applies pending migrations to the database. Safe to run at any time.

import { CliError, runCommand, step } from './lib/console.mjs'
import { loadSettings } from './lib/project.mjs'

const help = `
Usage: npm run db:migrate [-- --status]

Brings the database of DATABASE_URL up to the newest migration in prisma/migrations, making the file when it
is missing. Nothing is changed when nothing is pending.

  --status   list what is applied and what is pending, and change nothing (exit code 1 when something is pending)
`

await runCommand({ help, options: { status: { type: 'boolean' } } }, async ({ values }) => {
  const { databaseFile } = loadSettings()
  const { migrate, migrationState } = await import('./lib/migrations.mjs')
  if (values.status) {
    const { applied, pending } = migrationState(databaseFile)
    for (const name of applied) console.log(`  applied  ${name}`)
    for (const name of pending) console.log(`  pending  ${name}`)
    if (pending.length > 0) throw new CliError(`${pending.length} pending: run npm run db:migrate`)
    return
  }
  await step('Apply migrations', async () => {
    const { applied } = migrate(databaseFile)
    return applied.length === 0 ? 'nothing pending' : applied.join(', ')
  })
})
