import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { projectDeployments } from '@/domain/projection/deployments'
import { deploymentHistory } from '@/domain/projection/history'
import type { Signal, SignalOf } from '@/domain/signal/schema'
import { arbitraryDate, arbitrarySignalsOf, signalOf, testPlaces } from '@/domain/testing/arbitraries'
import { maxStatusRows, statusModel } from './status-model'

type Step = Partial<SignalOf<'deployment-status'>> & { date: string }

function modelOf(signals: readonly Signal[], asOf: string, heard: string | null = asOf) {
  return statusModel(
    projectDeployments(signals, testPlaces, asOf),
    deploymentHistory(signals, testPlaces),
    asOf,
    {
      titleOf: ({ operator, place }) => `${operator} in ${place}`,
      heardOf: () => heard,
    },
  )
}

function model(steps: Step[], heard: string | null = null) {
  const signals = steps.map((step, index) =>
    signalOf('deployment-status', { id: `s-${index}`, supervision: 'unknown', access: null, ...step }),
  )
  return modelOf(signals, '2026-01-01', heard)
}

const service: Step[] = [
  { date: '2024-01-01', phase: 'testing', supervision: 'supervised' },
  { date: '2024-07-01', supervision: 'supervised', access: 'invite-only' },
  { date: '2025-01-01', supervision: 'mixed', access: 'public' },
]

describe('statusModel', () => {
  it('draws one band for each state, in its place, the higher the more may ride', () => {
    const { axis, rows, keys } = model(service)
    expect(axis).toMatchObject({ start: '2024-01-01', end: '2026-01-01' })
    expect(rows[0]?.bands).toMatchObject([
      { status: 'testing', x: 0, height: 0.35, label: 'Testing' },
      { status: 'service-supervised', height: 0.75, label: 'Service, supervised, by invitation' },
      { status: 'service-mixed', untilX: 1, height: 1, label: 'Service, mixed, open to the public' },
    ])
    expect(rows[0]?.bands.map(({ untilX }) => untilX).slice(0, 2)).toEqual(
      rows[0]?.bands.map(({ x }) => x).slice(1),
    )
    expect(keys).toEqual(['testing', 'service-supervised', 'service-mixed'])
  })

  it('leaves a gap where a service pauses, and goes on after it as before', () => {
    const [row] = model([...service, { date: '2025-06-01', phase: 'paused' }, { date: '2025-06-03' }]).rows
    expect(row?.gaps).toMatchObject([{ key: 's-3' }])
    expect(row?.bands.at(-1)).toMatchObject({ status: 'service-mixed', height: 1, untilX: 1 })
    expect(row?.bands.at(-1)?.x).toBe(row?.gaps[0]?.untilX)
  })

  it('draws nothing while a pause lasts or after an end', () => {
    const [paused] = model([...service, { date: '2025-06-01', phase: 'paused' }]).rows
    expect(paused).toMatchObject({ status: 'paused', gaps: [{ untilX: 1 }], endX: null })
    const [ended] = model([...service, { date: '2025-06-01', phase: 'ended' }]).rows
    expect(ended?.endX).toBe(ended?.bands.at(-1)?.untilX)
  })

  it('fades what nothing newer has been heard of', () => {
    const [row] = model(service, '2025-07-02').rows
    expect(row?.bands.slice(-2)).toMatchObject([
      { status: 'service-mixed', faded: false, untilX: 0.7497 },
      { status: 'service-mixed', faded: true, x: 0.7497, untilX: 1 },
    ])
    expect(model(service, '2026-01-01').rows[0]?.bands.at(-1)?.faded).toBe(false)
  })

  it('says the whole in words', () => {
    const { rows, sentence } = model(service)
    expect(rows[0]?.words).toBe(
      'tesla in austin-tx: testing from Jan 1, 2024; service, supervised, by invitation from Jul 1, 2024; service, mixed, open to the public from Jan 1, 2025.',
    )
    expect(sentence).toBe('Latest change: tesla in austin-tx, service, mixed since Jan 1, 2025.')
  })

  it('keeps every band within the axis, in order, and leaves what has no room to the table', () => {
    fc.assert(
      fc.property(
        arbitrarySignalsOf('deployment-status'),
        arbitraryDate,
        arbitraryDate,
        (signals, asOf, heard) => {
          const { rows, rest } = modelOf(signals, asOf, heard)
          expect(rows.length).toBeLessThanOrEqual(maxStatusRows)
          expect(rows.length + rest).toBe(projectDeployments(signals, testPlaces, asOf).length)
          for (const { bands } of rows) {
            let before = 0
            for (const { x, untilX, height } of bands) {
              expect(x).toBeGreaterThanOrEqual(before)
              expect(untilX).toBeGreaterThanOrEqual(x)
              expect(untilX).toBeLessThanOrEqual(1)
              expect(height).toBeGreaterThan(0)
              before = untilX
            }
          }
        },
      ),
    )
  })
})
