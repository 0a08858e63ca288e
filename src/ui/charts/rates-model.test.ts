import { describe, expect, it } from 'vitest'
import { projectIncidentRates } from '@/domain/projection/incident-rates'
import { signalOf } from '@/domain/testing/arbitraries'
import { ratesModel } from './rates-model'

const names = new Map([
  ['tesla', 'Tesla Robotaxi'],
  ['austin-tx', 'Austin'],
])
const period = { periodStart: '2026-01-01', periodEnd: '2026-03-31' }
const miles = signalOf('service-metric', {
  id: 'm',
  metric: 'miles',
  unit: 'miles',
  value: 300_000,
  ...period,
})
const crashes = signalOf('service-metric', {
  id: 'c',
  metric: 'crashes',
  unit: 'incidents',
  value: 6,
  ...period,
})
const modelOf = (...signals: (typeof miles)[]) =>
  ratesModel(projectIncidentRates(signals, '2026-12-31'), names)

describe('ratesModel', () => {
  it('says the rate with n, the window and the interval', () => {
    const { rows, sentence } = modelOf(miles, crashes)
    expect(rows).toMatchObject([
      { n: 6, mismatch: null, rate: { text: '50,000', interval: '23,000–136,000' } },
    ])
    expect(sentence).toBe(
      'Tesla Robotaxi, Austin: 50,000 miles for each incident reported, n = 6, Q1 2026; the exact 95% interval runs from 23,000 to 136,000 miles.',
    )
  })
  it('gives none below three and says so', () => {
    const { rows, sentence } = modelOf(miles, { ...crashes, value: 2 })
    expect(rows).toMatchObject([{ n: 2, rate: null }])
    expect(sentence).toContain('No rate is given below 3 incidents.')
  })
  it('says of a count on its own why it stays so', () => {
    expect(modelOf(crashes).unmatched[0]?.why).toContain('No miles are on record for this operator')
    const other = { ...miles, periodStart: '2026-03-01' }
    expect(modelOf(other, crashes).unmatched[0]?.why).toBe(
      'The nearest miles cover Mar 2026; the two periods share 34.4% of their days.',
    )
    expect(modelOf({ ...crashes, periodEnd: null }).unmatched[0]?.why).toBe('The count names no period.')
  })
  it('says when there is nothing', () => {
    expect(modelOf().sentence).toBe('No count of incidents is on record here.')
  })
  it('states how far two periods differ', () => {
    const [row] = modelOf({ ...miles, periodEnd: '2026-04-02' }, crashes).rows
    expect(row?.mismatch).toContain('97.8% of their days')
  })
})
