import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitrarySignals, signalOf } from '../testing/arbitraries'
import { suggestRestatement } from './restatement'
import type { Signal } from './schema'

const context = { isRegister: (filing: string) => filing === 'register' }
const suggested = (signal: Signal, ...signals: Signal[]) =>
  suggestRestatement(signal, signals, context)?.id ?? null

const status = (id: string, date: string, changes = {}) =>
  signalOf('deployment-status', { id, date, ...changes })
const count = (id: string, date: string, changes = {}) =>
  signalOf('fleet-estimate', { id, date, low: 42, high: 59, ...changes })
const area = (id: string, date: string, areaSqMi: number) => signalOf('service-area', { id, date, areaSqMi })
const step = (id: string, date: string, changes = {}) => signalOf('filing', { id, date, ...changes })

describe('a status that is already on record', () => {
  const opened = status('opened', '2026-01-10')
  it('is suggested while nothing between says anything else', () => {
    expect(suggested(status('again', '2026-06-01'), opened)).toBe('opened')
  })
  it('is not once the state has changed between, as by a pause', () => {
    const paused = status('paused', '2026-03-01', { phase: 'paused' })
    expect(suggested(status('resumed', '2026-03-02'), opened, paused)).toBeNull()
  })
  it('is not when it says more or less, or speaks of an earlier day', () => {
    expect(suggested(status('mixed', '2026-06-01', { supervision: 'mixed' }), opened)).toBeNull()
    expect(suggested(status('part', '2026-06-01', { extent: 'part' }), opened)).toBeNull()
    expect(suggested(status('before', '2025-12-01'), opened)).toBeNull()
  })
  it('of a restriction is one event for two weeks only', () => {
    const first = status('first', '2026-01-10', { phase: 'restricted' })
    expect(suggested(status('same', '2026-01-20', { phase: 'restricted' }), first)).toBe('first')
    expect(suggested(status('later', '2026-03-20', { phase: 'restricted' }), first)).toBeNull()
  })
})

describe('a count that is already on record', () => {
  const first = count('first', '2026-01-10')
  it('is suggested where the ranges overlap within 45 days', () => {
    expect(suggested(count('again', '2026-02-24', { low: 50, high: 70 }), first)).toBe('first')
    expect(suggested(count('late', '2026-02-25', { low: 50, high: 70 }), first)).toBeNull()
    expect(suggested(count('more', '2026-01-20', { low: 60, high: 70 }), first)).toBeNull()
  })
  it.each([{ basis: 'reported' }, { scope: 'driverless' }, { model: 'cybercab' }, { span: 'active' }])(
    'is not for another subject: %o',
    (change) => {
      expect(suggested(count('other', '2026-01-10', change), first)).toBeNull()
    },
  )
  it('takes “at least 42” for 42, not for every larger figure', () => {
    const open = count('open', '2026-01-10', { high: null })
    expect(suggested(count('again', '2026-01-12', { high: 42 }), open)).toBe('open')
    expect(suggested(count('larger', '2026-01-12', { low: 400, high: 400 }), open)).toBeNull()
  })
  it('is found in the step of a register, and of no other filing', () => {
    const registered = { basis: 'registered', low: 420, high: 420 } as const
    const reading = step('reading', '2026-09-02', { filing: 'register', vehicles: 420, place: 'austin-tx' })
    const permit = step('permit', '2026-09-02', { filing: 'permit', vehicles: 420, place: 'austin-tx' })
    expect(suggested(count('again', '2026-09-04', registered), reading)).toBe('reading')
    expect(suggested(count('again', '2026-09-04', registered), permit)).toBeNull()
    expect(suggested(count('part', '2026-09-04', { ...registered, model: 'cybercab' }), reading)).toBeNull()
  })
})

describe('other kinds', () => {
  it('suggest an area within 1 %, until another figure stands between', () => {
    expect(suggested(area('again', '2026-06-01', 171), area('first', '2026-01-01', 170))).toBe('first')
    expect(suggested(area('grown', '2026-06-01', 173), area('first', '2026-01-01', 170))).toBeNull()
    const back = area('back', '2026-06-01', 170)
    expect(suggested(back, area('first', '2026-01-01', 170), area('grown', '2026-03-01', 300))).toBeNull()
  })
  it('suggest a measure of the same unit, value and period', () => {
    const metric = (id: string, changes = {}) => signalOf('service-metric', { id, ...changes })
    expect(suggested(metric('again'), metric('first'))).toBe('first')
    expect(suggested(metric('again', { value: 1 }), metric('first'))).toBeNull()
    expect(suggested(metric('again', { periodEnd: '2026-01-31' }), metric('first'))).toBeNull()
  })
  it('suggest the same step of a filing within two weeks', () => {
    const filed = step('filed', '2026-01-10')
    expect(suggested(step('again', '2026-01-24'), filed)).toBe('filed')
    expect(suggested(step('late', '2026-01-25'), filed)).toBeNull()
    expect(suggested(step('denied', '2026-01-10', { stage: 'denied' }), filed)).toBeNull()
  })
})

describe('suggestRestatement', () => {
  it('names the nearest day, never an account, a restatement or another operator or place', () => {
    const far = count('far', '2026-01-01')
    const near = count('near', '2026-01-09')
    const again = count('again', '2026-01-10')
    expect(suggested(again, far, near)).toBe('near')
    expect(suggested(again, count('account', '2026-01-10', { alternateOf: 'far' }))).toBeNull()
    expect(suggested(again, count('restated', '2026-01-10', { restates: 'far' }))).toBeNull()
    expect(suggested(again, count('other', '2026-01-10', { operator: 'waymo' }))).toBeNull()
    expect(suggested(again, count('there', '2026-01-10', { place: 'dallas-tx' }))).toBeNull()
  })
  it('asks nothing of a signal that already names one, and never names the signal itself', () => {
    const first = count('first', '2026-01-10')
    expect(suggested(count('again', '2026-01-10', { restates: 'first' }), first)).toBeNull()
    expect(suggested(first, first)).toBeNull()
    fc.assert(
      fc.property(arbitrarySignals, (signals) => {
        for (const signal of signals) {
          const found = suggestRestatement(signal, signals, context)
          if (!found) continue
          expect(found.id).not.toBe(signal.id)
          expect(found.restates).toBeNull()
          expect(found.alternateOf).toBeNull()
        }
      }),
    )
  })
})
