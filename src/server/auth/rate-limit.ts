import 'server-only'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { fail, ok, type Result } from '@/domain/shared/result'

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
    apiByAddress: new RateLimiterMemory({ keyPrefix: 'api', points: 600, duration: 60 }),
    apiByAnyone: new RateLimiterMemory({ keyPrefix: 'api-anyone', points: 6000, duration: 60 }),
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
    const wait = millisecondsToWait(refusal)
    if (wait === null) throw refusal
    return fail('rate-limited', `${what} Try again in ${waitingTime(wait)}.`)
  }
}

/**
 * A refusal says how long to wait; anything else that is thrown does not. Told by its shape: the limits outlive the
 * module that made them, and another bundle of this server holds another copy of the library's class.
 */
function millisecondsToWait(thrown: unknown): number | null {
  if (typeof thrown !== 'object' || thrown === null || !('msBeforeNext' in thrown)) return null
  return typeof thrown.msBeforeNext === 'number' ? thrown.msBeforeNext : null
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

/**
 * The client's address, as far as it can be trusted. `X-Forwarded-For` is a list to which each proxy appends the
 * address that it saw; everything left of the last entry is whatever the client chose to send. With one trusted
 * proxy in front (TRUST_PROXY=1) the last entry is therefore the client. Without one even that is the client's word.
 */
export function clientAddress(requestHeaders: Headers, trustProxy: boolean): string | null {
  if (!trustProxy) return null
  return requestHeaders.get('x-forwarded-for')?.split(',').at(-1)?.trim().slice(0, 64) || null
}

/** Reads of the API: 600 a minute from one vouched-for address, or 6,000 a minute from everyone together. */
export function limitApi(address: string | null): Promise<Result<null>> {
  const what = 'Too many requests.'
  return address
    ? consume(limits().apiByAddress, address, what)
    : consume(limits().apiByAnyone, 'anyone', what)
}
