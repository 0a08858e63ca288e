import { describe, expect, it } from 'vitest'
import { type Deployment, projectDeployments } from '@/domain/projection/deployments'
import type { Share } from '@/domain/projection/share'
import { accesses, phases, supervisions } from '@/domain/signal/kinds'
import type { SignalOf } from '@/domain/signal/schema'
import { signalOf, testPlaces } from '@/domain/testing/arbitraries'
import { deploymentSentence, type SentenceContext } from './deployment-sentence'

type Step = Partial<SignalOf<'deployment-status'>> & { date: string }

function fold(...steps: Step[]): Deployment {
  const signals = steps.map((step, index) =>
    signalOf('deployment-status', { id: `s-${index}`, supervision: 'unknown', access: null, ...step }),
  )
  const [deployment] = projectDeployments(signals, testPlaces, '2026-10-10')
  if (!deployment) throw new Error('nothing folded')
  return deployment
}

const say = (steps: Step[], report: Partial<SentenceContext> = {}) =>
  deploymentSentence(fold(...steps), { operator: 'Waymo', place: 'San Francisco', ...report })

const empty = { supervision: 'driverless', access: 'public' } as const
const share: Share = {
  low: 17 / 154,
  high: 17 / 154,
  basis: 'observed',
  span: null,
  driverless: { signalId: 'a', date: '2026-08-12', low: 17, high: 17 },
  all: { signalId: 'b', date: '2026-08-12', low: 154, high: 154 },
}

describe('the sentence of a service', () => {
  const opened: Step[] = [
    { date: '2022-12-16', supervision: 'driverless', access: 'invite-only' },
    { date: '2024-06-25', ...empty },
  ]
  const pause: Step[] = [{ date: '2025-12-20', phase: 'paused' }, { date: '2025-12-21' }]

  it('says who is carried, how, where and since when, with what interrupted it', () => {
    expect(say([...opened, ...pause])).toBe(
      'Waymo has carried the public without a driver in San Francisco since Jun 25, 2024 (interrupted once, Dec 20, 2025, one day).',
    )
    expect(say(opened)).toBe(
      'Waymo has carried the public without a driver in San Francisco since Jun 25, 2024.',
    )
  })

  it('counts several interruptions, and says of one known to a month no number of days', () => {
    const flood: Step[] = [
      { date: '2026-04-01', datePrecision: 'month', phase: 'paused' },
      { date: '2026-09-17', ...empty },
    ]
    expect(say([...opened, ...pause, ...flood])).toContain(
      '(interrupted twice, last Apr 2026 to Sep 17, 2026)',
    )
  })

  it('is no more precise than its record', () => {
    expect(say([{ date: '2026-04-01', datePrecision: 'quarter', ...empty }])).toContain('since Q2 2026.')
  })

  it('ties no date to what it does not belong to: staff rides are not rides of the public', () => {
    const staff: Step = { date: '2023-06-16', supervision: 'driverless', access: 'employees' }
    expect(say([staff])).toBe(
      'Waymo has carried its own staff without a driver in San Francisco since Jun 16, 2023.',
    )
    expect(say([staff, { date: '2025-09-10', ...empty }])).toContain('the public without a driver')
    expect(say([staff, { date: '2025-09-10', ...empty }])).toContain('since Sep 10, 2025.')
  })

  it('leaves out a pause that the last change came with', () => {
    expect(
      say([...opened.slice(0, 1), { date: '2026-05-21', phase: 'paused' }, { date: '2026-08-04', ...empty }]),
    ).toBe('Waymo has carried the public without a driver in San Francisco since Aug 4, 2026.')
  })

  it('of invited riders, of nobody named, with a watcher, with a driver, and with neither on record', () => {
    expect(say([{ date: '2026-09-14', supervision: 'driverless', access: 'invite-only' }])).toContain(
      'has carried invited riders without a driver',
    )
    expect(say([{ date: '2026-09-14', supervision: 'supervised', access: 'public' }])).toContain(
      'has carried the public with a safety monitor in San Francisco since Sep 14, 2026.',
    )
    expect(say([{ date: '2026-09-14', supervision: 'manual' }])).toContain(
      'has carried riders with a human driver',
    )
    expect(say([{ date: '2026-09-14', access: 'public' }])).toBe(
      'Waymo has carried the public in San Francisco since Sep 14, 2026; supervision is not on record.',
    )
  })
})

describe('the sentence of a mixed service', () => {
  const mixed: Step[] = [
    { date: '2025-06-22', supervision: 'supervised', access: 'invite-only' },
    { date: '2025-11-18', supervision: 'supervised', access: 'public' },
    { date: '2026-01-22', supervision: 'mixed', access: 'public' },
  ]
  const report = { operator: 'Tesla', place: 'Austin' }

  it('gives the opening and the mix a date each, and the share where it is known', () => {
    expect(say(mixed, { ...report, share })).toBe(
      'Tesla has carried the public in Austin since Nov 18, 2025; since Jan 22, 2026 some cars are driverless and others have a safety monitor; 11% of the cars driverless (17 of 154, observed, Aug 12, 2026).',
    )
    expect(say(mixed, { ...report, share: null })).toContain('; share of driverless cars not known.')
  })

  it('says whose account a claim is, and that the share is not known', () => {
    const claim: Step = { date: '2026-08-20', confidence: 'claimed', ...empty }
    expect(say([...mixed, claim], { ...report, share: null, driverlessBy: 'operator' })).toBe(
      'Tesla has carried the public in Austin since Nov 18, 2025; since Jan 22, 2026 some cars are driverless and others have a safety monitor; driverless according to Tesla, not independently verified; share of driverless cars not known.',
    )
  })

  it('says so when a driverless service is known from its operator alone', () => {
    const alone = say([{ date: '2026-04-18', ...empty }], {
      operator: 'Tesla',
      place: 'Dallas',
      driverlessBy: 'operator',
    })
    expect(alone).toBe(
      'Tesla has carried the public without a driver in Dallas since Apr 18, 2026; according to Tesla, not independently verified.',
    )
    expect(say([{ date: '2026-04-18', ...empty }], { driverlessBy: 'others' })).not.toContain('account')
    expect(say([{ date: '2026-04-18', ...empty }], { share: null })).not.toContain('share')
  })
})

describe('the sentence of what does not run', () => {
  it('says since when a service is paused, and what it was before', () => {
    const before: Step[] = [{ date: '2026-02-24', supervision: 'driverless', access: 'invite-only' }]
    expect(say([...before, { date: '2026-05-21', phase: 'paused' }])).toBe(
      'Waymo has paused its service in San Francisco since May 21, 2026; before that it carried invited riders without a driver, from Feb 24, 2026 on.',
    )
    const tests: Step = { date: '2026-02-24', phase: 'testing', supervision: 'supervised' }
    expect(say([tests, { date: '2026-05-21', phase: 'paused' }])).toBe(
      'Waymo has paused its work in San Francisco since May 21, 2026.',
    )
  })

  it('says when a service ended, and when it had opened', () => {
    const end: Step = { date: '2024-12-01', datePrecision: 'month', phase: 'ended' }
    expect(say([{ date: '2022-02-01', ...empty }, end])).toBe(
      'Waymo ended its service in San Francisco in Dec 2024; it opened to everyone on Feb 1, 2022.',
    )
    expect(say([{ date: '2022-02-01', supervision: 'driverless', access: 'invite-only' }, end])).toContain(
      'it first carried invited riders on Feb 1, 2022.',
    )
    expect(say([{ date: '2022-02-01', phase: 'testing' }, end])).toBe(
      'Waymo ended its work in San Francisco in Dec 2024.',
    )
  })

  it('tells tests, staff rides in them, permits and announcements', () => {
    const tests: Step = { date: '2026-01-01', phase: 'testing' }
    expect(say([tests])).toBe('Waymo has been testing in San Francisco since Jan 1, 2026.')
    expect(
      say([tests, { date: '2026-03-24', phase: 'testing', supervision: 'driverless', access: 'employees' }]),
    ).toBe(
      'Waymo has been testing in San Francisco since Jan 1, 2026, now without a driver; staff could ride from Mar 24, 2026.',
    )
    expect(say([{ date: '2026-01-01', phase: 'permitted' }])).toContain('has held a permit in San Francisco')
    expect(say([{ date: '2026-01-01', phase: 'announced' }])).toContain(
      'announced San Francisco on Jan 1, 2026',
    )
  })

  it('has one for every combination of phase, supervision and access', () => {
    const base = fold({ date: '2026-04-01', datePrecision: 'quarter', ...empty })
    for (const phase of phases)
      for (const supervision of supervisions)
        for (const access of [...accesses, null])
          expect(
            deploymentSentence({ ...base, phase, supervision, access }, { operator: 'X', place: 'Y' }),
          ).toMatch(/^X .*Y.*Q2 2026.*\.$/)
  })
})
