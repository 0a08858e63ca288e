import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { costOf, kindOf } from './request-cost'
import { createRequestLimits, windowSeconds } from './request-limits'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const perClient = 500
const page = 2

/** How many of so many requests are answered. */
async function answered(
  limits: ReturnType<typeof createRequestLimits>,
  client: string,
  count: number,
  cost: number,
) {
  let passed = 0
  for (let sent = 0; sent < count; sent += 1) if ((await limits.admit(client, cost)).ok) passed += 1
  return passed
}

describe('limits of requests', () => {
  it('one client cannot switch the site off for the others (V6)', async () => {
    const limits = createRequestLimits(perClient)
    expect(await answered(limits, 'attacker', 6100, 3)).toBe(Math.floor(perClient / 3))
    expect(await answered(limits, 'reader', 20, page)).toBe(20)
  })

  it('many clients together cannot either: each has a share, and a reader uses less than that (V6)', async () => {
    const limits = createRequestLimits(perClient)
    for (let client = 0; client < 30; client += 1) await answered(limits, `attacker-${client}`, 40, 3)
    expect(await answered(limits, 'reader', 20, page)).toBe(20)
    expect(await limits.admit('attacker-29', 3)).toMatchObject({ ok: false, why: 'share' })
  })

  it('a crawler of five pages a second and a reader who opens forty pages at once are never refused', async () => {
    const limits = createRequestLimits(perClient)
    expect(await answered(limits, 'reader', 40, 6)).toBe(40)
    for (let second = 0; second < 60; second += 1) {
      expect(await answered(limits, 'crawler', 5, 6)).toBe(5)
      vi.advanceTimersByTime(1000)
    }
  })

  it('say truly how long to wait (V6)', async () => {
    const limits = createRequestLimits(perClient)
    await answered(limits, 'busy', 1, 1)
    vi.advanceTimersByTime(3_500)
    await answered(limits, 'busy', 300, page)
    const refused = await limits.admit('busy', page)
    expect(refused).toEqual({ ok: false, why: 'client', retryAfter: 7 })
    vi.advanceTimersByTime(6_000)
    expect((await limits.admit('busy', page)).ok).toBe(false)
    vi.advanceTimersByTime(1_000)
    expect((await limits.admit('busy', page)).ok).toBe(true)
  })

  it('forget clients when the window is over, so that many of them take no memory for long', async () => {
    const limits = createRequestLimits(perClient)
    for (let client = 0; client < 1000; client += 1) await limits.admit(`client-${client}`, page)
    expect(vi.getTimerCount()).toBeGreaterThan(999)
    vi.advanceTimersByTime(windowSeconds * 1000)
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('what a request costs', () => {
  it('is more for a card than for the API, and nothing for an asset', () => {
    expect(costOf('card', '')).toBeGreaterThan(costOf('api', ''))
    expect(costOf('page', '')).toBeLessThan(costOf('api', ''))
    expect(costOf('page', '?q=x')).toBeGreaterThan(costOf('page', ''))
    expect(costOf('asset', '?x=1')).toBe(0)
  })

  it.each([
    ['/', 'page'],
    ['/cities/austin-tx', 'page'],
    ['/administrators', 'page'],
    ['/admin', 'desk'],
    ['/admin/signals/new', 'desk'],
    ['/sign-in', 'desk'],
    ['/api/v1/signals', 'api'],
    ['/og/cities/austin-tx.png', 'card'],
    ['/data/download/signals.csv', 'file'],
    ['/_next/static/chunks/main.js', 'asset'],
  ])('goes by the path: %s is a %s', (path, kind) => {
    expect(kindOf(path)).toBe(kind)
  })
})
