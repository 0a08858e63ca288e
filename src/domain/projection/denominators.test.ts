import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Signal, SignalOf } from '../signal/schema'
import {
  arbitraryDate,
  arbitrarySignals,
  signalOf,
  testFilings,
  testPlaces,
  testRegister,
} from '../testing/arbitraries'
import { denominatorGap, denominatorSteps, projectDenominators } from './denominators'
import { projectDeployments } from './deployments'

const asOf = '2026-10-10'
const filings = [...testFilings, testRegister]
const austin = { slug: 'austin-tx' }

function stripsOf(signals: Signal[], day = asOf) {
  const deployments = projectDeployments(signals, testPlaces, day).filter(
    ({ place }) => place === austin.slug,
  )
  return projectDenominators({ signals, filings, places: testPlaces, deployments, place: austin }, day)
}
const count = (id: string, low: number, rest: Partial<SignalOf<'fleet-estimate'>> = {}) =>
  signalOf('fleet-estimate', { id, low, high: low, date: '2026-09-22', ...rest })
const listed = signalOf('filing', {
  id: 'step-739',
  date: '2026-10-09',
  vehicles: 739,
  filing: testRegister.slug,
  stage: 'amended',
})

describe('the denominators of a city', () => {
  it('run from the papers of the state to the cars of the city, each with its place', () => {
    const [tesla, ...others] = stripsOf([
      listed,
      count('seen', 8, { span: 'active' }),
      count('ever', 47, { span: 'cumulative', model: 'cybercab', date: '2026-10-03' }),
      count('word', 500, { basis: 'claimed', high: null, confidence: 'claimed' }),
    ])
    expect(others).toEqual([])
    expect(tesla?.figures).toMatchObject({
      requested: null,
      authorised: null,
      registered: { low: 739, place: 'us-tx', source: 'register' },
      observed: { low: 47, place: 'austin-tx', model: 'cybercab', source: 'field-count' },
      active: { low: 8, place: 'austin-tx', source: 'field-count' },
      claimed: { low: 500, high: null, source: 'company' },
    })
    expect(tesla?.registerIsPermit).toBe(true)
    const gap = tesla && denominatorGap(tesla)
    expect([gap?.from?.figure.low, gap?.to?.figure.low]).toEqual([739, 8])
  })

  it('takes the city’s own papers before those of the state', () => {
    const own = count('own', 30, { basis: 'registered' })
    expect(stripsOf([listed, own])[0]?.figures.registered).toMatchObject({ low: 30, place: 'austin-tx' })
  })

  it('never shows the vehicles of a recall over the whole country', () => {
    const recall = count('recall', 3871, { place: 'us', basis: 'registered' })
    expect(stripsOf([recall, count('seen', 8)])[0]?.figures.registered).toBeNull()
  })

  it('counts what a permit in force allows and an open one asks for, and not what has lapsed', () => {
    const permit = { filing: 'filing-driverless-deployment', vehicles: 50 } as const
    const asked = signalOf('filing', {
      ...permit,
      id: 'asked',
      stage: 'filed',
      date: '2026-01-01',
      vehicles: 90,
    })
    const granted = signalOf('filing', { ...permit, id: 'granted', stage: 'granted', date: '2026-02-01' })
    const lapsed = signalOf('filing', {
      ...permit,
      id: 'lapsed',
      stage: 'expired',
      date: '2026-03-01',
      vehicles: null,
    })
    const seen = count('seen', 8)
    expect(stripsOf([asked, granted, seen])[0]?.figures).toMatchObject({
      requested: { low: 90, place: 'us-tx', source: 'filing' },
      authorised: { low: 50, place: 'us-tx' },
    })
    expect(stripsOf([asked, granted, lapsed, seen])[0]?.figures).toMatchObject({
      requested: null,
      authorised: null,
    })
  })

  it('leaves out an operator that is gone', () => {
    const ended = signalOf('deployment-status', { id: 'ended', phase: 'ended', date: '2026-09-30' })
    const began = signalOf('deployment-status', { id: 'began', date: '2026-01-30' })
    expect(stripsOf([began, count('seen', 8), ended])).toEqual([])
  })

  it('never sums and never borrows: each figure is one that records state, of the city or the state around it', () => {
    fc.assert(
      fc.property(arbitrarySignals, arbitraryDate, (signals, day) => {
        const byId = new Map(signals.map((signal) => [signal.id, signal]))
        for (const { figures } of stripsOf(signals, day)) {
          for (const step of denominatorSteps) {
            const figure = figures[step]
            if (!figure) continue
            expect(['austin-tx', 'us-tx']).toContain(figure.place)
            if (step === 'active' || step === 'observed' || step === 'claimed')
              expect(figure.place).toBe('austin-tx')
            expect(figure.signalIds.every((id) => byId.has(id))).toBe(true)
          }
        }
      }),
    )
  })
})
