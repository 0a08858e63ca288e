import { describe, expect, it } from 'vitest'
import { loadDataset } from '../../../tests/support/dataset'
import { signalOf, testFilings, testRegister } from '../testing/arbitraries'
import { projectFleet } from './fleet'
import { registerLine } from './register-line'

const filings = [...testFilings, testRegister]
const entry = (id: string, date: string, vehicles: number) =>
  signalOf('filing', { id, date, vehicles, filing: testRegister.slug, stage: 'amended' })
const count = (id: string, date: string, low: number, rest: object = {}) =>
  signalOf('fleet-estimate', { id, date, low, high: low, basis: 'registered', place: 'us-tx', ...rest })

describe('registerLine', () => {
  it('joins the entries of a register and the counts at its place, and tells a model apart', () => {
    const signals = [
      entry('first', '2026-06-02', 42),
      count('press', '2026-09-02', 420),
      entry('last', '2026-10-07', 739),
      count('cybercabs', '2026-10-02', 169, { model: 'cybercab' }),
    ]
    const line = registerLine(projectFleet({ signals, filings }, '2026-10-10', { operator: 'tesla' }))
    expect(line?.readings.map(({ low }) => low)).toEqual([42, 420, 739])
    expect(line).toMatchObject({
      place: 'us-tx',
      weeks: 18,
      model: { model: 'cybercab', reading: { low: 169 } },
    })
  })

  it('takes no recall population for a register, and no single reading for a line', () => {
    const recall = [
      count('recall', '2026-01-02', 3871, { place: null }),
      count('more', '2026-02-02', 3900, { place: null }),
    ]
    expect(registerLine(projectFleet({ signals: recall, filings }, '2026-10-10'))).toBeNull()
    expect(
      registerLine(projectFleet({ signals: [entry('one', '2026-06-02', 42)], filings }, '2026-10-10')),
    ).toBeNull()
  })

  it('draws the Texas register of the record from 42 to 739', () => {
    const { signals, filings: onRecord } = loadDataset()
    const line = registerLine(
      projectFleet({ signals, filings: onRecord }, '2026-10-10', { operator: 'tesla' }),
    )
    expect(line?.place).toBe('us-tx')
    expect([line?.first.low, line?.last.low]).toEqual([42, 739])
    expect(line?.readings.map(({ low }) => low)).toEqual(
      line?.readings.map(({ low }) => low).toSorted((a, b) => a - b),
    )
  })
})
