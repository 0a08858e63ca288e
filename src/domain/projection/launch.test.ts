import { expect, it } from 'vitest'
import { signalOf, testPlaces } from '../testing/arbitraries'
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
