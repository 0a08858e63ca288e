import { describe, expect, it } from 'vitest'
import { type SignalLife, undoneSignal } from './undone'

const life = (status: SignalLife['status'], discarded = false): SignalLife => ({ status, discarded })
const draft = { ...life('draft'), seen: false }
const published = { ...life('published'), seen: true }
const retracted = { ...life('retracted'), seen: true }

describe('a signal after an act of change was undone', () => {
  it('that the act made is retracted when readers have seen it, and discarded otherwise', () => {
    expect(undoneSignal(null, published)).toMatchObject({
      status: 'retracted',
      step: 'retract',
      content: 'now',
    })
    expect(undoneSignal(null, draft)).toMatchObject({ status: 'draft', discarded: true, step: 'discard' })
  })

  it('never becomes a draft again once readers have seen it', () => {
    for (const before of ['draft', 'in-review'] as const)
      expect(undoneSignal(life(before), published)).toMatchObject({ status: 'retracted', content: 'now' })
  })

  it.each([
    ['an edit', life('published'), published, 'put-back'],
    ['a retraction', life('published'), retracted, 'publish'],
    ['a publication after a retraction', life('retracted'), published, 'retract'],
    ['an edit of a draft', life('draft'), draft, 'put-back'],
    ['a submission', life('draft'), { ...life('in-review'), seen: false }, 'put-back'],
    ['a discard', life('draft'), { ...life('draft', true), seen: false }, 'restore'],
    ['a restored draft', life('draft', true), draft, 'discard'],
  ])('stands as before %s', (_what, before, now, step) => {
    expect(undoneSignal(before, now)).toEqual({ ...before, step, content: 'before' })
  })
})
