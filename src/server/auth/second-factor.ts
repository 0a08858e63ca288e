import 'server-only'
import { isAPIError } from 'better-auth/api'
import { symmetricDecrypt } from 'better-auth/crypto'
import { fail, ok, type Result } from '@/domain/shared/result'
import { db } from '../db'
import { recordEvent } from './audit'
import { auth, secretKey } from './auth'
import { limitPasswordChange } from './rate-limit'
import { hashCodesOf, readNewCodes } from './recovery-codes'
import { type Editor, lacksSecondFactor, personFrom, requirePerson } from './session'
import { isFreshCode } from './sign-in-limits'

/** What a person needs to set up an authenticator app; shown until the first code is entered and never after it. */
export type Setup = {
  /** For the app: the picture is drawn from it. */
  uri: string
  /** The same for typing, in groups of four. */
  secret: string
  recoveryCodes: string[]
}

const wrongPassword = () => fail('invalid', 'The present password is wrong.', 'setupPassword')

/**
 * Whether the site demands a second factor, and this person has a passkey that the session was begun without: a password
 * alone must then add and remove no factor, or the passkey would protect nothing.
 */
export async function missesOwnFactor(person: Editor): Promise<boolean> {
  return lacksSecondFactor(person) && (await db().passkey.count({ where: { userId: person.id } })) > 0
}

const factorMissing = () =>
  fail(
    'forbidden',
    'You have a passkey, and this site asks for a second factor: sign out, and sign in with the passkey. If it is lost, ask an admin to remove it.',
  )

/** Begins setting up an authenticator app: sign-in asks for no code before a first one was entered. */
export async function beginSecondFactor(password: string, requestHeaders: Headers): Promise<Result<null>> {
  return withPassword(password, requestHeaders, async (headers) => {
    await auth().api.enableTwoFactor({ body: { password, method: 'totp' }, headers })
  })
}

/** Turns the authenticator app off, and its recovery codes with it. */
export async function endSecondFactor(password: string, requestHeaders: Headers): Promise<Result<null>> {
  const person = await personFrom(requestHeaders)
  const done = await withPassword(password, requestHeaders, async (headers) => {
    await auth().api.disableTwoFactor({ body: { password }, headers })
  })
  if (done.ok && person.ok) {
    const { id } = person.value
    await recordEvent({ kind: 'second-factor-off', byId: id, aboutId: id }, requestHeaders)
  }
  return done
}

/** Asks the person of these headers for the password again, as often as `limitPasswordChange` allows. */
export function confirmPassword(password: string, requestHeaders: Headers): Promise<Result<null>> {
  return withPassword(password, requestHeaders, async (headers) => {
    await auth().api.verifyPassword({ body: { password }, headers })
  })
}

async function withPassword(
  password: string,
  requestHeaders: Headers,
  work: (requestHeaders: Headers) => Promise<void>,
): Promise<Result<null>> {
  const person = await personFrom(requestHeaders)
  if (!person.ok) return person
  if (await missesOwnFactor(person.value)) return factorMissing()
  if (password === '' || password.length > 256) return wrongPassword()
  const allowed = await limitPasswordChange(person.value.id)
  if (!allowed.ok) return allowed
  try {
    await work(requestHeaders)
    return ok(null)
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error
    if (error.body?.code === 'TOTP_ALREADY_ENABLED') return fail('conflict', 'It is set up already.')
    return wrongPassword()
  }
}

/** What is being set up by the person of this request; null when nothing is, and once a first code was entered. */
export async function readSetup(): Promise<Setup | null> {
  const person = await requirePerson()
  if (!person.ok) return null
  const { id: userId, email } = person.value
  const row = await db().twoFactor.findUnique({ where: { userId } })
  if (!row || row.verified) return null
  const key = await secretKey()
  const secret = await symmetricDecrypt({ key, data: row.secret })
  const recoveryCodes = await readNewCodes(row.backupCodes, key)
  const encoded = base32(secret)
  const label = encodeURIComponent(`${issuer}:${email}`)
  const uri = `otpauth://totp/${label}?secret=${encoded}&issuer=${encodeURIComponent(issuer)}&digits=6&period=30`
  return { uri, secret: encoded.replace(/(.{4})(?=.)/g, '$1 '), recoveryCodes }
}

const issuer = 'Robotaxi Deployment Tracker'

/** RFC 4648, without padding: how authenticator apps take a secret. */
function base32(text: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)] ?? '')
    .join('')
}

/** Takes the first code of the app: from then on sign-in asks for one. Ends the person's other sessions. */
export async function confirmSecondFactor(typed: string, requestHeaders: Headers): Promise<Result<null>> {
  const person = await personFrom(requestHeaders)
  if (!person.ok) return person
  const { id, sessionId } = person.value
  if (await missesOwnFactor(person.value)) return factorMissing()
  const allowed = await limitPasswordChange(id)
  if (!allowed.ok) return allowed
  const code = typed.replace(/\s/g, '').slice(0, 10)
  const wrong = fail('invalid', 'That code is wrong. Enter the one that the app shows now.', 'setupCode')
  if (!/^\d{6}$/.test(code)) return wrong
  try {
    await auth().api.verifyTOTP({ body: { code }, headers: requestHeaders })
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return wrong
    throw error
  }
  await isFreshCode(id, code)
  await hashCodesOf(id, await secretKey())
  // The library has begun a new session in place of the one that asked.
  const [newest] = await db().session.findMany({
    where: { userId: id },
    orderBy: { createdAt: 'desc' },
    take: 1,
  })
  await db().session.deleteMany({ where: { userId: id, id: { notIn: [newest?.id ?? sessionId] } } })
  await recordEvent({ kind: 'second-factor-on', byId: id, aboutId: id }, requestHeaders)
  return ok(null)
}
