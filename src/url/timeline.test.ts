import { describe, expect, it } from 'vitest'
import { loadExportParams, loadTimelineParams, timelineFileHref, timelineHref } from './timeline'
import { withWindow } from './window'

describe('the state of the timeline', () => {
  it('leaves its defaults out of the address', () => {
    expect(timelineHref({ operator: '', scale: 'linear', align: 'date', page: 1 })).toBe('/timeline')
    expect(timelineHref({ scale: 'log', from: '2026-01-01' })).toBe('/timeline?from=2026-01-01&scale=log')
  })
  it('reads the fields of a form as one comparison', async () => {
    const view = await loadTimelineParams(Promise.resolve({ compare: ['tesla', '', 'waymo', ''] }))
    expect(view.compare).toBe('tesla,waymo')
  })
  it('reads its own address back, also for a file', () => {
    const state = {
      operator: 'tesla',
      compare: 'austin-tx,dallas-tx',
      align: 'launch',
      scale: 'log',
    } as const
    const href = timelineFileHref('csv', 'area', state)
    expect(href).toMatch(/^\/timeline\/view\.csv\?/)
    const { searchParams } = new URL(href, 'https://example.org')
    expect(loadExportParams(searchParams)).toMatchObject({ ...state, chart: 'area', from: '', page: 1 })
  })
})

it('asks for a place itself in a file alone', () => {
  const href = timelineFileHref('csv', 'fleet', { place: 'us-tx', inside: 'no' })
  expect(href).toBe('/timeline/view.csv?place=us-tx&inside=no')
  const { searchParams } = new URL(href, 'https://example.org')
  expect(loadExportParams(searchParams)).toMatchObject({ place: 'us-tx', inside: 'no' })
  expect(timelineFileHref('csv', 'area', { place: 'us-tx', inside: 'yes' })).toBe(
    '/timeline/view.csv?place=us-tx&chart=area',
  )
})

describe('withWindow', () => {
  const window = { from: '2026-01-01', to: '2026-06-30' }
  it('changes the days, forgets the page and keeps the rest', () => {
    expect(withWindow('?operator=tesla&page=3&from=2020-01-01', window, '2026-11-22')).toBe(
      '?operator=tesla&from=2026-01-01&to=2026-06-30',
    )
  })
  it('names no end on the last day there is', () => {
    expect(withWindow('?to=2026-03-01', window, '2026-06-30')).toBe('?from=2026-01-01')
  })
})
