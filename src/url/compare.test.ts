import { expect, it } from 'vitest'
import { compareFileHref, compareHref, loadCompareParams, readCompareQuery } from './compare'

it('joins the fields of a form and reads a list the same way', async () => {
  const asked = { place: 'austin-tx,waymo', asOf: '2026-06-15' }
  const form = Promise.resolve({ place: ['austin-tx', '', 'waymo', ''], asOf: '2026-06-15' })
  expect(await loadCompareParams(form)).toEqual(asked)
  expect(await loadCompareParams(Promise.resolve(asked))).toEqual(asked)
  expect(readCompareQuery(new URLSearchParams('place=austin-tx&place=waymo&asOf=2026-06-15'))).toEqual(asked)
  expect(readCompareQuery(new URL(compareFileHref(asked), 'http://x').searchParams)).toEqual(asked)
})

it('leaves out what is not set', () => {
  expect(compareHref({})).toBe('/compare')
  expect(compareHref({ place: '', asOf: '' })).toBe('/compare')
})
