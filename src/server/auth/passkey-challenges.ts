import 'server-only'
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { db } from '../db'
import { env } from '../env'
import { Prisma } from '../generated/prisma/client'
import { passkeyCookieName } from './cookies'

/**
 * What a passkey is asked to sign: 256 random bits, for one purpose, five minutes and one use. To add a passkey, it is a
 * row that belongs to the session. To sign in it is asked for by strangers, who must not fill the disk: it is signed and
 * kept by the browser, and a row is written only when it was answered rightly, so that it cannot be answered again.
 */

/** Seconds. */
export const challengeLifetime = 5 * 60

const newChallenge = () => randomBytes(32).toString('base64url')
const endOf = () => new Date(Date.now() + challengeLifetime * 1000)
const rowOf = (purpose: 'add' | 'spent', key: string) => `passkey-${purpose}:${key}`

const keptSchema = z.object({ challenge: z.string(), name: z.string() })
type Kept = z.infer<typeof keptSchema>

/** A challenge for adding a passkey of this name in this session. An earlier one no longer holds. */
export async function keepChallenge(sessionId: string, name: string): Promise<string> {
  const challenge = newChallenge()
  const kept: Kept = { challenge, name }
  const id = rowOf('add', sessionId)
  const data = { value: JSON.stringify(kept), expiresAt: endOf() }
  await forgetEnded()
  await db().verification.upsert({ where: { id }, create: { id, identifier: id, ...data }, update: data })
  return challenge
}

/** The challenge of this session, which is used up by that; null when there is none, or its time is over. */
export async function takeChallenge(sessionId: string): Promise<Kept | null> {
  const id = rowOf('add', sessionId)
  const row = await db().verification.findUnique({ where: { id } })
  if (!row) return null
  const { count } = await db().verification.deleteMany({ where: { id, value: row.value } })
  return count === 1 && row.expiresAt > new Date() ? keptSchema.parse(JSON.parse(row.value)) : null
}

async function forgetEnded() {
  await db().verification.deleteMany({
    where: { id: { startsWith: 'passkey-' }, expiresAt: { lt: new Date() } },
  })
}

const isSecure = () => env().SITE_URL.startsWith('https://')

function signature(text: string): string {
  return createHmac('sha256', env().AUTH_SECRET).update(`passkey-challenge:${text}`).digest('base64url')
}

const cookieOptions = () => ({ httpOnly: true, sameSite: 'strict', secure: isSecure(), path: '/' }) as const

/** A challenge for signing in, kept by the browser that asks. Call it in an action: a page cannot set a cookie. */
export async function askChallenge(): Promise<string> {
  const challenge = newChallenge()
  const text = `${challenge}.${endOf().getTime()}`
  const jar = await cookies()
  const options = { ...cookieOptions(), maxAge: challengeLifetime }
  jar.set(passkeyCookieName(isSecure()), `${text}.${signature(text)}`, options)
  return challenge
}

/** The challenge that this browser was given, which it keeps no longer; null for none, a forged or an ended one. */
export async function takeAskedChallenge(): Promise<string | null> {
  const jar = await cookies()
  const name = passkeyCookieName(isSecure())
  const [challenge, ends, signed, more] = jar.get(name)?.value.split('.') ?? []
  jar.set(name, '', { ...cookieOptions(), maxAge: 0 })
  if (!challenge || !ends || !signed || more !== undefined) return null
  const expected = Buffer.from(signature(`${challenge}.${ends}`))
  const given = Buffer.from(signed)
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected)
  return isOurs && Number(ends) > Date.now() ? challenge : null
}

/** Uses a challenge up that was answered rightly. False when it was answered before. */
export async function spendChallenge(challenge: string): Promise<boolean> {
  const id = rowOf('spent', challenge)
  await forgetEnded()
  try {
    await db().verification.create({ data: { id, identifier: id, value: '', expiresAt: endOf() } })
    return true
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return false
    throw error
  }
}
