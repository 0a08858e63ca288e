import { describe, expect, it } from 'vitest'
import type { SignalOf } from '../signal/schema'
import { signalOf, testPlaces } from '../testing/arbitraries'
import {
  countCities,
  type Deployment,
  leadingDeployment,
  projectDeployments,
  statusKey,
  statusKeys,
} from './deployments'

type Status = SignalOf<'deployment-status'>

/** Signals on one city, a day apart from 2026-01-01 on, with ids `s-1`, `s-2` … */
function history(...steps: Partial<Status>[]): Status[] {
  return steps.map((step, index) =>
    signalOf('deployment-status', {
      id: `s-${index + 1}`,
      date: `2026-01-0${index + 1}`,
      supervision: 'unknown',
      access: null,
      ...step,
    }),
  )
}

function fold(...steps: Partial<Status>[]): Deployment[] {
  return projectDeployments(history(...steps), testPlaces, '2026-12-31')
}

describe('projectDeployments, phase by phase', () => {
  it('takes the first signal as it stands', () => {
    const step = { phase: 'testing', supervision: 'supervised', access: 'employees' } as const
    expect(fold({ ...step, date: '2026-01-01', datePrecision: 'quarter' })).toMatchObject([
      {
        operator: 'tesla',
        place: 'austin-tx',
        ...step,
        since: { date: '2026-01-01', precision: 'quarter' },
        signalIds: ['s-1'],
        contestedIds: [],
        events: [{ effect: 'moved' }],
      },
    ])
  })

  it('climbs from announced to permitted and does not step back', () => {
    const [deployment] = fold(
      { phase: 'announced' },
      { phase: 'permitted', supervision: 'driverless' },
      { phase: 'testing', supervision: 'supervised' },
    )
    expect(deployment).toMatchObject({
      phase: 'permitted',
      supervision: 'driverless',
      since: { date: '2026-01-02' },
      signalIds: ['s-1', 's-2'],
    })
    expect(deployment?.events.map(({ effect }) => effect)).toEqual(['moved', 'moved', 'no-change'])
  })

  it('takes the supervision of a new phase even when unknown', () => {
    const [deployment] = fold({ phase: 'testing', supervision: 'supervised' }, { phase: 'service' })
    expect(deployment).toMatchObject({ phase: 'service', supervision: 'unknown' })
  })

  it('keeps the supervision of a phase restated without it', () => {
    const [deployment] = fold({ supervision: 'mixed' }, { supervision: 'unknown' })
    expect(deployment).toMatchObject({
      supervision: 'mixed',
      since: { date: '2026-01-01' },
      signalIds: ['s-1', 's-2'],
    })
    expect(deployment?.events.map(({ effect }) => effect)).toEqual(['moved', 'restated'])
  })

  it('replaces the supervision of a phase restated with it, and keeps the day on which it began', () => {
    const [deployment] = fold({ supervision: 'mixed' }, { supervision: 'driverless' })
    expect(deployment).toMatchObject({ supervision: 'driverless', since: { date: '2026-01-01' } })
    expect(deployment?.events.map(({ effect }) => effect)).toEqual(['moved', 'moved'])
  })

  it('only widens access while in service', () => {
    expect(fold({ access: 'public' }, { access: 'employees' }, { access: null })).toMatchObject([
      { access: 'public' },
    ])
    expect(fold({ access: 'employees' }, { access: 'invite-only' })).toMatchObject([
      { access: 'invite-only' },
    ])
  })

  it('starts a service with its own access, whoever took part in the tests', () => {
    expect(fold({ phase: 'testing', access: 'public' }, { access: 'employees' })).toMatchObject([
      { access: 'employees' },
    ])
    expect(fold({ phase: 'testing', access: 'employees' }, { access: null })).toMatchObject([
      { access: null },
    ])
  })

  it.each(['announced', 'testing', 'permitted'] as const)('is not moved out of service by %s', (phase) => {
    expect(fold({}, { phase })).toMatchObject([{ phase: 'service', signalIds: ['s-1'] }])
    expect(fold({}, { phase: 'paused' }, { phase })).toMatchObject([
      { phase: 'paused', signalIds: ['s-1', 's-2'] },
    ])
  })

  it('pauses any known deployment and resumes with what it had', () => {
    const paused = fold({ supervision: 'mixed', access: 'public' }, { phase: 'paused' })
    expect(paused).toMatchObject([
      { phase: 'paused', supervision: 'mixed', access: 'public', since: { date: '2026-01-02' } },
    ])
    const resumed = fold(
      { supervision: 'mixed', access: 'public' },
      { phase: 'paused', supervision: 'supervised' },
      { access: 'employees' },
    )
    expect(resumed).toMatchObject([
      { phase: 'service', supervision: 'mixed', access: 'public', since: { date: '2026-01-03' } },
    ])
    expect(fold({ phase: 'announced' }, { phase: 'paused' })).toMatchObject([{ phase: 'paused' }])
  })

  it('closes and clears on the end, and starts anew after it', () => {
    const ended = { phase: 'ended', supervision: 'unknown' } as const
    const closed = fold({ supervision: 'driverless', access: 'public' }, ended)
    expect(closed).toMatchObject([
      { phase: 'ended', supervision: 'unknown', access: null, signalIds: ['s-1', 's-2'] },
    ])
    const anew = fold({ access: 'public' }, ended, { phase: 'announced' })
    expect(anew).toMatchObject([{ phase: 'announced', access: null, signalIds: ['s-3'] }])
    expect(anew[0]?.events).toHaveLength(3)
  })

  it.each(['paused', 'ended', 'restricted'] as const)('does not know a city from %s alone', (phase) => {
    expect(fold({ phase })).toEqual([])
  })

  it('shows a restriction as an event without a change', () => {
    const [deployment] = fold({ supervision: 'driverless' }, { phase: 'restricted', supervision: 'manual' })
    expect(deployment).toMatchObject({ phase: 'service', supervision: 'driverless', signalIds: ['s-1'] })
    expect(deployment?.events.at(-1)?.effect).toBe('event')
  })

  it('leaves out a city known only from contested accounts, and lists them on one that is known', () => {
    expect(fold({ confidence: 'claimed' }, { alternateOf: 's-9' })).toEqual([])
    const [deployment] = fold({ confidence: 'claimed' }, { phase: 'testing' }, { alternateOf: 's-2' })
    expect(deployment).toMatchObject({ phase: 'testing', signalIds: ['s-2'], contestedIds: ['s-1', 's-3'] })
    expect(deployment?.events.map(({ effect }) => effect)).toEqual(['contested', 'moved', 'contested'])
  })
})

describe('projectDeployments, from a region or a country', () => {
  it('moves the known cities inside when the signal applies to all, and no other', () => {
    const known = [
      signalOf('deployment-status', { id: 'austin', place: 'austin-tx' }),
      signalOf('deployment-status', { id: 'phoenix', place: 'phoenix-az' }),
      signalOf('deployment-status', { id: 'elsewhere', place: 'singapore-sg' }),
      signalOf('deployment-status', { id: 'waymo-austin', operator: 'waymo' }),
    ]
    const pause = signalOf('deployment-status', {
      id: 'pause',
      place: 'us-tx',
      date: '2026-02-01',
      phase: 'paused',
      appliesToAll: true,
    })
    const phasesOf = (signal: Status) =>
      projectDeployments([...known, signal], testPlaces, '2026-12-31').map(
        ({ operator, place, phase }) => `${operator} ${place} ${phase}`,
      )
    expect(phasesOf(pause)).toEqual([
      'tesla austin-tx paused',
      'waymo austin-tx service',
      'tesla phoenix-az service',
      'tesla singapore-sg service',
    ])
    expect(phasesOf({ ...pause, place: 'us' })[2]).toBe('tesla phoenix-az paused')
    expect(phasesOf({ ...pause, appliesToAll: false })[0]).toBe('tesla austin-tx service')
    expect(phasesOf({ ...pause, confidence: 'claimed' })[0]).toBe('tesla austin-tx service')
  })

  it('does not reopen what has ended, nor know a city by itself', () => {
    const regional = { place: 'us', appliesToAll: true }
    expect(fold({}, { phase: 'ended' }, { ...regional })).toMatchObject([{ phase: 'ended' }])
    expect(fold({ ...regional })).toEqual([])
    expect(fold({ ...regional, supervision: 'driverless' }, { phase: 'testing' })).toMatchObject([
      { phase: 'testing', signalIds: ['s-2'] },
    ])
  })

  it('lists a regional signal that names no city without a change', () => {
    const [deployment] = fold({}, { place: 'us-tx', phase: 'restricted' }, { place: 'us', phase: 'ended' })
    expect(deployment).toMatchObject({ phase: 'service', contestedIds: [] })
    expect(deployment?.events.map(({ effect }) => effect)).toEqual(['moved', 'event', 'no-change'])
  })

  it('ignores a place that is not given', () => {
    expect(projectDeployments(history({}), [], '2026-12-31')).toEqual([])
  })
})

describe('statusKey', () => {
  it.each([
    ['service', 'driverless', 'service-driverless'],
    ['service', 'manual', 'service-supervised'],
    ['service', 'unknown', 'service-unknown'],
    ['paused', 'driverless', 'paused'],
    ['testing', 'mixed', 'testing'],
  ] as const)('of %s, %s is %s', (phase, supervision, key) => {
    expect(statusKey({ phase, supervision })).toBe(key)
  })
})

describe('leadingDeployment', () => {
  const [base] = fold({ supervision: 'mixed' })
  const among = (...changes: Partial<Deployment>[]) =>
    leadingDeployment(changes.flatMap((change) => (base ? [{ ...base, ...change }] : [])))

  it('is the most advanced', () => {
    expect(among({ phase: 'ended' }, { phase: 'paused' }, { phase: 'permitted' })?.phase).toBe('paused')
    expect(among({ supervision: 'supervised' }, { supervision: 'driverless' })?.supervision).toBe(
      'driverless',
    )
  })

  it('is the older of two equals, then the first by operator', () => {
    const later = { when: { date: '2026-03-01', precision: 'day' }, signalId: 's-9' } as const
    expect(among({ operator: 'aa', statusSince: later }, { operator: 'bb' })?.operator).toBe('bb')
    expect(among({ operator: 'bb' }, { operator: 'aa' })?.operator).toBe('aa')
  })

  it('of none is none', () => {
    expect(leadingDeployment([])).toBeUndefined()
    expect(Object.keys(countCities([]))).toEqual([...statusKeys])
  })
})
