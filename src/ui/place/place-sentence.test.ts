import { expect, it } from 'vitest'
import { placeRows } from '@/domain/lists/places'
import { projectDeployments } from '@/domain/projection/deployments'
import { signalOf, testPlaces } from '@/domain/testing/arbitraries'
import { placeSentence } from './place-sentence'

const asOf = '2026-06-30'

function sentenceOf(slug: string, signals: Parameters<typeof placeRows>[2]) {
  const row = placeRows(testPlaces, projectDeployments(signals, testPlaces, asOf), signals).find(
    ({ place }) => place.slug === slug,
  )
  if (!row) throw new Error(slug)
  return placeSentence(row)
}

it('says which states the cities are in and who is there', () => {
  const status = { place: 'austin-tx', phase: 'service', supervision: 'driverless' } as const
  const tesla = signalOf('deployment-status', { id: 'a', operator: 'tesla', date: '2026-01-01', ...status })
  const waymo = signalOf('deployment-status', { id: 'b', operator: 'waymo', date: '2026-01-02', ...status })
  expect(sentenceOf('us-tx', [tesla])).toBe('Driverless service in 1 city. One operator is active there.')
  expect(sentenceOf('us', [tesla, waymo])).toBe('Driverless service in 1 city. 2 operators are active there.')
  const ended = signalOf('deployment-status', {
    id: 'c',
    operator: 'tesla',
    place: 'austin-tx',
    phase: 'ended',
    date: '2026-02-01',
  })
  expect(sentenceOf('us-tx', [tesla, ended])).toBe('An ended service in 1 city. No operator is active there.')
})

it('tells a place without a city from one without a signal', () => {
  const count = signalOf('fleet-estimate', { id: 'a', place: 'us-tx', date: '2026-01-01' })
  expect(sentenceOf('us-tx', [count])).toContain('no operator is deployed in a city there')
  expect(sentenceOf('sg', [count])).toContain('on record by then')
})
