import { describe, expect, it } from 'vitest'
import { signalOf } from '../testing/arbitraries'
import { waitsByPlace } from './waits'

const wait = (id: string, date: string, value: number, rest: object = {}) =>
  signalOf('service-metric', {
    id,
    date,
    metric: 'wait-minutes',
    unit: 'minutes',
    value,
    operator: 'tesla',
    place: 'austin-tx',
    ...rest,
  })
const serving = [
  { operator: 'tesla', place: 'austin-tx' },
  { operator: 'waymo', place: 'austin-tx' },
  { operator: 'waymo', place: 'phoenix-az' },
]

describe('waitsByPlace', () => {
  it('gives the newest of each operator and place, and names who was not measured beside it', () => {
    const waits = waitsByPlace(
      [wait('old', '2025-11-01', 40), wait('new', '2026-04-10', 17.5), wait('later', '2026-08-01', 9)],
      serving,
      '2026-05-01',
    )
    expect(waits.map(({ operator, place, measured }) => [operator, place, measured?.value ?? null])).toEqual([
      ['tesla', 'austin-tx', 17.5],
      ['waymo', 'austin-tx', null],
    ])
  })

  it('leaves out what is only said again, and waits of no place', () => {
    const signals = [
      wait('one', '2026-04-10', 17.5),
      wait('again', '2026-04-12', 30, { restates: 'one' }),
      wait('nowhere', '2026-04-14', 5, { place: null }),
    ]
    expect(waitsByPlace(signals, [], '2026-05-01').map(({ measured }) => measured?.id)).toEqual(['one'])
  })
})
