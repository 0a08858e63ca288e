// The work of scripts/data-load.mjs, which has checked the arguments and the database.

import path from 'node:path'
import { parseArgs } from 'node:util'
import { type DatasetProblem, formatProblem } from '@/server/commands/dataset-problem'
import { loadDataset } from '@/server/commands/load-dataset'
import { db } from '@/server/db'
import { projectRoot } from '@/server/project-root'
import { withEarlyDates } from './early-dates'
import { reportSettingErrors } from './report-setting-errors'

const problemsShown = 50
const warningsShown = 10

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      'overwrite-edits': { type: 'boolean', default: false },
      'early-dates': { type: 'string' },
      reason: { type: 'string' },
    },
    allowPositionals: true,
  })
  const root = projectRoot()
  const folder = path.resolve(
    process.env.INIT_CWD ?? root,
    positionals[0] ?? path.join(root, 'prisma', 'data'),
  )
  const shown = path.relative(root, folder)
  const name = shown.startsWith('..') ? path.basename(folder) : shown
  const startedAt = performance.now()
  console.log(`  Loading ${name} …`)
  const result = await loadDataset(db(), {
    folder,
    now: new Date(),
    reason: withEarlyDates(values.reason?.trim() ?? `Load of the dataset in ${name}`, values['early-dates']),
    earlyDates: values['early-dates'] !== undefined,
    overwriteEdits: values['overwrite-edits'],
  })
  await db().$disconnect()
  if (!result.ok) {
    const { message, problems } = result.failure
    for (const problem of problems.slice(0, problemsShown)) console.error(`  ${formatProblem(problem)}`)
    if (problems.length > problemsShown) console.error(`  … and ${problems.length - problemsShown} more`)
    console.error(`  ✗ ${message}`)
    process.exitCode = 1
    return
  }
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  printCounts(result.value.counts)
  printWarnings(result.value.warnings)
  const { changesetId } = result.value
  console.log(
    changesetId
      ? `  ✓ Loaded in ${seconds} s, changeset ${changesetId}`
      : `  ✓ Nothing had changed (${seconds} s)`,
  )
}

function printWarnings(warnings: readonly DatasetProblem[]): void {
  for (const warning of warnings.slice(0, warningsShown)) console.warn(`  ! ${formatProblem(warning)}`)
  if (warnings.length > warningsShown)
    console.warn(`  ! … and ${warnings.length - warningsShown} more warnings`)
}

type Count = { file: string; added: number; changed: number; unchanged: number; kept: number }

function printCounts(counts: readonly Count[]): void {
  const columns = ['added', 'changed', 'unchanged', 'kept'] as const
  const sum = (column: (typeof columns)[number]) => counts.reduce((total, count) => total + count[column], 0)
  const total = {
    file: 'total',
    added: sum('added'),
    changed: sum('changed'),
    unchanged: sum('unchanged'),
    kept: sum('kept'),
  }
  const width = Math.max(...counts.map(({ file }) => file.length))
  console.log(`  ${'file'.padEnd(width)}${columns.map((column) => column.padStart(11)).join('')}`)
  for (const count of [...counts, total]) {
    console.log(
      `  ${count.file.padEnd(width)}${columns.map((column) => String(count[column]).padStart(11)).join('')}`,
    )
  }
  if (total.kept > 0) console.log('  kept: edited here, and the file says what it said at the last load')
}

await reportSettingErrors(main)
