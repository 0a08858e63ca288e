// The work of scripts/data-write.mjs, which has checked the arguments and the database.

import path from 'node:path'
import { parseArgs } from 'node:util'
import { formatProblem } from '@/server/commands/dataset-problem'
import { writeDataset } from '@/server/commands/write-dataset'
import { db } from '@/server/db'
import { projectRoot } from '@/server/project-root'
import { reportSettingErrors } from './report-setting-errors'

const problemsShown = 50

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { check: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const { check } = values
  const root = projectRoot()
  const folder = path.resolve(
    process.env.INIT_CWD ?? root,
    positionals[0] ?? path.join(root, 'prisma', 'data'),
  )
  const result = await writeDataset(db(), { folder, check })
  await db().$disconnect()
  if (!result.ok) {
    const { message, problems } = result.failure
    for (const problem of problems.slice(0, problemsShown)) console.error(`  ${formatProblem(problem)}`)
    if (problems.length > problemsShown) console.error(`  … and ${problems.length - problemsShown} more`)
    console.error(`  ✗ ${message}`)
    process.exitCode = 1
    return
  }
  const differing = result.value.filter(({ change }) => change !== 'unchanged')
  for (const { file, change } of differing) console.log(`  ${change.padEnd(8)} ${file}`)
  if (differing.length === 0) console.log('  ✓ The files hold what the database has published')
  else if (check) {
    console.error(`  ✗ ${differing.length} of ${result.value.length} files differ from the database`)
    process.exitCode = 1
  } else console.log(`  ✓ Wrote ${differing.length} of ${result.value.length} files`)
}

await reportSettingErrors(main)
