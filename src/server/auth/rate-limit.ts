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
    signInByEmail: new RateLimiterMemory({ keyPrefix: 'email', points: 5, duration: quarterHour }),
    signInByAddress: new RateLimiterMemory({ keyPrefix: 'address', points: 30, duration: quarterHour }),
    // Without a proxy that vouches for addresses everyone shares one bucket. It is wider, so that a stranger who
    // fills it needs ten times the tries to keep editors out.
    signInByAnyone: new RateLimiterMemory({ keyPrefix: 'anyone', points: 300, duration: quarterHour }),
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

function waitingTime(milliseconds: number): string {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000))
  if (seconds < 60) return seconds === 1 ? '1 second' : `${seconds} seconds`
  const minutes = Math.ceil(seconds / 60)
  return minutes === 1 ? '1 minute' : `${minutes} minutes`
}

const emailKey = (email: string) => email.trim().toLowerCase().slice(0, 254)

/**
 * Counts one try to sign in, before the password is looked at, so that tries sent at once are all counted.
 * @param address of the client; null when no proxy vouches for one
 */
export async function limitSignIn(email: string, address: string | null): Promise<Result<null>> {
  const what = 'Too many tries to sign in.'
  const byAddress = address
    ? await consume(limits().signInByAddress, address, what)
    : await consume(limits().signInByAnyone, 'anyone', what)
  if (!byAddress.ok) return byAddress
  return consume(limits().signInByEmail, emailKey(email), what)
}

/** A success clears the failures of that e-mail address. */
export async function forgiveSignIn(email: string): Promise<void> {
  await limits().signInByEmail.delete(emailKey(email))
}

export function limitPasswordChange(userId: string): Promise<Result<null>> {
  return consume(limits().password, userId, 'Too many tries to change the password.')
}

/** 60 writes a minute and person. */
export function limitWrites(userId: string): Promise<Result<null>> {
  return consume(limits().writes, userId, 'That is more than 60 changes in a minute. Nothing was saved.')
}

/** What refused forms of strangers leave in the database: 20 a minute from one vouched-for address, 120 in all. */
export function limitKeptAnswers(address: string | null): Promise<Result<null>> {
  const what = 'Too many forms.'
  return address
    ? consume(limits().answersByAddress, address, what)
    : consume(limits().answersByAnyone, 'anyone', what)
}
