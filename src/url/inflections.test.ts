import { describe, expect, it } from 'vitest'
import type { Inflection } from '@/domain/careers/inflection'
import { inflectionOf } from '@/domain/testing/inflection'
import { inflectionPath } from './inflections'

describe('inflectionPath', () => {
  it.each<[Partial<Inflection>, string]>([
    [{}, '/cities/austin-tx'],
    [{ rule: 'programme-ramp', program: 'cybercab', place: null }, '/production/cybercab'],
    [{ rule: 'fleet-size', place: null, basis: 'registered', threshold: 500 }, '/operators/tesla'],
    [{ rule: 'state-approval', filing: 'a-permit' }, '/filings/a-permit'],
  ])('of %o is %s', (change, path) => {
    expect(inflectionPath(inflectionOf(change))).toBe(path)
  })
})
