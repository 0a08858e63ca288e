import { describe, expect, it } from 'vitest'
import { type StatusKey, statusKeys } from '../projection/deployments'
import { citiesInService, filterOperators, type OperatorRow, sortOperators } from './operators'

function row(
  name: string,
  country: string,
  cities: Partial<Record<StatusKey, number>>,
  signalCount: number,
  observed: number | null = null,
): OperatorRow {
  const none = Object.fromEntries(statusKeys.map((key) => [key, 0])) as Record<StatusKey, number>
  const slug = name.toLowerCase()
  const reading = {
    signalId: `${slug}-count`,
    date: '2026-01-01',
    precision: 'day' as const,
    low: observed ?? 0,
    high: null,
    confidence: 'confirmed' as const,
    headline: 'A count',
    source: 'count' as const,
    restatedBy: [],
  }
  return {
    operator: { slug, name, country, parent: null, website: null },
    cities: { ...none, ...cities },
    vehicles:
      observed === null
        ? []
        : [
            {
              operator: slug,
              place: null,
              basis: 'observed',
              scope: 'all',
              model: null,
              cumulative: false,
              extent: 'whole',
              reading,
              readings: [reading],
              disagree: false,
              parts: [],
              apart: [],
              inUse: true,
            },
          ],
    signalCount,
    lastSignal: null,
  }
}

const rows = [
  row('Beta', 'US', { 'service-driverless': 2, 'service-mixed': 1 }, 5, 30),
  row('Alpha', 'CN', { testing: 4 }, 9),
  row('Gamma', 'US', { testing: 1, paused: 1 }, 9, 40),
]
const names = (list: readonly OperatorRow[]) => list.map(({ operator }) => operator.name)

describe('the list of operators', () => {
  it('keeps those with a city in a state, and those of a country', () => {
    expect(names(filterOperators(rows, { status: 'testing', country: '' }))).toEqual(['Alpha', 'Gamma'])
    expect(names(filterOperators(rows, { status: 'testing', country: 'US' }))).toEqual(['Gamma'])
    expect(filterOperators(rows, { status: 'flying', country: '' })).toEqual([])
    expect(filterOperators(rows, { status: '', country: '' })).toEqual(rows)
  })

  it('counts cities with riders, whoever watches', () => {
    expect(rows.map(({ cities }) => citiesInService(cities))).toEqual([3, 0, 0])
  })

  it('is ordered by a column, by name where the column is equal, figures that are missing last', () => {
    expect(names(sortOperators(rows, 'signals', 'desc'))).toEqual(['Alpha', 'Gamma', 'Beta'])
    expect(names(sortOperators(rows, 'name', 'desc'))).toEqual(['Gamma', 'Beta', 'Alpha'])
    expect(names(sortOperators(rows, 'observed', 'asc'))).toEqual(['Beta', 'Gamma', 'Alpha'])
    expect(names(sortOperators(rows, 'observed', 'desc'))).toEqual(['Gamma', 'Beta', 'Alpha'])
    expect(names(sortOperators(rows, 'cities', 'desc'))[0]).toBe('Beta')
  })
})
