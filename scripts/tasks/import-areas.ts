// The work of scripts/import-areas.mjs, which has checked the arguments and the database.

import { statSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type AreaLine, importAreas } from '@/server/commands/import-areas'
import { NotText, readTextFile } from '@/server/commands/read-text-file'
import { db } from '@/server/db'
import { projectRoot } from '@/server/project-root'
import { withEarlyDates } from './early-dates'
import { reportSettingErrors } from './report-setting-errors'

const maxFileBytes = 100_000_000

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      'dry-run': { type: 'boolean', default: false },
      'skip-bad': { type: 'boolean', default: false },
      'early-dates': { type: 'string' },
    },
    allowPositionals: true,
  })
  const file = path.resolve(process.env.INIT_CWD ?? projectRoot(), positionals[0] ?? '')
  const name = path.basename(file)
  const collection = readJson(file)
  if (!collection.ok) return stop(`${name}: ${collection.message}`)
  const { 'dry-run': dryRun, 'early-dates': earlyDates } = values
  const result = await importAreas(db(), {
    collection: collection.value,
    now: new Date(),
    reason: withEarlyDates(`Import of boundaries from ${name}`, earlyDates),
    earlyDates: earlyDates !== undefined,
    skipBad: values['skip-bad'],
    dryRun,
  })
  await db().$disconnect()
  const lines = result.ok ? result.value.lines : result.failure.lines
  printLines(lines)
  if (!result.ok) return stop(result.failure.message)
  if (dryRun) return console.log('  ✓ A dry run: nothing was written')
  const { changesetId } = result.value
  console.log(changesetId ? `  ✓ Imported, changeset ${changesetId}` : '  ✓ Nothing had changed')
}

function stop(message: string): void {
  console.error(`  ✗ ${message}`)
  process.exitCode = 1
}

function readJson(file: string): { ok: true; value: unknown } | { ok: false; message: string } {
  try {
    if (statSync(file).size > maxFileBytes) return { ok: false, message: 'larger than 100 MB: split it' }
    return { ok: true, value: JSON.parse(readTextFile(file)) }
  } catch (error) {
    if (error instanceof NotText) return { ok: false, message: error.message }
    if (error instanceof SyntaxError) return { ok: false, message: `not JSON: ${error.message}` }
    if (error instanceof Error && 'code' in error) {
      return { ok: false, message: `cannot be read (${error.code})` }
    }
    throw error
  }
}

const columns = ['feature', 'operator', 'place', 'valid from', 'outcome', 'encloses'] as const

function printLines(lines: readonly AreaLine[]): void {
  const rows = lines.map((line) => [
    String(line.index),
    line.operator,
    line.place,
    line.validFrom,
    line.outcome,
    line.enclosedKm2 === null ? '–' : `${line.enclosedKm2.toFixed(1)} km²`,
  ])
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...rows.map((row) => row[index]?.length ?? 0)),
  )
  const print = (cells: readonly string[]) =>
    `  ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  ')}`
  console.log(print(columns).trimEnd())
  for (const [position, line] of lines.entries()) {
    const row = print(rows[position] ?? [])
    const notes = [...(line.signalId === null ? [] : [line.signalId]), ...line.notes]
    console.log(`${row}  ${notes.join('; ')}`.trimEnd())
    for (const { property, reason } of line.problems) {
      console.error(`    feature ${line.index}: ${property}: ${reason}`)
    }
  }
  const count = (outcome: AreaLine['outcome']) => lines.filter((line) => line.outcome === outcome).length
  console.log(
    `  ${count('added')} added, ${count('changed')} changed, ${count('unchanged')} unchanged, ${count('refused')} refused`,
  )
}

await reportSettingErrors(main)
