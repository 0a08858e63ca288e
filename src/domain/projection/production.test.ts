import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  arbitraryDate,
  arbitraryOrderOf,
  arbitrarySignalsOf,
  signalOf,
  testPrograms,
} from '../testing/arbitraries'
import { projectProduction } from './production'

describe('projectProduction', () => {
  it('lists the milestones of each program in order, with contested ones aside', () => {
    const timelines = projectProduction(
      [
        signalOf('production', { id: 'ramp', date: '2026-05-01', milestone: 'ramp' }),
        signalOf('production', { id: 'start' }),
        signalOf('production', { id: 'plan', date: '2026-06-01', confidence: 'claimed' }),
        signalOf('production', { id: 'other', program: 'ojai', alternateOf: 'another' }),
      ],
      testPrograms,
      '2026-12-31',
    )
    expect(
      timelines.map(({ program, milestones, contested, latest }) => [
        program.slug,
        milestones.map(({ id }) => id),
        contested.map(({ id }) => id),
        latest?.id ?? null,
      ]),
    ).toEqual([
      ['cybercab', ['start', 'ramp'], ['plan'], 'ramp'],
      ['ojai', [], ['other'], null],
    ])
  })

  it('counts a milestone that is said again once, and takes no date from it', () => {
    const [timeline] = projectProduction(
      [
        signalOf('production', { id: 'start' }),
        signalOf('production', { id: 'again', date: '2026-05-01', restates: 'start' }),
        signalOf('production', { id: 'claim', restates: 'start', confidence: 'claimed' }),
      ],
      testPrograms,
      '2026-12-31',
    )
    expect(timeline).toMatchObject({ milestones: [{ id: 'start' }], contested: [], latest: { id: 'start' } })
  })

  it('leaves out a program of which nothing is said yet', () => {
    expect(projectProduction([signalOf('production')], testPrograms, '2026-01-14')).toEqual([])
    expect(projectProduction([signalOf('production')], [], '2026-12-31')).toEqual([])
  })

  it('gives the same for any order, and nothing of later days', () => {
    const shuffled = arbitrarySignalsOf('production').chain((given) =>
      fc.tuple(fc.constant(given), arbitraryOrderOf(given)),
    )
    fc.assert(
      fc.property(
        shuffled,
        arbitraryOrderOf(testPrograms),
        arbitraryDate,
        ([given, other], programs, asOf) => {
          const known = given.filter(({ date }) => date <= asOf)
          const timelines = projectProduction(given, testPrograms, asOf)
          expect(projectProduction(other, programs, asOf)).toEqual(timelines)
          expect(projectProduction(known, testPrograms, asOf)).toEqual(timelines)
        },
      ),
    )
  })
})
