import 'server-only'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { fail, ok, type Result } from '@/domain/shared/result'
import { isRefusal } from '../limits/refusal'

export { clientAddress } from '../limits/client'

/**
 * Limits held in the memory of this process. Several processes count apart, which loosens a limit by their number;
 * the decision record on sign-in says when that matters.
 */

const quarterHour = 15 * 60

function createLimits() {
  return {
    password: new RateLimiterMemory({ keyPrefix: 'password', points: 5, duration: quarterHour }),
    writes: new RateLimiterMemory({ keyPrefix: 'writes', points: 60, duration: 60 }),
    answersByAddress: new RateLimiterMemory({ keyPrefix: 'answers', points: 20, duration: 60 }),
    answersByAnyone: new RateLimiterMemory({ keyPrefix: 'answers-anyone', points: 120, duration: 60 }),
  }
}

declare global {
  var trackerLimits: ReturnType<typeof createLimits> | undefined
}

function limits() {
  globalThis.trackerLimits ??= createLimits()
  return globalThis.trackerLimits
}

async function consume(limiter: RateLimiterMemory, key: string, what: string): Promise<Result<null>> {
  try {
    await limiter.consume(key)
    return ok(null)
  } catch (refusal) {
    if (!isRefusal(refusal)) throw refusal
    return fail('rate-limited', `${what} Try again in ${waitingTime(refusal.msBeforeNext)}.`)
  }
}

/** A time to wait, in words. */
export function waitingTime(milliseconds: number): string {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000))
  if (seconds < 60) return seconds === 1 ? '1 second' : `${seconds} seconds`
  const minutes = Math.ceil(seconds / 60)
  return minutes === 1 ? '1 minute' : `${minutes} minutes`
}

export function limitPasswordChange(userId: string): Promise<Result<null>> {
  return consume(limits().password, userId, 'Too many tries to change the password.')
}

/** 60 writes a minute and person. */
export function limitWrites(userId: string): Promise<Result<null>> {
  return consume(limits().writes, userId, 'That is more than 60 changes in a minute. Nothing was saved.')
}

/** What refused forms of strangers leave in the database: 20 a minute from one vouched-for address, 120 in all. */
export function limitKeptFormStates(address: string | null): Promise<Result<null>> {
  const what = 'Too many forms.'
  return address
    ? consume(limits().answersByAddress, address, what)
    : consume(limits().answersByAnyone, 'anyone', what)
}
