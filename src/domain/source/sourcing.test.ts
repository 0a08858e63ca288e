import { describe, expect, it } from 'vitest'
import { signalOf } from '../testing/arbitraries'
import { corroboratingSources, sourcingById, sourcingFinder, sourcingOf } from './sourcing'

const source = (id: string, kind: 'press' | 'company' | 'regulator', derivedFrom: string | null = null) =>
  [id, { id, publisher: `The ${id}`, kind, derivedFrom }] as const
const sources = new Map([
  source('paper', 'press'),
  source('copy', 'press', 'paper'),
  source('copy-of-copy', 'press', 'copy'),
  source('deck', 'company'),
  source('register', 'regulator'),
])

describe('sourcingOf', () => {
  it('counts a copy as what it repeats, never as a second publisher', () => {
    expect(sourcingOf(['paper', 'copy', 'copy-of-copy'], sources)).toEqual({
      publishers: 1,
      primaries: 0,
      companyOnly: false,
    })
  })
  it('counts publications of regulators, courts and companies as primary', () => {
    expect(sourcingOf(['paper', 'deck', 'register'], sources)).toEqual({
      publishers: 3,
      primaries: 2,
      companyOnly: false,
    })
  })
  it('tells when only companies say so', () => {
    expect(sourcingOf(['deck'], sources).companyOnly).toBe(true)
    expect(sourcingOf([], sources).companyOnly).toBe(false)
  })
  it('counts nothing for a source that is not there, and ends on a circle', () => {
    const circle = new Map([source('a', 'press', 'b'), source('b', 'press', 'a')])
    expect(sourcingOf(['nowhere'], sources).publishers).toBe(0)
    expect(sourcingOf(['a'], circle).publishers).toBe(1)
  })
})

describe('corroboratingSources', () => {
  it('joins the sources of a signal and of what restates it', () => {
    const first = signalOf('deployment-status', { id: 'first', sources: ['paper'] })
    const again = signalOf('deployment-status', {
      id: 'again',
      restates: 'first',
      sources: ['paper', 'deck'],
    })
    const other = signalOf('deployment-status', { id: 'other', sources: ['register'] })
    expect(corroboratingSources(first, [first, again, other])).toEqual(['paper', 'deck'])
  })
})

describe('sourcingById', () => {
  it('counts for an original what says it again, and for a restatement its own sources', () => {
    const signals = [
      signalOf('deployment-status', { id: 'first', sources: ['paper'] }),
      signalOf('deployment-status', { id: 'again', restates: 'first', sources: ['copy', 'deck'] }),
    ]
    const found = sourcingById(signals, sources)
    expect(found.get('first')).toEqual({ publishers: 2, primaries: 1, companyOnly: false })
    expect(found.get('again')).toEqual(sourcingOf(['copy', 'deck'], sources))
    for (const signal of signals.slice(0, 1)) {
      expect(found.get(signal.id)).toEqual(sourcingOf(corroboratingSources(signal, signals), sources))
    }
  })
})

describe('sourcingFinder', () => {
  const signals = [
    signalOf('deployment-status', { id: 'first', sources: ['paper'] }),
    signalOf('deployment-status', { id: 'again', restates: 'first', sources: ['copy', 'deck'] }),
    signalOf('deployment-status', { id: 'other', sources: ['deck', 'register'] }),
  ]
  const sourcing = sourcingFinder(signals, sources)

  it('gives of one signal what sourcingById gives', () => {
    const byId = sourcingById(signals, sources)
    expect(sourcing(['first'])).toEqual(byId.get('first'))
    expect(sourcing(['other'])).toEqual(byId.get('other'))
  })

  it('counts a publisher behind several signals once', () => {
    expect(sourcing(['first', 'other'])).toEqual(sourcingOf(['paper', 'deck', 'register'], sources))
  })

  it('is not known of a signal that is not there', () => {
    expect(sourcing([])).toBeUndefined()
    expect(sourcing(['nowhere'])).toBeUndefined()
  })
})
