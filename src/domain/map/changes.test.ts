import { describe, expect, it } from 'vitest'
import { areaHistory } from '../projection/history'
import { signalOf } from '../testing/arbitraries'
import { changeDays, changesOn } from './changes'
import type { MapHistory } from './history'

const first = signalOf('service-area', { id: 'first', date: '2026-01-10', areaSqMi: 170 })
const again = signalOf('service-area', { id: 'again', date: '2026-02-10', areaSqMi: 171, restates: 'first' })
const grown = signalOf('service-area', { id: 'grown', date: '2026-03-10', areaSqMi: 245 })

const history: MapHistory = {
  first: '2026-01-01',
  last: '2026-11-30',
  names: {},
  cities: [],
  deployments: [],
  fleets: [],
  areas: areaHistory([first, again, grown]),
  boundaries: [],
  credits: [],
}

describe('changes of the map', () => {
  it('have no day for an area that is only said again', () => {
    expect(changeDays(history).map(({ day }) => day)).toEqual(['2026-01-10', '2026-03-10'])
    expect(changesOn(history, '2026-02-10')).toEqual([])
    expect(changesOn(history, '2026-03-10')).toMatchObject([{ kind: 'area', signalId: 'grown' }])
  })
})
