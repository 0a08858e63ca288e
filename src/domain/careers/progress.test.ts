import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDate } from '../testing/arbitraries'
import { maxProgressLength, readProgress, writeProgress } from './progress'
import type { Roadmap } from './roadmap'

const ids = ['step-a', 'step-b', 'step-c']
const roadmap: Roadmap = [
  {
    id: 'phase',
    title: 'Phase',
    aim: '',
    months: { low: 12, high: 18 },
    steps: ids.map((id) => ({
      id,
      title: id,
      detail: '',
      after: [],
      hours: { low: 1, high: 2 },
      artifact: '',
    })),
  },
]

describe('progress', () => {
  it('comes back from its file as it was', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...ids), arbitraryDate, { noNullPrototype: true }),
        (done) => {
          const read = readProgress(writeProgress({ path: 'perception', done }), 'perception', roadmap)
          expect(read).toEqual({ ok: true, value: { progress: { path: 'perception', done }, dropped: [] } })
        },
      ),
    )
  })

  it('names the steps that the plan no longer has', () => {
    const text = writeProgress({
      path: 'perception',
      done: { 'step-a': '2026-01-01', 'step-old': '2026-01-02' },
    })
    expect(readProgress(text, 'perception', roadmap)).toMatchObject({
      ok: true,
      value: { progress: { done: { 'step-a': '2026-01-01' } }, dropped: ['step-old'] },
    })
  })

  it.each([
    ['', 'invalid'],
    ['{', 'invalid'],
    ['null', 'invalid'],
    ['{"kind":"roadmap-progress","version":2,"path":"perception","done":{}}', 'invalid'],
    ['{"kind":"roadmap-progress","version":1,"path":"nowhere","done":{}}', 'invalid'],
    ['{"kind":"roadmap-progress","version":1,"path":"perception","done":{"step-a":"2026-02-30"}}', 'invalid'],
    [writeProgress({ path: 'ml-mlops', done: {} }), 'conflict'],
    ['x'.repeat(maxProgressLength + 1), 'too-large'],
  ])('refuses %.60s', (text, code) => {
    expect(readProgress(text, 'perception', roadmap)).toMatchObject({ ok: false, failure: { code } })
  })

  it.each([
    ['{', /not a progress file/],
    [
      '{"kind":"roadmap-progress","version":2,"path":"perception","done":{}}',
      /another version; .* version 1/,
    ],
    ['{"kind":"roadmap-progress","version":1,"path":"nowhere","done":{}}', /names no path/],
    ['{"kind":"roadmap-progress","version":1,"path":"perception"}', /no list of steps/],
    [
      '{"kind":"roadmap-progress","version":1,"path":"perception","done":{"step-a":"2026-02-30"}}',
      /The day of the step “step-a” must be a day/,
    ],
  ])('says what is wrong with %.60s', (text, reason) => {
    expect(readProgress(text, 'perception', roadmap)).toMatchObject({
      failure: { message: expect.stringMatching(reason) },
    })
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(typeof readProgress(text, 'perception', roadmap).ok).toBe('boolean')
      }),
    )
  })
})
