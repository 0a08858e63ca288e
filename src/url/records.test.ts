import { describe, expect, it } from 'vitest'
import { maxSlugLength } from '@/domain/shared/slug'
import { insteadOfEndless, recordFamilies } from './records'

const longest = 'x'.repeat(maxSlugLength)

describe('an address too long to name a record', () => {
  it.each(Object.values(recordFamilies))('is led to one below $list that no record has', ({ list }) => {
    const instead = insteadOfEndless(`${list}/${longest}x`)
    expect(instead).toBe(`${list}/not-found`)
    expect(insteadOfEndless(`${instead}`), 'once only').toBeNull()
    expect(insteadOfEndless(`${list}/${longest}`)).toBeNull()
  })

  it.each(['/', '/cities', `/${longest}x`, `/data/download/${longest}x`, `/cities/austin-tx/${longest}x`])(
    'is not one outside the lists: %s',
    (pathname) => {
      expect(insteadOfEndless(pathname)).toBeNull()
    },
  )
})
