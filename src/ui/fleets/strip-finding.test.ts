import { describe, expect, it } from 'vitest'
import type { OperatorLine } from '@/domain/fleets/operator-strip'
import { stripFinding } from './strip-finding'

const line = (
  slug: string,
  isDriverless: boolean,
  isConfirmed: OperatorLine['isConfirmed'],
): OperatorLine => ({
  operator: { slug, name: slug, parent: null, country: 'US', website: null },
  cities: [{ status: isDriverless ? 'driverless' : 'monitored', keys: [], count: 1 }],
  isConfirmed,
  fleet: null,
  area: null,
  kept: null,
  next: null,
})

describe('the headline over the operators', () => {
  it('says of how many no record of the past year confirms it', () => {
    const lines = [
      line('one', true, { riders: true, driverless: true }),
      line('old', true, { riders: false, driverless: false }),
      line('watched', false, { riders: true, driverless: false }),
    ]
    expect(stripFinding(lines)).toBe(
      '3 operators carry riders (1 not confirmed within 12 months); 2 with no one at the wheel (1 not confirmed within 12 months)',
    )
    expect(stripFinding(lines.slice(0, 1))).toBe('1 operator carries riders; 1 with no one at the wheel')
  })
})
