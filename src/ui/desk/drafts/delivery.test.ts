import { describe, expect, it } from 'vitest'
import { deliver, failureOf, redirectOf } from './delivery'

const form = new FormData()

describe('sending a form (F1)', () => {
  it('gives the answer of the action', async () => {
    expect(await deliver(async (state: string) => `${state}!`, 'a', form)).toEqual({
      kind: 'answered',
      state: 'a!',
    })
  })

  it('turns every rejection into a failure with words, never into a throw', async () => {
    const rejecting = (error: unknown) => deliver(() => Promise.reject(error), 'a', form)
    expect(await rejecting(new TypeError('Failed to fetch'))).toEqual({
      kind: 'failed',
      failure: { kind: 'unreachable' },
    })
    expect(await rejecting(new Error('Connection closed.'))).toMatchObject({
      failure: { kind: 'unreachable' },
    })
    expect(await rejecting(new Error('An error occurred'))).toMatchObject({ failure: { kind: 'server' } })
  })

  it('does not send what the server would refuse for its size', async () => {
    const large = new FormData()
    large.set('detail', 'x'.repeat(1_000_001))
    let called = false
    const delivery = await deliver(async () => (called = true), false, large)
    expect(delivery).toMatchObject({ failure: { kind: 'too-large' } })
    expect(called).toBe(false)
  })

  it('tells a refusal by its status', () => {
    const unexpected = new Error('An unexpected response was received from the server.')
    expect(failureOf(unexpected, 413)).toBe('too-large')
    expect(failureOf(unexpected, 429)).toBe('rate-limited')
    expect(failureOf(unexpected, 503)).toBe('unavailable')
    expect(failureOf(unexpected, 500)).toBe('server')
    expect(failureOf(unexpected, null)).toBe('server')
  })

  it('reads where an action led', () => {
    const redirect = Object.assign(new Error('NEXT_REDIRECT'), {
      digest: 'NEXT_REDIRECT;push;/admin/signals/x?saved=saved;303;',
    })
    expect(redirectOf(redirect)).toBe('/admin/signals/x?saved=saved')
    expect(redirectOf(new Error('x'))).toBeNull()
    expect(redirectOf(null)).toBeNull()
  })
})
