import { describe, expect, it } from 'vitest'
import { loadDataset } from '../../../tests/support/dataset'
import { testPlaces } from '../testing/arbitraries'
import { agencyLevel, jurisdictionOf } from './jurisdiction'

describe('agencyLevel', () => {
  const { agencies, places } = loadDataset()
  const onLevel = (level: string) =>
    agencies
      .filter((agency) => agencyLevel(agency, places) === level)
      .map(({ slug }) => slug)
      .sort()

  it('tells the local bodies of the register from those of the state around them', () => {
    expect(onLevel('county')).toEqual(['clark-county'])
    expect(onLevel('city')).toEqual([
      'austin-city',
      'minneapolis-city',
      'nyc-dot',
      'oak',
      'sfo',
      'shanghai-av',
      'shenzhen-transport',
      'sjc',
      'tfl',
    ])
  })

  it('is that of the agency’s place otherwise', () => {
    expect(onLevel('bloc')).toEqual(['eu-tcmv'])
    expect(onLevel('national')).toContain('nhtsa')
    expect(onLevel('regional')).toContain('txdmv')
  })
})

describe('jurisdictionOf', () => {
  it.each([
    ['austin-tx', 'us-tx'],
    ['us-tx', 'us-tx'],
    ['us', 'us'],
    ['singapore-sg', 'sg'],
    ['nowhere', 'nowhere'],
  ])('of %s is %s', (place, jurisdiction) => {
    expect(jurisdictionOf(testPlaces, place)).toBe(jurisdiction)
  })
})
