import 'server-only'
import {
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server'
import { isoBase64URL } from '@simplewebauthn/server/helpers'
import { fail, ok, type Result } from '@/domain/shared/result'
import { db } from '../db'
import { env } from '../env'
import type { Passkey, User } from '../generated/prisma/client'
import { log } from '../log'
import { recordEvent } from './audit'
import { auth } from './auth'
import { knownDevice } from './device-cookie'
import { askChallenge, challengeLifetime, spendChallenge, takeAskedChallenge } from './passkey-challenges'
import {
  greatestCounter,
  knownTransports,
  readUsed,
  relyingParty,
  type UsedPasskey,
} from './passkey-responses'
import { clientAddress } from './rate-limit'
import { begun } from './sign-in'
import { forgiveSignIn, isFirstLockout, limitSignIn } from './sign-in-limits'

/**
 * Signing in with a passkey. The device asks for a finger, a face or a number before it signs, so that having it and
 * unlocking it are two factors, and no code is asked for. It also names the account: nobody types an address.
 */

/** What the browser needs to ask for a passkey. Writes nothing but a cookie. */
export async function beginPasskeySignIn(): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({
    rpID: relyingParty().rpID,
    challenge: isoBase64URL.toBuffer(await askChallenge()),
    timeout: challengeLifetime * 1000,
    userVerification: 'required',
  })
}

const refused = () =>
  fail(
    'unauthorized',
    'That passkey was not accepted: it may have been removed, or it took too long. Try again, or sign in with your password.',
  )

/**
 * Checks what the passkey has signed and begins a session, whose cookie goes out with the response. Every answer that
 * does not fit, an unknown or removed passkey and a disabled account are refused in the same words.
 */
export async function signInWithPasskey(answer: string, requestHeaders: Headers): Promise<Result<null>> {
  const challenge = await takeAskedChallenge()
  const used = readUsed(answer)
  if (!used) return refused()
  const passkey = await db().passkey.findUnique({ where: { id: used.id }, include: { user: true } })
  // Tries with a passkey that nobody has are counted too, under its own name.
  const email = passkey?.user.email ?? `passkey ${used.id}`
  const aboutId = passkey?.userId ?? null
  const address = clientAddress(requestHeaders, env().TRUST_PROXY)
  const sender = { email, address, device: await knownDevice(email) }
  const allowed = await limitSignIn(sender)
  if (!allowed.ok) {
    if (await isFirstLockout(email))
      await recordEvent({ kind: 'locked-out', byId: null, aboutId }, requestHeaders)
    return allowed
  }
  const reason = passkey ? await refusalOf(used, passkey, challenge) : 'unknown passkey'
  if (!passkey || reason !== null) {
    const detail = `passkey: ${reason}`
    await recordEvent({ kind: 'sign-in-failed', byId: null, aboutId, detail }, requestHeaders)
    return refused()
  }
  const { id: passkeyId, userId, name } = passkey
  await auth().api.beginPasskeySession({ body: { userId, passkeyId }, headers: requestHeaders })
  await forgiveSignIn(sender)
  await begun(email, userId, `passkey “${name}”`, requestHeaders)
  return ok(null)
}

/** Why a passkey opens nothing, in a few words for the audit log; null when it does, and its use is then on record. */
async function refusalOf(
  used: UsedPasskey,
  passkey: Passkey & { user: User },
  challenge: string | null,
): Promise<string | null> {
  if (challenge === null) return 'nothing was asked, or too long ago'
  if (passkey.user.disabledAt !== null) return 'account disabled'
  if (isoBase64URL.toUTF8String(used.response.userHandle) !== passkey.userId) return 'of another person'
  const counter = await verifiedCounter(used, passkey, challenge)
  if (counter === null) return 'wrong answer'
  if (!(await spendChallenge(challenge))) return 'answered before'
  // Only from the count that was checked: of two answers at once, one is a copy.
  const { count } = await db().passkey.updateMany({
    where: { id: passkey.id, counter: passkey.counter },
    data: { counter, lastUsedAt: new Date() },
  })
  return count === 1 ? null : 'used twice at once'
}

/** The device's count of uses when it has signed what it was asked, and a person has unlocked it; null otherwise. */
async function verifiedCounter(
  used: UsedPasskey,
  { id, publicKey, counter, transports }: Passkey,
  expectedChallenge: string,
): Promise<number | null> {
  const { rpID, origin } = relyingParty()
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: used,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      credential: {
        id,
        publicKey: isoBase64URL.toBuffer(publicKey),
        counter,
        transports: knownTransports(transports.split(',')),
      },
      requireUserVerification: true,
    })
    const { newCounter } = authenticationInfo
    return verified && newCounter <= greatestCounter ? newCounter : null
  } catch (error) {
    // The library throws for every answer that does not fit, a count that went back among them, with the reason.
    log.warn({ err: error, part: 'auth' }, 'A passkey was not accepted')
    return null
  }
}
