import { describe, expect, it } from 'vitest'
import type { SignalOf } from '../signal/schema'
import { signalOf, testPlaces } from '../testing/arbitraries'
import { accountOf } from './account'
import { projectDeployments } from './deployments'

type Status = SignalOf<'deployment-status'>

const source = (id: string, kind: 'company' | 'press', derivedFrom: string | null = null) =>
  [id, { id, kind, publisher: id, derivedFrom }] as const
const sources = new Map([
  source('deck', 'company'),
  source('paper', 'press'),
  source('copy', 'press', 'deck'),
])

function account(...statuses: Partial<Status>[]) {
  const signals = statuses.map((one, index) =>
    signalOf('deployment-status', { id: `s-${index}`, date: `2026-01-0${index + 1}`, ...one }),
  )
  const [deployment] = projectDeployments(signals, testPlaces, '2026-12-31')
  return deployment && accountOf(deployment, signals, sources)
}

describe('accountOf', () => {
  it('is the operator’s where nothing but its own publications, or copies of them, is cited', () => {
    expect(account({ sources: ['deck'] })).toEqual({ driverlessBy: 'operator', signalIds: ['s-0'] })
    expect(account({ sources: ['deck', 'copy'] })?.driverlessBy).toBe('operator')
  })

  it('is that of others where someone else says so, or says so again', () => {
    expect(account({ sources: ['deck', 'paper'] })?.driverlessBy).toBe('others')
    expect(account({ sources: ['deck'] }, { restates: 's-0', sources: ['paper'] })?.driverlessBy).toBe(
      'others',
    )
    expect(account({ sources: ['deck'], supervision: 'mixed' })?.driverlessBy).toBe('operator')
  })

  it('asks only the signals that state it', () => {
    const watched = { supervision: 'supervised' as const, sources: ['paper'] }
    expect(account(watched, { sources: ['deck'] })).toEqual({ driverlessBy: 'operator', signalIds: ['s-1'] })
    expect(account(watched)?.driverlessBy).toBeNull()
  })

  it('of a service that is mixed by a part is that of the part', () => {
    const watched = { supervision: 'supervised' as const, sources: ['paper'] }
    expect(account(watched, { extent: 'part', sources: ['deck'] })).toEqual({
      driverlessBy: 'operator',
      signalIds: ['s-1'],
    })
  })

  it('of a claim over the state is the operator’s, whoever printed it', () => {
    const claim = { confidence: 'claimed' as const, sources: ['paper'] }
    expect(account({ supervision: 'mixed', sources: ['paper'] }, claim)).toEqual({
      driverlessBy: 'operator',
      signalIds: ['s-1'],
    })
  })
})
