import 'server-only'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { fail, ok, type Result } from '@/domain/shared/result'
import { waitingTime } from './rate-limit'

/**
 * How often someone may try to sign in, held in the memory of this process. A browser that has signed in to the account
 * before has a count of its own; all others share that of the account, that of their address and, where no proxy vouches
 * for addresses, one of everyone.
 */

const quarterHour = 15 * 60

function createLimits() {
  return {
    byDevice: new RateLimiterMemory({ keyPrefix: 'device', points: 5, duration: quarterHour }),
    byEmail: new RateLimiterMemory({ keyPrefix: 'email', points: 5, duration: quarterHour }),
    byAddress: new RateLimiterMemory({ keyPrefix: 'address', points: 30, duration: quarterHour }),
    byAnyone: new RateLimiterMemory({ keyPrefix: 'anyone', points: 300, duration: quarterHour }),
    // A code of an authenticator app is taken once.
    codes: new RateLimiterMemory({ keyPrefix: 'code', points: 1, duration: 120 }),
    lockouts: new RateLimiterMemory({ keyPrefix: 'lockout', points: 1, duration: quarterHour }),
  }
}

declare global {
  var trackerSignInLimits: ReturnType<typeof createLimits> | undefined
}

function limits() {
  globalThis.trackerSignInLimits ??= createLimits()
  return globalThis.trackerSignInLimits
}

const emailKey = (email: string) => email.trim().toLowerCase().slice(0, 254)

type Bucket = readonly [RateLimiterMemory, string]

export type Sender = {
  email: string
  /** The key by which the client is counted; null when it is not known. */
  address: string | null
  /** The mark of a browser that has signed in to this account before; null for any other. */
  device: string | null
}

function bucketsOf({ email, address, device }: Sender): Bucket[] {
  if (device) return [[limits().byDevice, device]]
  const shared: Bucket = address ? [limits().byAddress, address] : [limits().byAnyone, 'anyone']
  return [shared, [limits().byEmail, emailKey(email)]]
}

/**
 * Counts one try to sign in, before the password is looked at, so that tries sent at once are all counted. A refusal
 * names the time after which every count lets this sender try again.
 */
export async function limitSignIn(sender: Sender): Promise<Result<null>> {
  const buckets = bucketsOf(sender)
  const states = await Promise.all(buckets.map(([limiter, key]) => limiter.get(key)))
  const waits = states.map((state, index) => waitOf(state, buckets[index]?.[0].points ?? 0))
  const wait = Math.max(...waits)
  if (wait > 0) return refused(wait)
  for (const [limiter, key] of buckets) {
    const now = await limiter.penalty(key, 1)
    if (now.consumedPoints > limiter.points) return refused(now.msBeforeNext)
  }
  return ok(null)
}

function waitOf(state: RateLimiterRes | null, points: number): number {
  return state && state.consumedPoints >= points ? state.msBeforeNext : 0
}

const refused = (wait: number) =>
  fail('rate-limited', `Too many tries to sign in. Try again in ${waitingTime(wait)}.`)

/**
 * A success clears the failures of the one who had it: of the device, or of strangers at that e-mail address. Of the
 * count that is shared it takes its own try back.
 */
export async function forgiveSignIn(sender: Sender): Promise<void> {
  if (sender.device) {
    await limits().byDevice.delete(sender.device)
    return
  }
  await limits().byEmail.delete(emailKey(sender.email))
  const [shared] = bucketsOf(sender)
  if (shared) await shared[0].reward(shared[1], 1)
}

/** Whether this is the first refusal of a quarter of an hour for that e-mail address: the one that goes on record. */
export async function isFirstLockout(email: string): Promise<boolean> {
  const { consumedPoints } = await limits().lockouts.penalty(emailKey(email), 1)
  return consumedPoints === 1
}

/** Whether a code of an authenticator app is used for the first time; it holds for longer than the code does. */
export async function isFreshCode(userId: string, code: string): Promise<boolean> {
  const { consumedPoints } = await limits().codes.penalty(`${userId}:${code}`, 1)
  return consumedPoints === 1
}
