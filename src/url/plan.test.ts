import { describe, expect, it } from 'vitest'
import { pathFileHref } from './career-paths'
import { pathList } from './lists'
import { loadPlanParams, planFileHref, planHref, readPlanQuery } from './plan'

describe('the address of a plan', () => {
  it('leaves defaults out', () => {
    expect(planHref({ path: '', place: '', horizon: '12', asOf: '' })).toBe('/plan')
    expect(planHref({ path: 'perception', place: 'austin-tx,us-az', horizon: '18' })).toBe(
      '/plan?path=perception&place=austin-tx,us-az&horizon=18',
    )
    expect(planFileHref({ path: 'perception' })).toBe('/plan/plan.md?path=perception')
  })

  it('takes the fields of a form as one list, on the page and in its file', async () => {
    const expected = { path: 'perception', place: 'austin-tx,phoenix-az', horizon: '12', asOf: '' }
    expect(
      await loadPlanParams(Promise.resolve({ path: 'perception', place: ['austin-tx', '', 'phoenix-az'] })),
    ).toEqual(expected)
    expect(
      readPlanQuery(new URLSearchParams('path=perception&place=austin-tx&place=&place=phoenix-az')),
    ).toEqual(expected)
  })
})

describe('the addresses of the paths', () => {
  it('leave defaults out', () => {
    expect(pathList.href({ impact: '', sort: 'path', order: 'asc' })).toBe('/paths')
    expect(pathList.href({ impact: 'data-annotation', sort: 'hours' })).toBe(
      '/paths?impact=data-annotation&sort=hours',
    )
    expect(pathFileHref('perception', '')).toBe('/paths/perception/plan.md')
    expect(pathFileHref('perception', '2026-06-15')).toBe('/paths/perception/plan.md?asOf=2026-06-15')
  })
})
