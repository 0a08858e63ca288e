import { describe, expect, it } from 'vitest'
import type { SignalOf } from '../signal/schema'
import { signalOf, testPlaces } from '../testing/arbitraries'
import { type Deployment, projectDeployments } from './deployments'

/** What the headline once said and its record did not, each by its name. */

type Status = SignalOf<'deployment-status'>
type Step = Partial<Status> & { id: string; date: string }

function fold(steps: Step[], asOf = '2026-10-10'): Deployment | undefined {
  const signals = steps.map((step) =>
    signalOf('deployment-status', { supervision: 'unknown', access: null, ...step }),
  )
  return projectDeployments(signals, testPlaces, asOf)[0]
}

const mixed: Step[] = [
  { id: 'launch', date: '2025-06-22', supervision: 'supervised', access: 'invite-only' },
  { id: 'open', date: '2025-11-18', supervision: 'supervised', access: 'public' },
  { id: 'first-empty', date: '2026-01-22', supervision: 'mixed', access: 'public' },
]
const inPart: Step = {
  id: 'cybercab',
  date: '2026-09-04',
  supervision: 'driverless',
  access: 'public',
  extent: 'part',
}

describe('Tesla Austin is driverless on a record of part of the city', () => {
  it('no longer: a part leaves a mixed service mixed, and makes a supervised or unknown one mixed', () => {
    expect(fold([...mixed, inPart])).toMatchObject({
      phase: 'service',
      supervision: 'mixed',
      access: 'public',
    })
    expect(fold([...mixed.slice(0, 2), inPart])).toMatchObject({ supervision: 'mixed' })
    expect(fold([{ id: 'launch', date: '2025-06-22', access: 'public' }, inPart])).toMatchObject({
      supervision: 'mixed',
    })
  })

  it('leaves a driverless service driverless when a part is said to be, and mixed when a part is watched', () => {
    const whole: Step = { id: 'whole', date: '2026-08-01', supervision: 'driverless', access: 'public' }
    expect(fold([whole, inPart])).toMatchObject({
      supervision: 'driverless',
      signalIds: ['whole', 'cybercab'],
    })
    expect(fold([whole, { ...inPart, supervision: 'supervised' }])).toMatchObject({ supervision: 'mixed' })
  })

  it('takes a service that exists in a part alone as it is', () => {
    const testing: Step = { id: 'tests', date: '2026-01-01', phase: 'testing', supervision: 'supervised' }
    expect(fold([inPart])).toMatchObject({ phase: 'service', supervision: 'driverless', access: 'public' })
    expect(fold([testing, inPart])).toMatchObject({ phase: 'service', supervision: 'driverless' })
  })

  it('neither opens, pauses nor ends the whole with a part', () => {
    const [launch] = mixed
    const invited: Step[] = launch ? [launch] : []
    expect(fold([...invited, inPart])).toMatchObject({ access: 'invite-only' })
    for (const phase of ['paused', 'ended'] as const) {
      const stop: Step = { id: 'stop', date: '2026-02-01', phase, extent: 'part' }
      const after = fold([...mixed, stop])
      expect(after).toMatchObject({ phase: 'service', supervision: 'mixed', interruptions: [] })
      expect(after?.events.at(-1)?.effect).toBe('no-change')
    }
  })

  it('shows the claim of a driverless city on top of the mixed state', () => {
    const claim: Step = {
      id: 'claim',
      date: '2026-08-20',
      supervision: 'driverless',
      access: 'public',
      confidence: 'claimed',
    }
    const claimed = { supervision: 'driverless', signalId: 'claim', when: { date: '2026-08-20' } }
    expect(fold([...mixed, claim, inPart])).toMatchObject({
      supervision: 'mixed',
      claimedSupervision: claimed,
      contestedIds: ['claim'],
    })
    // A later record of the whole settles it either way.
    const settled = (supervision: Status['supervision']) =>
      fold([...mixed, claim, { id: 'settled', date: '2026-09-20', supervision }])
    expect(settled('mixed')?.claimedSupervision).toBeNull()
    expect(settled('driverless')?.claimedSupervision).toBeNull()
    expect(settled('unknown')?.claimedSupervision).toMatchObject(claimed)
    expect(fold(mixed)?.claimedSupervision).toBeNull()
  })
})

describe('the service has run since the last pause', () => {
  const blackout: Step[] = [
    { id: 'staff', date: '2022-12-16', supervision: 'driverless', access: 'invite-only' },
    { id: 'open', date: '2024-06-25', supervision: 'driverless', access: 'public' },
    { id: 'dark', date: '2025-12-20', phase: 'paused', headline: 'No power, no rides' },
    { id: 'light', date: '2025-12-21' },
  ]

  it('no longer: dates survive a pause, which is listed with its days and reason', () => {
    expect(fold(blackout)).toMatchObject({
      since: { date: '2025-12-21' },
      phaseSince: { date: '2025-12-21' },
      serviceSince: { when: { date: '2022-12-16' }, signalId: 'staff' },
      supervisionSince: { signalId: 'staff' },
      accessSince: { signalId: 'open' },
      dates: {
        firstRide: { signalId: 'staff' },
        firstDriverlessPublic: { when: { date: '2024-06-25', precision: 'day' }, signalId: 'open' },
      },
      interruptions: [
        {
          from: { date: '2025-12-20', precision: 'day' },
          to: { date: '2025-12-21', precision: 'day' },
          days: 1,
          reason: 'No power, no rides',
          pausedBy: 'dark',
          resumedBy: 'light',
        },
      ],
    })
  })

  it('counts a running pause up to the day of reading, and none whose ends are not known to the day', () => {
    expect(fold(blackout.slice(0, 3), '2025-12-30')?.interruptions).toMatchObject([
      { to: null, resumedBy: null, days: 10 },
    ])
    const inMonth: Step = { id: 'dark', date: '2025-12-01', datePrecision: 'month', phase: 'paused' }
    expect(fold([...blackout.slice(0, 2), inMonth])?.interruptions).toMatchObject([{ days: null }])
  })

  it('begins anew after an end, and lists no pause of tests', () => {
    const again = fold([
      ...blackout,
      { id: 'end', date: '2026-02-01', phase: 'ended' },
      { id: 'new', date: '2026-03-01' },
    ])
    expect(again).toMatchObject({
      dates: { firstRide: { signalId: 'new' }, firstPublicRide: null },
      interruptions: [],
      signalIds: ['new'],
    })
    const tests = fold([
      { id: 'tests', date: '2026-01-01', phase: 'testing', supervision: 'driverless', access: 'employees' },
      { id: 'gas', date: '2026-02-01', phase: 'paused' },
      { id: 'start', date: '2026-03-01', access: 'public' },
    ])
    // What was kept is that of the tests: the service has its own.
    expect(tests).toMatchObject({ interruptions: [], supervision: 'unknown', access: 'public' })
  })

  it('keeps the dates of a run that has ended, and closes the pause that it ended in', () => {
    expect(fold([...blackout.slice(0, 3), { id: 'end', date: '2026-01-09', phase: 'ended' }])).toMatchObject({
      phase: 'ended',
      access: null,
      dates: { firstRide: { signalId: 'staff' } },
      interruptions: [{ to: { date: '2026-01-09' }, resumedBy: 'end', days: 20 }],
    })
  })
})

describe('Zoox Las Vegas carries the public since its staff rides', () => {
  it('no longer: each opening has its own date', () => {
    expect(
      fold([
        { id: 'staff', date: '2023-06-16', supervision: 'driverless', access: 'employees' },
        {
          id: 'explorers',
          date: '2025-01-01',
          datePrecision: 'quarter',
          supervision: 'driverless',
          access: 'invite-only',
        },
        { id: 'open', date: '2025-09-10', supervision: 'driverless', access: 'public' },
      ]),
    ).toMatchObject({
      dates: {
        firstRide: { when: { date: '2023-06-16' }, signalId: 'staff' },
        firstOutsideRide: { when: { date: '2025-01-01', precision: 'quarter' }, signalId: 'explorers' },
        firstPublicRide: { when: { date: '2025-09-10' }, signalId: 'open' },
        firstDriverlessRide: { signalId: 'staff' },
        firstDriverlessPublic: { signalId: 'open' },
      },
    })
  })

  it('reads a ride in tests only where someone is said to ride, even beside a service', () => {
    const service = mixed.slice(0, 2)
    const test = { id: 'test', date: '2025-12-01', phase: 'testing', supervision: 'driverless' } as const
    expect(fold([...service, { ...test, access: 'employees' }])).toMatchObject({
      supervision: 'supervised',
      dates: { firstDriverlessRide: { signalId: 'test' }, firstDriverlessPublic: null },
    })
    expect(fold([...service, test])?.dates.firstDriverlessRide).toBeNull()
  })

  it('takes no permit and no announcement for a ride', () => {
    const permit: Step = { id: 'permit', date: '2026-01-01', phase: 'permitted', access: 'public' }
    expect(fold([permit])?.dates.firstRide).toBeNull()
    expect(fold([{ ...permit, phase: 'announced' }])?.dates.firstRide).toBeNull()
  })
})

describe('a pause forgets who drives', () => {
  it('no longer: it keeps supervision and access, and a silent resumption restores them', () => {
    const pause: Step = { id: 'pause', date: '2026-02-01', phase: 'paused' }
    expect(fold([...mixed, pause])).toMatchObject({ phase: 'paused', supervision: 'mixed', access: 'public' })
    expect(fold([...mixed, pause, { id: 'back', date: '2026-02-05' }])).toMatchObject({
      phase: 'service',
      supervision: 'mixed',
      access: 'public',
      supervisionSince: { signalId: 'first-empty' },
    })
  })
})

describe('a restatement', () => {
  const again: Step = {
    id: 'again',
    date: '2026-09-05',
    supervision: 'driverless',
    access: 'public',
    restates: 'open',
  }

  it('moves nothing, is listed as corroboration, and makes no city known', () => {
    const after = fold([...mixed, again])
    expect(after).toMatchObject({
      supervision: 'mixed',
      signalIds: ['launch', 'open', 'first-empty'],
      corroboratingIds: ['again'],
    })
    expect(after?.events.at(-1)?.effect).toBe('corroborated')
    expect(fold([again])).toBeUndefined()
  })
})
