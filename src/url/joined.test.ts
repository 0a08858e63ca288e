import { describe, expect, it } from 'vitest'
import { joinFields } from './joined'

describe('joinFields', () => {
  it('makes one list of the fields of a form, without the empty ones', () => {
    expect(joinFields({ place: ['austin-tx', '', 'waymo'], asOf: '2026-01-01' }, 'place')).toEqual({
      place: 'austin-tx,waymo',
      asOf: '2026-01-01',
    })
    expect(joinFields({ place: ['', ''] }, 'place')).toEqual({ place: '' })
  })

  it('leaves what is a list already, what is absent, and fields of other names', () => {
    const params = { place: 'austin-tx,waymo', operator: ['waymo', 'tesla'] }
    expect(joinFields(params, 'place')).toEqual(params)
    expect(joinFields(params, 'compare')).toEqual(params)
  })
})
