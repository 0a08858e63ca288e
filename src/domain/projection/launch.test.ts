import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryDate, arbitrarySignalsOf, signalOf, testPlaces } from '../testing/arbitraries'
import { projectDeployments } from './deployments'
import { launchFinder } from './launch'

const invited = signalOf('deployment-status', { id: 'invited', access: 'invite-only', date: '2025-06-22' })
const opened = signalOf('deployment-status', { id: 'opened', access: 'public', date: '2025-11-18' })
const again = signalOf('deployment-status', { id: 'again', access: 'public', date: '2026-02-01' })
const dallas = signalOf('deployment-status', { id: 'dallas', place: 'dallas-tx', date: '2025-03-01' })
const find = launchFinder([again, opened, invited, dallas], testPlaces, '2026-11-22')

it('takes the first service that was open to the public', () => {
  expect(find('tesla', 'austin-tx')).toEqual({ signalId: 'opened', date: '2025-11-18' })
})
it('takes the first anywhere inside a region', () => {
  expect(find('tesla', 'us-tx')).toEqual({ signalId: 'dallas', date: '2025-03-01' })
})
it('has none for another operator, another place or no place', () => {
  expect(find('waymo', 'austin-tx')).toBeNull()
  expect(find('tesla', 'phoenix-az')).toBeNull()
  expect(find('tesla', null)).toBeNull()
})
it('does not look ahead, and does not take a company’s word', () => {
  expect(launchFinder([opened], testPlaces, '2025-11-17')('tesla', 'austin-tx')).toBeNull()
  const claimed = { ...opened, confidence: 'claimed' as const }
  expect(launchFinder([claimed], testPlaces, '2026-11-22')('tesla', 'austin-tx')).toBeNull()
})
it('does not take a part, nor what is said again', () => {
  const part = { ...opened, id: 'part', date: '2025-08-01', extent: 'part' as const }
  const told = { ...opened, id: 'told', date: '2025-08-02', restates: 'opened' }
  expect(launchFinder([invited, part, told, opened], testPlaces, '2026-11-22')('tesla', 'austin-tx')).toEqual(
    {
      signalId: 'opened',
      date: '2025-11-18',
    },
  )
})
it('agrees with the first public ride of a run, and remembers the runs before it', () => {
  fc.assert(
    fc.property(arbitrarySignalsOf('deployment-status'), arbitraryDate, (signals, asOf) => {
      const launchOf = launchFinder(signals, testPlaces, asOf)
      for (const { operator, place, dates, events } of projectDeployments(signals, testPlaces, asOf)) {
        const first = dates.firstPublicRide
        const launch = launchOf(operator, place)
        if (first === null) continue
        expect(launch && launch.date <= first.when.date).toBe(true)
        if (!events.some(({ signal }) => signal.phase === 'ended'))
          expect(launch).toEqual({ signalId: first.signalId, date: first.when.date })
      }
    }),
  )
})
