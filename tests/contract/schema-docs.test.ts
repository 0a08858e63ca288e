import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { boundaryPrecisions } from '@/domain/area/boundary'
import { datePrecisions } from '@/domain/signal/date'
import * as kinds from '@/domain/signal/kinds'

const folder = path.resolve(import.meta.dirname, '..', '..', 'prisma')
const schema = readFileSync(path.join(folder, 'schema.prisma'), 'utf8')
const migrations = readdirSync(path.join(folder, 'migrations'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()

const models = [...schema.matchAll(/((?:^\/\/\/.*\n)*)^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(
  ([, documentation = '', name = '', body = '']) => ({ name, documentation, lines: body.trim().split('\n') }),
)
const modelNames = new Set(models.map(({ name }) => name))

/** Columns of a model without documentation right above them; relations are not columns. */
function undocumented({ lines }: { lines: string[] }): string[] {
  return lines.flatMap((line, index) => {
    const [column = '', type = ''] = line.trim().split(/\s+/)
    if (column === '' || column.startsWith('/') || column.startsWith('@@')) return []
    if (modelNames.has(type.replace(/\W/g, ''))) return []
    return lines[index - 1]?.trim().startsWith('/// ') ? [] : [column]
  })
}

describe('the schema', () => {
  it.each(models)('documents $name and each of its columns', (model) => {
    expect(model.documentation).toMatch(/^\/\/\/ \S/)
    expect(undocumented(model)).toEqual([])
  })
})

describe('the closed vocabularies', () => {
  const sql = migrations
    .map((name) => readFileSync(path.join(folder, 'migrations', name, 'migration.sql'), 'utf8'))
    .join('\n')

  it.each([
    ['Place', 'kind', kinds.placeKinds],
    ['Filing', 'permitType', kinds.permitTypes],
    ['Source', 'kind', kinds.sourceKinds],
    ['Source', 'publishedPrecision', datePrecisions],
    ['Signal', 'kind', kinds.signalKinds],
    ['Signal', 'datePrecision', datePrecisions],
    ['Signal', 'confidence', kinds.confidences],
    ['Signal', 'status', kinds.recordStatuses],
    ['StatusChange', 'phase', kinds.statusPhases],
    ['StatusChange', 'supervision', kinds.supervisions],
    ['StatusChange', 'access', kinds.accesses],
    ['StatusChange', 'extent', kinds.extents],
    ['ServiceArea', 'boundaryPrecision', boundaryPrecisions],
    ['FleetEstimate', 'scope', kinds.fleetScopes],
    ['FleetEstimate', 'basis', kinds.fleetBases],
    ['FleetEstimate', 'span', kinds.fleetSpans],
    ['ServiceMetric', 'metric', kinds.serviceMetrics],
    ['FilingStep', 'stage', kinds.filingStages],
    ['ProductionMilestone', 'milestone', kinds.milestones],
    ['Target', 'metric', kinds.targetMetrics],
    ['Target', 'outcome', kinds.targetOutcomes],
  ])('of %s.%s are guarded by the newest definition of the table', (table, column, words) => {
    const definitions = [
      ...sql.matchAll(new RegExp(`CREATE TABLE "(?:new_)?${table}" \\([\\s\\S]*?\\n\\);`, 'g')),
    ]
    // A column that a later migration adds in place carries its check itself.
    const columns = [...sql.matchAll(new RegExp(`ALTER TABLE "${table}" ADD COLUMN "${column}" [^;]*;`, 'g'))]
    const text = [definitions.at(-1)?.[0], columns.at(-1)?.[0]].join('\n')
    const check = new RegExp(`CHECK \\("${column}" IN \\(([^)]*)\\)\\)`).exec(text)
    const guarded = [...(check?.[1] ?? '').matchAll(/'([^']+)'/g)].map(([, word]) => word)
    expect(guarded).toEqual([...words])
  })
})
