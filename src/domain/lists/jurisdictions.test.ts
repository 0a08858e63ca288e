import { describe, expect, it } from 'vitest'
import { loadDataset } from '../../../tests/support/dataset'
import { projectFilings } from '../projection/filings'
import { projectPermitLadder } from '../projection/permit-ladder'
import type { FilingRow } from './filings'
import {
  filterJurisdictions,
  jurisdictionLevels,
  jurisdictionRows,
  laddersAt,
  longestWait,
  sortJurisdictions,
} from './jurisdictions'

const asOf = '2026-10-08'
const { signals, filings, agencies, places } = loadDataset()
const ladder = projectPermitLadder(signals, filings, places, asOf)
const filingRows: FilingRow[] = projectFilings(signals, filings, asOf).map((state) => ({
  ...state,
  operatorName: state.filing.operator,
  agencyName: state.filing.agency,
  placeName: state.filing.place,
}))
const rows = jurisdictionRows(filingRows, ladder, agencies, places, asOf)
const everything = { kind: '', operator: '', state: '' }
const slugs = (list: readonly { place: { slug: string } }[]) => list.map(({ place }) => place.slug)
const levelsAt = (slug: string) => jurisdictionLevels(slug, filingRows, ladder, agencies, places)

describe('jurisdictionRows', () => {
  it('counts each proceeding once, in the jurisdiction of its place', () => {
    expect(rows.reduce((sum, { open, decided }) => sum + open + decided, 0)).toBe(filingRows.length)
    expect(rows.every(({ place }) => place.kind !== 'city')).toBe(true)
  })

  it('names the furthest rung and who is on it', () => {
    const nevada = rows.find(({ place }) => place.slug === 'us-nv')
    expect(nevada).toMatchObject({
      reached: 'driverless-rides',
      leaders: ['waymo', 'zoox'],
      country: { slug: 'us' },
    })
  })

  it('filters and sorts; what waits for nothing comes last either way', () => {
    expect(filterJurisdictions(rows, everything)).toEqual(rows)
    expect(slugs(filterJurisdictions(rows, { ...everything, kind: 'bloc' }))).toEqual(['eu'])
    expect(slugs(filterJurisdictions(rows, { ...everything, operator: 'zoox' }))).toEqual(
      expect.arrayContaining(['us', 'us-ca', 'us-nv']),
    )
    expect(filterJurisdictions(rows, { ...everything, state: 'open' }).every(({ open }) => open > 0)).toBe(
      true,
    )
    for (const direction of ['asc', 'desc'] as const) {
      const sorted = sortJurisdictions(rows, 'waiting', direction)
      const firstNull = sorted.findIndex(({ longest }) => longest === null)
      expect(sorted.slice(firstNull).every(({ longest }) => longest === null)).toBe(true)
    }
    expect(sortJurisdictions(rows, 'reached', 'desc')[0]?.reached).toBe('driverless-rides')
    expect(slugs(sortJurisdictions(rows, 'name', 'asc'))[0]).toBe('us-az')
  })
})

describe('jurisdictionLevels', () => {
  it('puts federal, state, county and city on the page of Las Vegas, its own first', () => {
    const levels = levelsAt('las-vegas-nv')
    expect(levels.map(({ level }) => level)).toEqual(['county', 'regional', 'national'])
    const county = levels.find(({ level }) => level === 'county')
    expect(county?.open.map(({ filing }) => filing.slug)).toEqual(['tesla-nv-clark-county-facility-2026'])
    expect(levelsAt('austin-tx').map(({ level }) => level)).toEqual(['city', 'regional', 'national'])
  })

  it('leaves out proceedings around a place whose operator is not in it', () => {
    const operators = levelsAt('us-nv').flatMap(({ open, decided }) =>
      [...open, ...decided].map(({ filing }) => filing.operator),
    )
    expect(new Set(operators)).toEqual(new Set(['tesla', 'waymo', 'zoox']))
  })

  it('lists the longest wait first and the latest decision first', () => {
    for (const { open, decided } of levelsAt('us')) {
      const waits = open.flatMap(({ waitingSince }) => waitingSince?.date ?? [])
      expect(waits).toEqual(waits.toSorted())
      const decisions = decided.map(({ since }) => since.date)
      expect(decisions).toEqual(decisions.toSorted().reverse())
    }
  })
})

describe('laddersAt', () => {
  it('is that of the state on a city’s page, and those of all inside on a country’s', () => {
    expect(new Set(laddersAt(ladder, 'austin-tx', places).map((row) => row.jurisdiction))).toEqual(
      new Set(['us-tx']),
    )
    expect(new Set(laddersAt(ladder, 'us', places).map((row) => row.jurisdiction)).size).toBeGreaterThan(10)
  })
})

describe('longestWait', () => {
  it('is the oldest of those that wait, and null of none', () => {
    expect(longestWait(filingRows, asOf)).toEqual({ low: 1377, high: 1741 })
    expect(longestWait([], asOf)).toBeNull()
  })
})
