import 'server-only'
import { isIP } from 'node:net'
import { decodeAttestationObject, isoBase64URL } from '@simplewebauthn/server/helpers'
import { z } from 'zod'
import { env } from '../env'

/** What a browser sends back from a passkey, read before anything of it is believed. */

/** Whom passkeys are for: the host of SITE_URL, and pages of its origin alone. */
export function relyingParty(): { rpID: string; origin: string } {
  const { hostname, origin } = new URL(env().SITE_URL)
  return { rpID: hostname, origin }
}

/** Passkeys belong to a name; browsers make none for a bare address. */
export const canHavePasskeys = () => isIP(relyingParty().rpID.replace(/^\[|\]$/g, '')) === 0

/** How a device can be reached, in the words that browsers know today. */
const transports = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const
export type Transport = (typeof transports)[number]
export const knownTransports = (some: readonly string[]): Transport[] =>
  transports.filter((one) => some.includes(one))

const base64url = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[\w-]+$/)

/** A credential's identifier has at most 1,023 bytes. */
const id = base64url(1364)
const credential = { id, rawId: id, type: z.literal('public-key') }
const clientExtensionResults = z.object({}).default({})

const addedSchema = z.object({
  ...credential,
  clientExtensionResults,
  response: z.object({
    clientDataJSON: base64url(4000),
    attestationObject: base64url(12_000),
    transports: z.array(z.string().max(40)).max(20).default([]).transform(knownTransports),
  }),
})
export type AddedPasskey = z.infer<typeof addedSchema>

const usedSchema = z.object({
  ...credential,
  clientExtensionResults,
  response: z.object({
    clientDataJSON: base64url(4000),
    authenticatorData: base64url(4000),
    signature: base64url(4000),
    userHandle: base64url(100),
  }),
})
export type UsedPasskey = z.infer<typeof usedSchema>

function parsed<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** The answer to adding a passkey; null when it is none. */
export const readAdded = (text: string): AddedPasskey | null => parsed(addedSchema, text)

/** The answer to signing in with a passkey; null when it is none. */
export const readUsed = (text: string): UsedPasskey | null => parsed(usedSchema, text)

/**
 * Whether the device only vouches for itself, as we ask. Certificates of makers are not asked for, and never looked at:
 * checking one means asking its maker's server.
 */
export function isSelfVouched({ response }: AddedPasskey): boolean {
  const statement = decodeAttestationObject(isoBase64URL.toBuffer(response.attestationObject))
  const format = statement.get('fmt')
  return format === 'none' || (format === 'packed' && statement.get('attStmt').get('x5c') === undefined)
}

/** Greatest count of uses that is kept; a device that has one counts from 0 or 1 by ones. */
export const greatestCounter = 2 ** 31 - 1
