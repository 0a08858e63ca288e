import { RateLimiterMemory } from 'rate-limiter-flexible'
import { isRefusal } from './refusal'

/** Length of the window in which points are counted, in seconds. */
export const windowSeconds = 10

/** What every client may use however busy the site is: a reader who opens a few pages is never refused. */
const minShare = 60

export type Admission = { ok: true } | { ok: false; why: 'client' | 'share'; retryAfter: number }

export type RequestLimits = { admit: (client: string, cost: number) => Promise<Admission> }

/**
 * Limits of all requests, in points of `request-cost.ts`. A client may use so many points in a window. All together
 * may use twice as many; beyond that the site is busy, and only clients that have used more than an equal share of it
 * are refused, so that nobody can use it up for the others.
 * @param perClient points in a window
 */
export function createRequestLimits(perClient: number): RequestLimits {
  const forAll = 2 * perClient
  const duration = windowSeconds
  const ofClient = new RateLimiterMemory({ keyPrefix: 'client', points: perClient, duration })
  // These two only count: they are asked how much, and never refuse by themselves.
  const used = new RateLimiterMemory({ keyPrefix: 'used', points: Number.MAX_SAFE_INTEGER, duration })
  const active = new RateLimiterMemory({ keyPrefix: 'active', points: Number.MAX_SAFE_INTEGER, duration })

  return {
    async admit(client, cost) {
      if (cost === 0) return { ok: true }
      const own = await take(ofClient, client, cost)
      if (!own.ok) return { ok: false, why: 'client', retryAfter: own.retryAfter }
      if (own.used === cost) await active.consume('clients')
      const all = await used.consume('all', cost)
      if (all.consumedPoints <= forAll) return { ok: true }
      const clients = (await active.get('clients'))?.consumedPoints ?? 1
      const share = Math.max(minShare, forAll / clients)
      if (own.used <= share) return { ok: true }
      return { ok: false, why: 'share', retryAfter: seconds(Math.max(own.msBeforeNext, all.msBeforeNext)) }
    },
  }
}

type Taken = { ok: true; used: number; msBeforeNext: number } | { ok: false; retryAfter: number }

async function take(limiter: RateLimiterMemory, key: string, cost: number): Promise<Taken> {
  try {
    const { consumedPoints, msBeforeNext } = await limiter.consume(key, cost)
    return { ok: true, used: consumedPoints, msBeforeNext }
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown
    return { ok: false, retryAfter: seconds(thrown.msBeforeNext) }
  }
}

const seconds = (milliseconds: number) => Math.max(1, Math.ceil(milliseconds / 1000))
