import { describe, expect, it } from 'vitest'
import { allRecordedOn, loadDataset } from '../../../tests/support/dataset'
import { foldedAt } from '../testing/folded'
import { gapKinds, publicationRules } from './gap-kinds'
import { type DataGap, gapsOf, groupGaps, maxPublications } from './gaps'
import { publications } from './publications'
import { subjectOf } from './subject'

const dataset = loadDataset()
const input = { ...dataset, recordedOn: allRecordedOn(dataset, '2026-10-08') }

function unknownIn(about: { operator?: string; place?: string }, asOf = '2026-10-08'): DataGap[] {
  return gapsOf(subjectOf(about, dataset.places), foldedAt(input, asOf), asOf)
}

function settlers(unknowns: DataGap[], kind: DataGap['kind'], operator: string): string[] {
  const found = unknowns.find((one) => one.kind === kind && one.operator === operator)
  return found?.settledBy.map(({ publisher }) => publisher) ?? []
}

describe('what is not known', () => {
  it('of Waymo in Austin: a count, which the Texas register would settle, and crashes, which the federal order would', () => {
    const unknowns = unknownIn({ place: 'austin-tx' })
    expect(settlers(unknowns, 'count', 'waymo')[0]).toBe('Texas Department of Motor Vehicles')
    expect(settlers(unknowns, 'permit', 'waymo')).toEqual(['Texas Department of Motor Vehicles'])
    expect(settlers(unknowns, 'incidents', 'waymo')).toContain(
      'National Highway Traffic Safety Administration',
    )
    expect(unknowns.filter(({ operator }) => operator === 'tesla').map(({ kind }) => kind)).not.toContain(
      'count',
    )
  })

  it('of Waymo in the Bay Area: figures that California’s regulators publish', () => {
    const unknowns = unknownIn({ place: 'sf-bay-area-ca' })
    expect(settlers(unknowns, 'ridership', 'waymo')[0]).toBe('California Public Utilities Commission')
    expect(settlers(unknowns, 'incidents', 'waymo')[0]).toBe('California Department of Motor Vehicles')
    // Tesla holds none of the permits that those reports are about.
    expect(settlers(unknowns, 'count', 'tesla')).not.toContain('California Public Utilities Commission')
  })

  it('of Apollo Go in Wuhan: rides, which Baidu’s results would settle', () => {
    expect(settlers(unknownIn({ place: 'wuhan-cn' }), 'ridership', 'apollo-go')[0]).toBe('Baidu')
  })

  it('names no publication before it existed', () => {
    const named = (asOf: string) =>
      unknownIn({ place: 'us-tx' }, asOf).flatMap(({ settledBy }) => settledBy.map(({ title }) => title))
    expect(named('2026-06-01')).toContain(publications['tx-register'].title)
    expect(named('2025-06-30')).not.toContain(publications['tx-register'].title)
    for (const asOf of ['2021-06-01', '2024-06-01', '2025-07-01']) {
      const settling = unknownIn({}, asOf).flatMap(({ settledBy }) => settledBy)
      expect(settling.every(({ since }) => since === null || since <= asOf)).toBe(true)
    }
  })

  it('misses no permit where the law asks for none, nor anything where a service has ended', () => {
    const all = unknownIn({})
    expect(all.filter(({ kind, place }) => kind === 'permit' && place?.endsWith('-fl'))).toEqual([])
    expect(unknownIn({ operator: 'cruise' }).filter(({ kind }) => kind !== 'outcome')).toEqual([])
  })

  it('asks for the outcome of a promise past its day, and of none before it', () => {
    const outcomes = unknownIn({}, '2026-11-20').filter(({ kind }) => kind === 'outcome')
    expect(outcomes.length).toBeGreaterThan(0)
    for (const { target } of outcomes) expect(target?.due && target.due < '2026-11-20').toBe(true)
  })

  it('always names who would settle it, with a rhythm, and never more than readers can follow', () => {
    for (const { settledBy, kind, place, operator } of unknownIn({})) {
      expect(settledBy.length, `${kind} ${operator} ${place}`).toBeGreaterThan(0)
      expect(settledBy.length).toBeLessThanOrEqual(maxPublications)
      for (const one of settledBy) expect(one.title && one.publisher && one.rhythm).not.toBe('')
    }
  })

  it('loses nothing by grouping', () => {
    const all = unknownIn({ operator: 'waymo' })
    const groups = groupGaps(all)
    const grouped = groups.flatMap(({ bySettler }) => bySettler.flatMap(({ unknowns }) => unknowns))
    expect(grouped).toHaveLength(all.length)
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(all.length)
  })
})

describe('the rules', () => {
  it('name places, operators, sources and publications that are on record', () => {
    const places = new Set(dataset.places.map(({ slug }) => slug))
    const operators = new Set(dataset.operators.map(({ slug }) => slug))
    const sources = new Set(dataset.sources.map(({ id }) => id))
    for (const { place, operator } of publicationRules) {
      if (place !== null) expect(places).toContain(place)
      if (operator !== null) expect(operators).toContain(operator)
    }
    for (const { link } of Object.values(publications)) {
      if (link?.to === 'source') expect(sources).toContain(link.id)
      if (link?.to === 'jurisdiction') expect(places).toContain(link.place)
    }
  })

  it('use every publication, and know a publication of its own for every kind', () => {
    const used = new Set(publicationRules.map(({ publication }) => publication))
    expect([...used].toSorted()).toEqual(Object.keys(publications).toSorted())
    const settled = new Set(publicationRules.flatMap(({ kinds }) => kinds))
    // Who may ride is told by the operator alone.
    expect(gapKinds.filter((kind) => !settled.has(kind))).toEqual(['access'])
  })
})
