import 'server-only'
import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { isoBase64URL, isoUint8Array } from '@simplewebauthn/server/helpers'
import { fail, ok, type Result } from '@/domain/shared/result'
import { lineOf } from '@/domain/shared/text'
import { db } from '../db'
import { log } from '../log'
import { recordEvent } from './audit'
import { challengeLifetime, keepChallenge, takeChallenge } from './passkey-challenges'
import {
  type AddedPasskey,
  canHavePasskeys,
  greatestCounter,
  isSelfVouched,
  knownTransports,
  readAdded,
  relyingParty,
} from './passkey-responses'
import { confirmPassword, missesOwnFactor } from './second-factor'
import { type Editor, personFrom, requirePerson } from './session'

/** The passkeys of an account: added, listed and removed by their owner. */

/** More than anyone has devices. */
export const maxPasskeys = 10

const nameSchema = lineOf({ min: 1, max: 60, missing: 'Enter a name, so that you can tell it from others.' })

export type PasskeyLine = {
  id: string
  name: string
  /** Instants, ISO 8601; null when it was never used to sign in. */
  added: string
  lastUsed: string | null
}

/** The passkeys of the person of this request, oldest first. */
export async function listOwnPasskeys(): Promise<Result<PasskeyLine[]>> {
  const person = await requirePerson()
  if (!person.ok) return person
  const rows = await db().passkey.findMany({
    where: { userId: person.value.id },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return ok(
    rows.map(({ id, name, createdAt, lastUsedAt }) => ({
      id,
      name,
      added: createdAt.toISOString(),
      lastUsed: lastUsedAt?.toISOString() ?? null,
    })),
  )
}

/**
 * What the browser needs to make a passkey. Asks for the password, as every change of a second factor does. Fails as
 * `invalid` naming the field, as `forbidden` where a second factor is there and was not used, and as `rate-limited`.
 */
export async function beginPasskey(
  typed: { name: string; password: string },
  requestHeaders: Headers,
): Promise<Result<PublicKeyCredentialCreationOptionsJSON>> {
  const name = nameSchema.safeParse(typed.name)
  const person = await personFrom(requestHeaders)
  if (!person.ok) return person
  if (!canHavePasskeys())
    return fail('invalid', 'This site has no name, only an address: no passkey fits it.')
  if (!name.success) return fail('invalid', name.error.issues[0]?.message ?? 'Enter a name.', 'passkeyName')
  const allowed = await confirmPassword(typed.password, requestHeaders)
  if (!allowed.ok) return allowed
  const others = await db().passkey.findMany({ where: { userId: person.value.id } })
  if (others.length >= maxPasskeys)
    return fail('invalid', `An account has at most ${maxPasskeys} passkeys: remove one first.`)
  return ok(await optionsFor(person.value, name.data, others))
}

async function optionsFor(
  { id, name: displayName, email, sessionId }: Editor,
  name: string,
  others: readonly { id: string; transports: string }[],
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return generateRegistrationOptions({
    rpName: 'Robotaxi Deployment Tracker',
    rpID: relyingParty().rpID,
    userID: isoUint8Array.fromUTF8String(id),
    userName: email,
    userDisplayName: displayName,
    challenge: isoBase64URL.toBuffer(await keepChallenge(sessionId, name)),
    timeout: challengeLifetime * 1000,
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: others.map((other) => ({
      id: other.id,
      transports: knownTransports(other.transports.split(',')),
    })),
  })
}

const notMade = () =>
  fail('invalid', 'The passkey was not added: its answer does not fit, or it took too long. Try again.')

/** Adds the passkey that the browser has made for this session. Fails as `invalid`, and as `conflict` when it is there. */
export async function finishPasskey(answer: string, requestHeaders: Headers): Promise<Result<null>> {
  const person = await personFrom(requestHeaders)
  if (!person.ok) return person
  const { id: userId, sessionId } = person.value
  const added = readAdded(answer)
  const kept = await takeChallenge(sessionId)
  if (!added || !kept || (await missesOwnFactor(person.value))) return notMade()
  const made = await verified(added, kept.challenge)
  if (!made) return notMade()
  const { id, publicKey, counter } = made.credential
  const data = { id, userId, name: kept.name, publicKey: isoBase64URL.fromBuffer(publicKey), counter }
  return db().$transaction(async (tx) => {
    if ((await tx.passkey.count({ where: { id } })) > 0)
      return fail('conflict', 'This passkey is added already.')
    await tx.passkey.create({ data: { ...data, transports: added.response.transports.join(',') } })
    const event = { kind: 'passkey-added', byId: userId, aboutId: userId, detail: kept.name } as const
    await recordEvent(event, requestHeaders, tx)
    return ok(null)
  })
}

async function verified(response: AddedPasskey, expectedChallenge: string) {
  const { rpID, origin } = relyingParty()
  try {
    if (!isSelfVouched(response)) return null
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: true,
    })
    return registrationInfo && registrationInfo.credential.counter <= greatestCounter
      ? registrationInfo
      : null
  } catch (error) {
    // The library throws for every answer that does not fit, with the reason in words.
    log.warn({ err: error, part: 'auth' }, 'A passkey was not added')
    return null
  }
}

/** Removes one of one's own passkeys. Sessions begun with it end; the present one stays, and is one without it. */
export async function removePasskey(
  typed: { id: string; password: string },
  requestHeaders: Headers,
): Promise<Result<null>> {
  const person = await personFrom(requestHeaders)
  if (!person.ok) return person
  const { id: userId, sessionId } = person.value
  const allowed = await confirmPassword(typed.password, requestHeaders)
  if (!allowed.ok) return allowed
  return db().$transaction(async (tx) => {
    const passkey = await tx.passkey.findFirst({ where: { id: typed.id, userId } })
    if (!passkey) return fail('not-found', 'That passkey is not yours, or it was removed already.')
    await tx.session.deleteMany({ where: { passkeyId: passkey.id, NOT: { id: sessionId } } })
    await tx.passkey.delete({ where: { id: passkey.id } })
    const event = { kind: 'passkey-removed', byId: userId, aboutId: userId, detail: passkey.name } as const
    await recordEvent(event, requestHeaders, tx)
    return ok(null)
  })
}
