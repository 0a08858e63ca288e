import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { methodologySections } from '@/content/methodology'
import { formatNumber } from '@/domain/shared/range'

/**
 * Every constant of the domain is on the methodology page, by its value, or is named here as one that decides no figure.
 * A constant that somebody adds is in neither place, and this test fails.
 */

const domain = path.resolve(import.meta.dirname, '../../src/domain')

/** The row of each constant that decides what a reader is told. */
const rowOf: Readonly<Record<string, string>> = {
  agingAfter: 'constant-ageing-after',
  awaitedForDays: 'constant-awaited-for',
  confirmedWithinDays: 'constant-confirmed-within',
  coverageAgeDays: 'constant-coverage-age',
  coverageApartDays: 'constant-coverage-apart',
  daysBeforeLaunch: 'constant-days-before-launch',
  figureWindowDays: 'constant-headline-window',
  minIncidents: 'constant-min-incidents',
  minPeriodOverlap: 'constant-period-overlap',
  minRateDays: 'constant-min-rate-days',
  maxPublications: 'constant-most-publications',
  shareWindowDays: 'constant-share-window',
  sqKmPerSqMi: 'constant-square-mile',
  staleAfter: 'constant-stale-after',
  areaTolerance: 'constant-area-tolerance',
  changeWindowDays: 'constant-change-window',
  changeWindows: 'constant-change-windows',
  defaultHorizon: 'constant-default-horizon',
  dormantAfterDays: 'constant-dormant-after',
  fleetThresholds: 'constant-fleet-thresholds',
  halfLifeBounds: 'constant-half-life-bounds',
  leadingRank: 'constant-leading-rank',
  leanBounds: 'constant-lean-bounds',
  leaningFrom: 'constant-leaning-from',
  leastLeanEvents: 'constant-least-lean-events',
  planHorizons: 'constant-plan-horizons',
  pointsPerStep: 'constant-points-per-step',
  rampThresholds: 'constant-ramp-thresholds',
  ratings: 'constant-ratings',
  recentWithinDays: 'constant-recent-within',
  restingShare: 'constant-resting-share',
  roadmapMonths: 'constant-roadmap-months',
  steadyWithin: 'constant-steady-within',
  weightBounds: 'constant-weight-bounds',
}

/** Sizes of lists, of texts and of files, and how long a discarded draft is kept: no figure follows from them. */
const technical: readonly string[] = [
  'discardedDays',
  'minKept',
  'maxAnswers',
  'maxCompared',
  'minWindowDays',
  'maxItems',
  'longPageSize',
  'maxProgressLength',
  'maxGeometryBytes',
  'maxMechanism',
  'maxPlanPlaces',
  'maxPositions',
  'maxReason',
  'maxReferenceText',
  'maxSlugLength',
  'maxWordsLength',
  'maxDraftsAtOnce',
  'pageSize',
  'textLimits',
]

const modules = readdirSync(domain, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('testing/'),
)

/** The numbers that a constant is made of; null for anything else. */
function numbersIn(value: unknown): number[] | null {
  if (typeof value === 'number') return [value]
  if (typeof value !== 'object' || value === null) return null
  const parts: unknown[] = Object.values(value)
  const isNumeric = parts.length > 0 && parts.every((part) => typeof part === 'number')
  return isNumeric ? parts.filter((part) => typeof part === 'number') : null
}

const constants = new Map<string, number[]>()
for (const name of modules) {
  const exported: Record<string, unknown> = await import(path.join(domain, name))
  for (const [key, value] of Object.entries(exported)) {
    const numbers = numbersIn(value)
    if (numbers !== null) constants.set(key, numbers)
  }
}

const rows = methodologySections().flatMap(({ tables }) => tables.flatMap((table) => table.rows))

describe('the constants of the domain', () => {
  it('are read from all of its modules', () => {
    expect(modules.length).toBeGreaterThan(100)
    expect(constants.size).toBeGreaterThan(25)
  })

  it('are each on the methodology page or named as deciding no figure', () => {
    const known = new Set([...Object.keys(rowOf), ...technical])
    expect([...constants.keys()].filter((name) => !known.has(name))).toEqual([])
    expect([...known].filter((name) => !constants.has(name))).toEqual([])
  })

  it.each(Object.entries(rowOf))('%s stands there by its value', (name, id) => {
    const row = rows.find((one) => one.id === id)
    const values = constants.get(name) ?? []
    const shown = (row?.cells[1] ?? '').split(/\s+/).map((part) => part.replace(/,$/, ''))
    expect(row, id).toBeDefined()
    for (const value of values) {
      const written = [String(value), formatNumber(value), `${value * 100}%`]
      expect(
        written.some((text) => shown.includes(text)),
        `${name}: ${value}`,
      ).toBe(true)
    }
  })
})
