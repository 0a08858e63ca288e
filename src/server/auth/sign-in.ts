import 'server-only'
import { isAPIError } from 'better-auth/api'
import { hashPassword } from 'better-auth/crypto'
import { z } from 'zod'
import { fail, ok, type Result } from '@/domain/shared/result'
import { db } from '../db'
import { env } from '../env'
import { recordEvent } from './audit'
import { auth, secretKey } from './auth'
import { knownDevice, rememberDevice } from './device-cookie'
import { passwordLength, passwordProblem } from './password-rules'
import { clientAddress, limitPasswordChange } from './rate-limit'
import { hashCodesOf, tryRecoveryCode } from './recovery-codes'
import { personFrom } from './session'
import { forgiveSignIn, isFirstLockout, isFreshCode, limitSignIn } from './sign-in-limits'

const credentialsSchema = z.object({
  email: z.string().trim().min(1, { error: 'Enter your e-mail address.' }).max(254, {
    error: 'An e-mail address has at most 254 characters.',
  }),
  // Twice the length in code units: a character outside the basic plane takes two.
  password: z
    .string()
    .min(1, { error: 'Enter your password.' })
    .max(2 * passwordLength.max, { error: `A password has at most ${passwordLength.max} characters.` }),
})

const refused = () => fail('unauthorized', 'E-mail address or password is wrong.')

/** `code` when the password was right and a code of the authenticator app is still to come. */
export type SignInStep = 'done' | 'code'

/**
 * Checks the credentials and begins a session, whose cookie goes out with the response. An unknown address, a malformed
 * one, a disabled account and a wrong password get the same answer after the same work.
 */
export async function signIn(input: unknown, requestHeaders: Headers): Promise<Result<SignInStep>> {
  const credentials = credentialsSchema.safeParse(input)
  if (!credentials.success) return firstIssue(credentials.error)
  const { password } = credentials.data
  const email = credentials.data.email.toLowerCase()
  const address = clientAddress(requestHeaders, env().TRUST_PROXY)
  const sender = { email, address, device: await knownDevice(email) }
  const account = await db().user.findUnique({ where: { email }, select: { id: true, disabledAt: true } })
  const aboutId = account?.id ?? null

  const allowed = await limitSignIn(sender)
  if (!allowed.ok) {
    if (await isFirstLockout(email))
      await recordEvent({ kind: 'locked-out', byId: null, aboutId }, requestHeaders)
    return allowed
  }
  const step = await checkPassword(email, password, account?.disabledAt ?? null, requestHeaders)
  if (step === null) {
    await recordEvent({ kind: 'sign-in-failed', byId: null, aboutId }, requestHeaders)
    return refused()
  }
  await forgiveSignIn(sender)
  if (step === 'done') await begun(email, aboutId, 'password', requestHeaders)
  return ok(step)
}

async function checkPassword(
  email: string,
  password: string,
  disabledAt: Date | null,
  requestHeaders: Headers,
): Promise<SignInStep | null> {
  // The library would turn these away before it hashes anything.
  if (disabledAt !== null || !z.email().safeParse(email).success) {
    await hashPassword(password)
    return null
  }
  try {
    const answer = await auth().api.signInEmail({ body: { email, password }, headers: requestHeaders })
    return 'twoFactorRedirect' in answer ? 'code' : 'done'
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return null
    throw error
  }
}

/** What follows every sign-in: the browser is known from now on, and it is on record. */
export async function begun(email: string, userId: string | null, by: string, requestHeaders: Headers) {
  await rememberDevice(email)
  await recordEvent({ kind: 'signed-in', byId: userId, aboutId: userId, detail: by }, requestHeaders)
}

const wrongCode = () =>
  fail('unauthorized', 'That code is wrong, or it was used before. Enter the one that is shown now.', 'code')

/**
 * The second step of signing in: a code of the authenticator app, or one of the recovery codes, each of which works once.
 * Fails as `unauthorized` on a wrong code and when the first step is too long ago.
 */
export async function signInWithCode(typed: string, requestHeaders: Headers): Promise<Result<null>> {
  const code = typed.replace(/\s/g, '').slice(0, 40)
  const isApp = /^\d{6}$/.test(code)
  try {
    const request = (given: string) => ({ body: { code: given }, headers: requestHeaders })
    const answer = isApp
      ? await auth().api.verifyTOTP(request(code))
      : await tryRecoveryCode(code, (given) => auth().api.verifyBackupCode(request(given)))
    const { token, user } = z.object({ token: z.string(), user: z.object({ id: z.string() }) }).parse(answer)
    const { email, disabledAt } = await db().user.findUniqueOrThrow({ where: { id: user.id } })
    if (disabledAt !== null || (isApp && !(await isFreshCode(user.id, code)))) {
      await db().session.deleteMany({ where: { token } })
      return wrongCode()
    }
    // Codes of an app that was set up before they were hashed.
    await hashCodesOf(user.id, await secretKey())
    const whose = { byId: user.id, aboutId: user.id }
    if (!isApp) await recordEvent({ kind: 'recovery-code-used', ...whose }, requestHeaders)
    await begun(email, user.id, isApp ? 'password and code' : 'password and recovery code', requestHeaders)
    return ok(null)
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error
    return codeFailure(error.body?.code, requestHeaders)
  }
}

async function codeFailure(reason: string | undefined, requestHeaders: Headers): Promise<Result<never>> {
  await recordEvent({ kind: 'sign-in-failed', byId: null, aboutId: null, detail: 'code' }, requestHeaders)
  switch (reason) {
    case 'ACCOUNT_TEMPORARILY_LOCKED':
      return fail('rate-limited', 'Too many wrong codes. Try again in 15 minutes.', 'code')
    case 'INVALID_TWO_FACTOR_COOKIE':
    case 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE':
      return fail('unauthorized', 'That took too long, or too many codes were wrong. Sign in again.', 'code')
    default:
      return wrongCode()
  }
}

export async function signOut(requestHeaders: Headers): Promise<void> {
  const person = await personFrom(requestHeaders)
  await auth().api.signOut({ headers: requestHeaders })
  if (!person.ok) return
  await recordEvent({ kind: 'signed-out', byId: person.value.id, aboutId: person.value.id }, requestHeaders)
}

const passwordSchema = z
  .object({
    currentPassword: z.string().min(1, { error: 'Enter your present password.' }).max(256),
    newPassword: z
      .string()
      .max(256, { error: `The new password has at most ${passwordLength.max} characters.` }),
    repeated: z.string(),
  })
  .refine(({ newPassword, repeated }) => newPassword === repeated, {
    error: 'The two new passwords differ.',
    path: ['repeated'],
  })
  .refine(({ currentPassword, newPassword }) => currentPassword !== newPassword, {
    error: 'The new password is the present one.',
    path: ['newPassword'],
  })

/** Changes the password of whoever sends these headers and ends that person's other sessions. */
export async function changePassword(input: unknown, requestHeaders: Headers): Promise<Result<null>> {
  const editor = await personFrom(requestHeaders)
  if (!editor.ok) return editor
  const passwords = passwordSchema.safeParse(input)
  if (!passwords.success) return firstIssue(passwords.error)
  const { id, name, email, passkeyId } = editor.value
  const { currentPassword, newPassword } = passwords.data
  const problem = await passwordProblem(newPassword, [name, email])
  if (problem) return fail('invalid', problem, 'newPassword')
  const allowed = await limitPasswordChange(id)
  if (!allowed.ok) return allowed
  try {
    const { token } = await auth().api.changePassword({
      body: { currentPassword, newPassword, revokeOtherSessions: true },
      headers: requestHeaders,
    })
    // The library has begun a new session in place of the one that asked: it has the same passkey.
    if (token && passkeyId) await db().session.updateMany({ where: { token }, data: { passkeyId } })
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) {
      return fail('invalid', 'The present password is wrong.', 'currentPassword')
    }
    throw error
  }
  await recordEvent({ kind: 'password-changed', byId: id, aboutId: id }, requestHeaders)
  return ok(null)
}

/** The first fault of a form, in words. */
export function firstIssue(error: z.ZodError): Result<never> {
  const [issue] = error.issues
  return fail('invalid', issue?.message ?? 'The form is not complete.', issue?.path.join('.') || null)
}
