import { expect, it } from 'vitest'
import { loadMapParams, mapFields, mapHref, noMapView } from './map'

it('keeps in a form what the address would hold, and no default', () => {
  expect(mapFields(noMapView)).toEqual({})
  const view = { ...noMapView, asOf: '2026-06-15', region: 'us-tx', sort: 'name', page: 2 } as const
  expect(mapFields(view)).toEqual({ asOf: '2026-06-15', region: 'us-tx', sort: 'name', page: '2' })
  expect(mapHref(view)).toBe(`/map?${new URLSearchParams(mapFields(view))}`)
})

it('reads back every state that it writes, with text that an address escapes', () => {
  const view = { ...noMapView, operator: 'a & b=c', city: 'são-paulo', order: 'desc', page: 3 } as const
  expect(loadMapParams(mapFields(view))).toEqual(view)
})

it('begins at the first page of the list where the address asks for none', () => {
  expect(loadMapParams({ page: 'abc' }).page).toBe(1)
})
