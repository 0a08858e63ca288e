import { describe, expect, it } from 'vitest'
import { accesses, phases, supervisions } from '@/domain/signal/kinds'
import { deploymentSentence } from './deployment-sentence'

const since = { date: '2026-04-01', precision: 'quarter' } as const

describe('deploymentSentence', () => {
  it('says who rides, who watches and since when, to the precision known', () => {
    expect(
      deploymentSentence(
        { phase: 'service', supervision: 'driverless', access: 'public', since },
        'Tesla Robotaxi',
      ),
    ).toBe('Tesla Robotaxi carries the public with nobody at the wheel; the service has run since Q2 2026.')
  })

  it('has one sentence for every combination of phase, supervision and access', () => {
    for (const phase of phases)
      for (const supervision of supervisions)
        for (const access of [...accesses, null])
          expect(deploymentSentence({ phase, supervision, access, since }, 'X')).toMatch(/^X .*Q2 2026.*\.$/)
  })
})
