import { describe, expect, it } from 'vitest'
import type { RecordFamily } from '@/domain/record/families'
import { recordFamilies } from './pages'
import { recordAt } from './records'

describe('the address of a record', () => {
  it.each(Object.entries(recordFamilies))('of %s is below its list', (family, { list }) => {
    expect(recordAt(`${list}/some-name`)).toEqual({ family: family as RecordFamily, slug: 'some-name' })
    expect(recordAt(list)).toBeNull()
    expect(recordAt(`${list}/`)).toBeNull()
    expect(recordAt(`${list}/some-name/more`)).toBeNull()
  })

  it('is told from that of other pages that stand among the records', () => {
    expect(recordAt('/impacts/matrix')).toBeNull()
    expect(recordAt('/impacts/robustness')).toBeNull()
    expect(recordAt('/data/sources')).toBeNull()
    expect(recordAt('/about')).toBeNull()
  })
})
