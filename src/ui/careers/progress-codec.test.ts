import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pathContent } from '@/content/paths'
import { maxProgressLength, readProgress, writeProgress } from '@/domain/careers/progress'
import { stepsOf } from '@/domain/careers/roadmap'
import { takeFile, toggleStep } from './progress-codec'

const path = 'perception'
const { roadmap } = pathContent(path)
const ids = stepsOf(roadmap).map(({ id }) => id)
const [first = '', second = ''] = ids
const day = '2026-06-15'
const toggle = (kept: string | null, step: string) => toggleStep(kept, { path, roadmap, step, day })
const fileOf = (text: string) => ({ size: text.length, text: async () => text })
const doneIn = (text: string | null) => {
  const read = text === null ? null : readProgress(text, path, roadmap)
  return read?.ok ? read.value.progress.done : {}
}

describe('toggleStep', () => {
  it('ticks a step with its day, and leaves nothing when the last one is unticked', () => {
    const once = toggle(null, first)
    expect(once.ok && doneIn(once.value)).toEqual({ [first]: day })
    expect(once.ok && toggle(once.value, first)).toEqual({ ok: true, value: null })
  })

  it('touches no other step, in any order of ticks', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ids), { maxLength: 20 }), (ticks) => {
        let kept: string | null = null
        for (const step of ticks) {
          const next = toggle(kept, step)
          if (!next.ok) throw new Error(next.failure.message)
          kept = next.value
        }
        const odd = ids.filter((id) => ticks.filter((one) => one === id).length % 2 === 1)
        expect(Object.keys(doneIn(kept)).toSorted()).toEqual(odd.toSorted())
      }),
    )
  })

  it('leaves alone what cannot be read', () => {
    expect(toggle('{', first)).toMatchObject({ ok: false, failure: { code: 'invalid' } })
  })
})

describe('takeFile', () => {
  it('takes what the file holds, and names what it leaves out', async () => {
    const text = writeProgress({ path, done: { [first]: day, [second]: day, gone: day } })
    const taken = await takeFile(fileOf(text), path, roadmap)
    expect(taken.ok && doneIn(taken.value.text)).toEqual({ [first]: day, [second]: day })
    expect(taken).toMatchObject({
      value: { message: '2 steps taken from the file. Left out, since this plan has no such step: gone.' },
    })
  })

  it.each([
    ['{', 'invalid'],
    [writeProgress({ path: 'ml-mlops', done: {} }), 'conflict'],
  ])('refuses %.40s', async (text, code) => {
    expect(await takeFile(fileOf(text), path, roadmap)).toMatchObject({ ok: false, failure: { code } })
  })

  it('does not even read a file that is far too long', async () => {
    const endless = { size: 5 * maxProgressLength, text: () => Promise.reject(new Error('It was read')) }
    expect(await takeFile(endless, path, roadmap)).toMatchObject({ failure: { code: 'too-large' } })
  })
})
