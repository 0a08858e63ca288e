import { describe, expect, it } from 'vitest'
import type { FleetReading, FleetSeries } from './fleet'
import { headlineReadings } from './fleet-headline'

const reading = (signalId: string, date: string, low: number, high: number | null = low): FleetReading => ({
  signalId,
  date,
  precision: 'day',
  low,
  high,
  confidence: 'reported',
  headline: signalId,
})

const series = (over: Partial<FleetSeries>): FleetSeries => ({
  key: 'k',
  operator: 'tesla',
  place: 'us-tx',
  basis: 'registered',
  scope: 'all',
  readings: [],
  contested: [],
  ...over,
})

describe('headlineReadings', () => {
  it('prefers the whole register over a newer count of one model', () => {
    const [headline] = headlineReadings([
      series({ readings: [reading('whole', '2026-09-02', 420), reading('one-model', '2026-10-02', 169)] }),
    ])
    expect(headline?.reading.signalId).toBe('whole')
  })

  it('drops a larger reading that has grown old beside a newer one', () => {
    const [headline] = headlineReadings([
      series({ readings: [reading('old', '2025-01-01', 900), reading('new', '2026-10-02', 169)] }),
    ])
    expect(headline?.reading.signalId).toBe('new')
  })

  it('takes a driverless count before a larger supervised one', () => {
    const [headline] = headlineReadings([
      series({ basis: 'observed', scope: 'supervised', readings: [reading('watched', '2026-08-20', 667)] }),
      series({ basis: 'observed', scope: 'driverless', readings: [reading('empty', '2026-08-31', 200)] }),
    ])
    expect(headline?.reading.signalId).toBe('empty')
  })

  it('gives one reading per basis and none for a basis without readings', () => {
    const headlines = headlineReadings([
      series({ readings: [reading('a', '2026-09-02', 420)] }),
      series({ basis: 'claimed', readings: [reading('b', '2026-01-28', 500, null)] }),
    ])
    expect(headlines.map(({ basis }) => basis)).toEqual(['registered', 'claimed'])
  })
})
