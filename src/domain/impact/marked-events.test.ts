import { describe, expect, it } from 'vitest'
import type { Signal } from '../signal/schema'
import { signalOf } from '../testing/arbitraries'
import type { ExplainedContribution } from './breakdown'
import { markedEvents, showsNoDemand } from './marked-events'

const explained = (signal: Signal, contribution: number): ExplainedContribution => ({
  signalId: signal.id,
  signal,
  contribution,
  direction: contribution < 0 ? -1 : 1,
  strength: 1,
  evidence: 1,
  decay: 1,
  mechanism: 'A sentence.',
  ruleId: 'a-rule',
})

const filing = (id: string, date: string) => signalOf('filing', { id, date })
const pause = signalOf('deployment-status', { id: 'pause', phase: 'paused', date: '2026-01-01' })
const mapping = signalOf('deployment-status', {
  id: 'mapping',
  phase: 'testing',
  supervision: 'manual',
  date: '2026-01-02',
})

describe('the events that weigh most', () => {
  it('are those that add most, the oldest first', () => {
    const { events, leftOut } = markedEvents(
      [
        explained(filing('a', '2026-03-01'), 3),
        explained(filing('b', '2026-01-01'), -2),
        explained(filing('c', '2026-02-01'), 1),
        explained(filing('d', '2025-02-01'), 0.5),
      ],
      2,
    )
    expect(events.map(({ signalId }) => signalId)).toEqual(['c', 'a'])
    expect(leftOut).toBe(0)
  })

  it('are no pauses and no mapping drives, and say how many would have stood among them', () => {
    expect([pause, mapping].every(showsNoDemand)).toBe(true)
    const { events, leftOut } = markedEvents(
      [
        explained(pause, 3),
        explained(filing('a', '2026-03-01'), 2),
        explained(mapping, 1.5),
        explained(filing('c', '2026-02-01'), 1),
        explained({ ...pause, id: 'smaller' }, 0.5),
      ],
      2,
    )
    expect(events.map(({ signalId }) => signalId)).toEqual(['c', 'a'])
    expect(leftOut).toBe(2)
    expect(markedEvents([], 5)).toEqual({ events: [], leftOut: 0 })
  })
})
