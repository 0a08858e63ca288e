import { describe, expect, it } from 'vitest'
import { loadDataset } from '../../../tests/support/dataset'
import { placeAncestors } from '../place/schema'
import { projectFilings } from '../projection/filings'
import { projectStageMatrix } from '../rules/matrix'
import type { NextItem } from '../rules/up-next'
import { type Here, nextHere, permitsHere } from './here'

const dataset = loadDataset()
const asOf = '2026-11-30'
const states = projectFilings(dataset.signals, dataset.filings, asOf)
const { rows } = projectStageMatrix(dataset, asOf, 'states')

function hereIn(slug: string, operators: string[]): Here {
  const placesOf = (slugs: string[]) =>
    slugs.flatMap((one) => dataset.places.find((place) => place.slug === one) ?? [])
  const [city] = placesOf([slug])
  if (!city) throw new Error(slug)
  return { city, containers: placesOf(placeAncestors(dataset.places, slug)), operators }
}
const cellsOf = (state: string) => rows.find(({ place }) => place.slug === state)?.cells ?? []

describe('permitsHere', () => {
  it('Austin: the permits of Texas by operator, and the registry where no permit is it', () => {
    const [texas, ...others] = permitsHere(
      states,
      cellsOf('us-tx'),
      hereIn('austin-tx', ['waymo', 'tesla', 'zoox']),
    )
    expect(others).toEqual([])
    expect(texas?.place.slug).toBe('us-tx')
    expect(
      texas?.items.map((item) =>
        item.kind === 'permit'
          ? [item.operator, item.state.filing.permitType, item.state.stage]
          : [item.operator, 'registry', item.registered.vehicles],
      ),
    ).toEqual([
      ['waymo', 'registry', 1185],
      ['tesla', 'driverless-deployment', 'amended'],
      ['tesla', 'ride-hail-network', 'expired'],
      ['zoox', 'registry', 63],
    ])
  })

  it('San Francisco: those of the state, then those of the city; a recall is none', () => {
    const groups = permitsHere(
      states,
      cellsOf('us-ca'),
      hereIn('san-francisco-ca', ['waymo', 'zoox', 'nuro-lucid-uber']),
    )
    expect(groups.map(({ place }) => place.slug)).toEqual(['us-ca', 'san-francisco-ca'])
    const types = groups.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'permit' ? [item.state.filing.permitType] : [])),
    )
    expect(types.length).toBeGreaterThan(5)
    expect(types).not.toContain('recall')
    expect(types).not.toContain('other')
  })
})

describe('nextHere', () => {
  const item = (place: string | null, operator: string): NextItem => ({
    kind: 'plan',
    title: `${operator} ${place}`,
    operator,
    place,
    when: { date: '2027-01-01', precision: 'day' },
    isDue: true,
    filing: null,
    signalId: `${operator}-${place}`,
  })

  it('keeps what is of the city, and what is around it for who is at work there, the nearest place first', () => {
    const next = [
      item('us', 'tesla'),
      item('us-tx', 'waymo'),
      item('us-tx', 'avride'),
      item('austin-tx', 'avride'),
      item('dallas-tx', 'tesla'),
      item(null, 'tesla'),
    ]
    expect(nextHere(next, hereIn('austin-tx', ['waymo', 'tesla'])).map(({ title }) => title)).toEqual([
      'avride austin-tx',
      'waymo us-tx',
      'tesla us',
    ])
  })
})
