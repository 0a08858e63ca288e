import { describe, expect, it } from 'vitest'
import type { Signal } from '../signal/schema'
import { signalOf, testPlaces } from '../testing/arbitraries'
import { foldedAt } from '../testing/folded'
import { confirmedCities } from './confirmed-cities'

const asOf = '2026-10-10'
const count = (signals: Signal[]) =>
  confirmedCities(foldedAt({ signals, places: testPlaces, filings: [] }, asOf), asOf)
const opened = (id: string, place: string, date: string) => signalOf('deployment-status', { id, place, date })

describe('a headline counts cities whose status is years old', () => {
  it('says how many of them no record of the past year confirms', () => {
    const austin = opened('austin', 'austin-tx', '2023-03-01')
    const dallas = opened('dallas', 'dallas-tx', '2026-04-18')
    expect(count([austin, dallas])).toMatchObject({ driverless: 2, unconfirmed: 1 })
  })

  it('takes a later count of the same service for confirmation, and one service for its city', () => {
    const austin = opened('austin', 'austin-tx', '2023-03-01')
    const cars = signalOf('fleet-estimate', { id: 'cars', date: '2026-09-22', span: 'active' })
    expect(count([austin, cars])).toMatchObject({ driverless: 1, unconfirmed: 0 })
    const second = signalOf('deployment-status', { id: 'waymo', operator: 'waymo', date: '2026-01-15' })
    expect(count([austin, second])).toMatchObject({ driverless: 1, unconfirmed: 0 })
  })

  it('counts a city with a monitored service though another operator drives nobody there', () => {
    const waymo = signalOf('deployment-status', { id: 'waymo', operator: 'waymo', date: '2026-01-15' })
    const tesla = signalOf('deployment-status', { id: 'tesla', supervision: 'mixed', date: '2026-01-22' })
    const paused = signalOf('deployment-status', { id: 'paused', date: '2026-09-01', phase: 'paused' })
    expect(count([waymo, tesla])).toMatchObject({ driverless: 1, monitored: 1, paused: 0 })
    expect(count([waymo, tesla, paused])).toMatchObject({ driverless: 1, monitored: 0, paused: 1 })
  })

  it('counts nothing where no service is driverless', () => {
    expect(
      count([signalOf('deployment-status', { supervision: 'supervised', date: '2020-01-01' })]),
    ).toMatchObject({ driverless: 0, unconfirmed: 0 })
  })
})
