import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptBesideDay, withDay } from './day-address'

describe('the same page as of another day', () => {
  it('keeps what else the address asks for, in its order', () => {
    expect(withDay('/filings?state=open&asOf=2026-01-01&sort=since', '2025-06-01')).toBe(
      '/filings?state=open&sort=since&asOf=2025-06-01',
    )
  })

  it('is today without a day', () => {
    expect(withDay('/?asOf=2025-06-01', '')).toBe('/')
    expect(withDay('/impacts?asOf=2025-06-01&domain=Operations', '')).toBe('/impacts?domain=Operations')
  })

  it('begins a list anew, and keeps the part of the page', () => {
    expect(withDay('/inflections?page=3&nextPage=2&operator=waymo#next', '2025-06-01')).toBe(
      '/inflections?operator=waymo&asOf=2025-06-01#next',
    )
  })

  it('leaves out what is empty, as a form without a script cannot', () => {
    expect(keptBesideDay('/cities?status=&operator=waymo')).toEqual([['operator', 'waymo']])
    expect(keptBesideDay('/cities')).toEqual([])
    expect(keptBesideDay('/paths#fit=1')).toEqual([])
  })

  it('asks for that day and nothing new, whatever stood there', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.string({ minLength: 1 }))),
        fc.constantFrom('2025-06-01', '2019-01-31'),
        (params, day) => {
          const address = withDay(`/x?${new URLSearchParams(params)}`, day)
          const asked = new URL(address, 'http://localhost').searchParams
          expect(asked.getAll('asOf')).toEqual([day])
          const rest = params.filter(([name]) => name !== 'page')
          expect([...asked].filter(([name]) => name !== 'asOf')).toEqual(rest)
          expect(withDay(address, day)).toBe(address)
        },
      ),
    )
  })
})
