import 'server-only'
import { isAPIError } from 'better-auth/api'
import { z } from 'zod'
import { fail, ok, type Result } from '@/domain/shared/result'
import { env } from '../env'
import { auth, passwordLength } from './auth'
import { clientAddress, forgiveSignIn, limitPasswordChange, limitSignIn } from './rate-limit'
import { editorFrom } from './session'

const credentialsSchema = z.object({
  email: z.string().trim().min(1, { error: 'Enter your e-mail address.' }).max(254, {
    error: 'An e-mail address has at most 254 characters.',
  }),
  password: z
    .string()
    .min(1, { error: 'Enter your password.' })
    .max(passwordLength.max, { error: `A password has at most ${passwordLength.max} characters.` }),
})

const refused = 'E-mail address or password is wrong.'

/**
 * Checks the credentials and begins a session, whose cookie goes out with the response. An unknown address, a
 * malformed one and a wrong password get the same answer after the same work.
 */
export async function signIn(input: unknown, requestHeaders: Headers): Promise<Result<null>> {
  const credentials = credentialsSchema.safeParse(input)
  if (!credentials.success) return firstIssue(credentials.error)
  const { email, password } = credentials.data
  const allowed = await limitSignIn(email, clientAddress(requestHeaders, env().TRUST_PROXY))
  if (!allowed.ok) return allowed
  try {
    await auth().api.signInEmail({ body: { email, password }, headers: requestHeaders })
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return fail('unauthorized', refused)
    throw error
  }
  await forgiveSignIn(email)
  return ok(null)
}

export async function signOut(requestHeaders: Headers): Promise<void> {
  await auth().api.signOut({ headers: requestHeaders })
}

const passwordSchema = z
  .object({
    currentPassword: z.string().min(1, { error: 'Enter your present password.' }).max(passwordLength.max),
    newPassword: z
      .string()
      .min(passwordLength.min, { error: `The new password needs at least ${passwordLength.min} characters.` })
      .max(passwordLength.max, { error: `The new password has at most ${passwordLength.max} characters.` }),
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
  const editor = await editorFrom(requestHeaders)
  if (!editor.ok) return editor
  const passwords = passwordSchema.safeParse(input)
  if (!passwords.success) return firstIssue(passwords.error)
  const allowed = await limitPasswordChange(editor.value.id)
  if (!allowed.ok) return allowed
  const { currentPassword, newPassword } = passwords.data
  try {
    await auth().api.changePassword({
      body: { currentPassword, newPassword, revokeOtherSessions: true },
      headers: requestHeaders,
    })
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) {
      return fail('invalid', 'The present password is wrong.', 'currentPassword')
    }
    throw error
  }
  return ok(null)
}

function firstIssue(error: z.ZodError): Result<never> {
  const [issue] = error.issues
  return fail('invalid', issue?.message ?? 'The form is not complete.', issue?.path.join('.') || null)
}
