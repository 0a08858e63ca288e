import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes, randomUUID, scrypt, timingSafeEqual } from 'node:crypto'
import { type SecretConfig, symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import { z } from 'zod'
import { db } from '../db'

/**
 * Recovery codes are hashed like passwords: scrypt, with a random salt for each person. While an authenticator app is
 * being set up its page shows them: they are encrypted until a first code was entered, and open nothing until then.
 *
 * The sign-in library looks for the typed code in a list that we hand it. So it is given a mark in place of what was
 * typed, and a list in which the hash that fits is replaced by that mark.
 */

const listSchema = z.array(z.string())
const readList = (text: string) => listSchema.parse(JSON.parse(text))

type Attempt = { typed: string; mark: string }

declare global {
  var trackerRecoveryAttempt: AsyncLocalStorage<Attempt> | undefined
}

/**
 * What is typed at the moment, and the mark that stands for it. One for the process: the sign-in library is made once,
 * by whichever part of the build asks for it first, and a code may be typed in another part with its own copy of this
 * module.
 */
function attempts(): AsyncLocalStorage<Attempt> {
  globalThis.trackerRecoveryAttempt ??= new AsyncLocalStorage<Attempt>()
  return globalThis.trackerRecoveryAttempt
}

type Key = string | SecretConfig

function hashOf(code: string, salt: string): Promise<Buffer> {
  const cost = { N: 16_384, r: 16, p: 1, maxmem: 64 * 1024 * 1024 }
  return new Promise((resolve, reject) => {
    scrypt(code, Buffer.from(salt, 'base64url'), 32, cost, (error, hash) =>
      error ? reject(error) : resolve(hash),
    )
  })
}

async function hashed(codes: readonly string[]): Promise<string[]> {
  const salt = randomBytes(16).toString('base64url')
  return Promise.all(codes.map(async (code) => `${salt}.${(await hashOf(code, salt)).toString('base64url')}`))
}

async function fits(stored: string, typed: string, hashes: Map<string, Promise<Buffer>>): Promise<boolean> {
  const [salt = '', hash = ''] = stored.split('.')
  const given = hashes.get(salt) ?? hashOf(typed, salt)
  hashes.set(salt, given)
  return timingSafeEqual(await given, Buffer.from(hash, 'base64url'))
}

/** Hashes stand in the list as they are; anything else is encrypted. */
const areHashed = (stored: string) => stored.startsWith('[')

/** How the sign-in library writes and reads recovery codes. */
export function recoveryCodeStore(findKey: () => Promise<Key>) {
  return {
    storeBackupCodes: {
      encrypt: async (data: string) => {
        // What is left after a code was used are hashes; new codes are encrypted until they are confirmed.
        return attempts().getStore() ? data : symmetricEncrypt({ key: await findKey(), data })
      },
      decrypt: async (stored: string) => {
        const now = attempts().getStore()
        if (!now) return areHashed(stored) ? '[]' : symmetricDecrypt({ key: await findKey(), data: stored })
        const list = areHashed(stored)
          ? readList(stored)
          : await hashed(readList(await symmetricDecrypt({ key: await findKey(), data: stored })))
        const hashes = new Map<string, Promise<Buffer>>()
        const marked = list.map(async (one) => ((await fits(one, now.typed, hashes)) ? now.mark : one))
        return JSON.stringify(await Promise.all(marked))
      },
    },
  }
}

/** Runs the library's check of a recovery code, which it is handed in place of what was typed. */
export function tryRecoveryCode<T>(typed: string, check: (code: string) => Promise<T>): Promise<T> {
  const mark = randomUUID()
  return attempts().run({ typed, mark }, () => check(mark))
}

/** The codes of an app that is being set up, to be shown on its page. */
export async function readNewCodes(stored: string, key: Key): Promise<string[]> {
  return readList(await symmetricDecrypt({ key, data: stored }))
}

/** Hashes a person's codes, so that nobody can read them any more. Does nothing where they are hashed already. */
export async function hashCodesOf(userId: string, key: Key): Promise<void> {
  const row = await db().twoFactor.findUnique({ where: { userId } })
  if (!row || areHashed(row.backupCodes)) return
  const codes = await hashed(await readNewCodes(row.backupCodes, key))
  // Only what was read: a code may have been used meanwhile.
  await db().twoFactor.updateMany({
    where: { id: row.id, backupCodes: row.backupCodes },
    data: { backupCodes: JSON.stringify(codes) },
  })
}
