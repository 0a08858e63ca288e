import { describe, expect, it } from 'vitest'
import { permitFree, publicationRules } from '../../../tests/support/content'
import { allRecordedOn, loadDataset } from '../../../tests/support/dataset'
import { signalOf } from '../testing/arbitraries'
import { foldedAt } from '../testing/folded'
import { type DataGap, type GapInput, gapsOf, groupGaps, maxPublications } from './gaps'
import { subjectOf } from './subject'

const dataset = loadDataset()
const recordedOn = allRecordedOn(dataset, '2026-10-08')
const input = { ...dataset, recordedOn, publicationRules, permitFree }

function gapsIn(about: { operator?: string; place?: string }, asOf = '2026-10-08'): DataGap[] {
  return gapsOf(subjectOf(about, dataset.places), foldedAt(input, asOf), asOf)
}

function settlers(gaps: DataGap[], kind: DataGap['kind'], operator: string): string[] {
  const found = gaps.find((one) => one.kind === kind && one.operator === operator)
  return found?.settledBy.map(({ publisher }) => publisher) ?? []
}

describe('what is not known', () => {
  it('of Waymo in Austin: a count, which the Texas register would settle, and crashes, which the federal order would', () => {
    const gaps = gapsIn({ place: 'austin-tx' })
    expect(settlers(gaps, 'count', 'waymo')[0]).toBe('Texas Department of Motor Vehicles')
    expect(settlers(gaps, 'permit', 'waymo')).toEqual(['Texas Department of Motor Vehicles'])
    expect(settlers(gaps, 'incidents', 'waymo')).toContain('National Highway Traffic Safety Administration')
    expect(gaps.filter(({ operator }) => operator === 'tesla').map(({ kind }) => kind)).not.toContain('count')
  })

  it('of Waymo in the Bay Area: figures that California’s regulators publish', () => {
    const gaps = gapsIn({ place: 'sf-bay-area-ca' })
    expect(settlers(gaps, 'ridership', 'waymo')[0]).toBe('California Public Utilities Commission')
    expect(settlers(gaps, 'incidents', 'waymo')[0]).toBe('California Department of Motor Vehicles')
    // Tesla holds none of the permits that those reports are about.
    expect(settlers(gaps, 'count', 'tesla')).not.toContain('California Public Utilities Commission')
  })

  it('of Apollo Go in Wuhan: rides, which Baidu’s results would settle', () => {
    expect(settlers(gapsIn({ place: 'wuhan-cn' }), 'ridership', 'apollo-go')[0]).toBe('Baidu')
  })

  it('names no publication before it existed', () => {
    const register = 'Register of automated motor vehicle authorizations under Senate Bill 2807'
    const named = (asOf: string) =>
      gapsIn({ place: 'us-tx' }, asOf).flatMap(({ settledBy }) => settledBy.map(({ title }) => title))
    expect(named('2026-06-01')).toContain(register)
    expect(named('2025-06-30')).not.toContain(register)
    for (const asOf of ['2021-06-01', '2024-06-01', '2025-07-01']) {
      const settling = gapsIn({}, asOf).flatMap(({ settledBy }) => settledBy)
      expect(settling.every(({ since }) => since === null || since <= asOf)).toBe(true)
    }
  })

  it('misses no permit where the law asks for none, nor anything where a service has ended', () => {
    const all = gapsIn({})
    expect(all.filter(({ kind, place }) => kind === 'permit' && place?.endsWith('-fl'))).toEqual([])
    expect(gapsIn({ operator: 'cruise' }).filter(({ kind }) => kind !== 'outcome')).toEqual([])
  })

  it('asks for the outcome of a promise past its day, and of none before it', () => {
    const outcomes = gapsIn({}, '2026-11-20').filter(({ kind }) => kind === 'outcome')
    expect(outcomes.length).toBeGreaterThan(0)
    for (const { target } of outcomes) expect(target?.due && target.due < '2026-11-20').toBe(true)
  })

  it('always names who would settle it, with a rhythm, and never more than readers can follow', () => {
    for (const { settledBy, kind, place, operator } of gapsIn({})) {
      expect(settledBy.length, `${kind} ${operator} ${place}`).toBeGreaterThan(0)
      expect(settledBy.length).toBeLessThanOrEqual(maxPublications)
      for (const one of settledBy) expect(one.title && one.publisher && one.rhythm).not.toBe('')
    }
  })

  it('of an operator that no rule knew: what a new rule says, and a law that asks for no permit', () => {
    const [operator, place] = ['fourteenth', 'austin-tx']
    const signal = signalOf('deployment-status', {
      id: 'opens',
      operator,
      place,
      date: '2026-09-01',
      phase: 'service',
      supervision: 'driverless',
      access: 'public',
    })
    const world = { ...dataset, signals: [signal], operators: [], recordedOn: new Map() }
    const publication = {
      title: 'Ridership report',
      publisher: 'City of Austin',
      rhythm: 'every month',
      link: null,
      since: null,
    }
    const gapsWith = (given: Pick<GapInput, 'publicationRules' | 'permitFree'>) =>
      gapsOf(
        subjectOf({ operator }, dataset.places),
        foldedAt({ ...world, ...given }, '2026-10-08'),
        '2026-10-08',
      )
    const none = gapsWith({ publicationRules: [], permitFree: {} })
    expect(settlers(none, 'ridership', operator)).toEqual([operator])
    expect(none.map(({ kind }) => kind)).toContain('permit')
    const stated = gapsWith({
      publicationRules: [{ kinds: ['ridership'], place: null, operator, publication }],
      permitFree: { 'us-tx': 'a law of Texas' },
    })
    expect(settlers(stated, 'ridership', operator)).toEqual(['City of Austin', operator])
    expect(stated.map(({ kind }) => kind)).not.toContain('permit')
  })

  it('loses nothing by grouping', () => {
    const all = gapsIn({ operator: 'waymo' })
    const groups = groupGaps(all)
    const grouped = groups.flatMap(({ bySettler }) => bySettler.flatMap(({ gaps }) => gaps))
    expect(grouped).toHaveLength(all.length)
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(all.length)
  })
})
