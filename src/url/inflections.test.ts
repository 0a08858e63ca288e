import { describe, expect, it } from 'vitest'
import type { Inflection } from '@/domain/careers/inflection'
import { inflectionPath } from './inflections'

const point: Inflection = {
  id: 'x',
  rule: 'city-driverless',
  operator: 'tesla',
  place: 'austin-tx',
  filing: null,
  program: null,
  milestone: null,
  basis: null,
  threshold: null,
}

describe('inflectionPath', () => {
  it.each<[Partial<Inflection>, string]>([
    [{}, '/cities/austin-tx'],
    [{ rule: 'programme-ramp', program: 'cybercab', place: null }, '/production/cybercab'],
    [{ rule: 'fleet-size', place: null, basis: 'registered', threshold: 500 }, '/operators/tesla'],
    [{ rule: 'state-approval', filing: 'a-permit' }, '/filings/a-permit'],
  ])('of %o is %s', (change, path) => {
    expect(inflectionPath({ ...point, ...change })).toBe(path)
  })
})
