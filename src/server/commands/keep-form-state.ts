import 'server-only'
import { randomBytes } from 'node:crypto'
import { fail, ok, type Result } from '@/domain/shared/result'
import { formStateLifetime } from '../auth/form-state-cookie'
import { db } from '../db'

/** Largest answer kept, in bytes of JSON: the largest form, with every character of it escaped by a second one. */
const maxFormStateBytes = 250_000

/** Answers kept at once: for each person, and for everyone without a session together. */
export const maxFormStates = { person: 20, strangers: 100 } as const

export type FormStateToKeep = {
  /** Which form was answered. */
  form: string
  /** The mark of the browser that sent it. */
  browser: string
  /** Who sent it; null without a session. */
  userId: string | null
  /** What the form is to show: values that JSON can hold, and never a password. */
  state: object
}

/**
 * Keeps the answer to a refused form for ten minutes. Deletes what has ended, and of the same person (or of strangers)
 * the oldest ones that are too many.
 * @returns the key to read it by, or the failure `too-large`
 */
export async function keepFormState({
  form,
  browser,
  userId,
  state,
}: FormStateToKeep): Promise<Result<string>> {
  const text = JSON.stringify(state)
  if (Buffer.byteLength(text) > maxFormStateBytes) {
    return fail('too-large', `An answer of more than ${maxFormStateBytes / 1000} kB is not kept.`)
  }
  const key = randomBytes(16).toString('base64url')
  const now = Date.now()
  await db().$transaction(async (transaction) => {
    await transaction.formAnswer.deleteMany({ where: { expiresAt: { lte: new Date(now) } } })
    const surplus = await transaction.formAnswer.findMany({
      where: { userId },
      orderBy: [{ expiresAt: 'desc' }, { key: 'asc' }],
      skip: (userId === null ? maxFormStates.strangers : maxFormStates.person) - 1,
      select: { key: true },
    })
    await transaction.formAnswer.deleteMany({ where: { key: { in: surplus.map((row) => row.key) } } })
    await transaction.formAnswer.create({
      data: { key, browser, userId, form, state: text, expiresAt: new Date(now + formStateLifetime * 1000) },
    })
  })
  return ok(key)
}
