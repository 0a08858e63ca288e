import { expect, it } from 'vitest'
import { keptSort } from './sort-link'

it('keeps the order of a table where it is not the default', () => {
  const params = { sort: { defaultValue: 'name' }, order: { defaultValue: 'asc' } } as const
  expect(keptSort<string>({ sort: 'name', order: 'asc' }, params)).toEqual({})
  expect(keptSort<string>({ sort: 'since', order: 'asc' }, params)).toEqual({ sort: 'since' })
  expect(keptSort<string>({ sort: 'since', order: 'desc' }, params)).toEqual({ sort: 'since', order: 'desc' })
})
