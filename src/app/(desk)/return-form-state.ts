import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { fail, type Result } from '@/domain/shared/result'
import { markFormStateBrowser } from '@/server/auth/form-state-cookie'
import { clientAddress, limitKeptFormStates } from '@/server/auth/rate-limit'
import { type Editor, personFrom, requireEditor } from '@/server/auth/session'
import { keepFormState } from '@/server/commands/keep-form-state'
import { orStorageFailure } from '@/server/commands/storage-failure'
import { env } from '@/server/env'
import { type DeskFormAddress, notKept } from '@/url/desk-forms'

/**
 * Refusals reach a page in two ways. A script gets the state as the value of its action. A browser that sent the form
 * by itself is redirected to a page that reads the state again, since a production build completes a prerendered shell
 * for it and the value would be dropped.
 */

/** A script names the action that it calls in this header; a browser cannot. */
const isFromScript = (requestHeaders: Headers) => requestHeaders.has('next-action')

/**
 * Answers a refused form. Without a script it does not return: the answer is kept, and its page shows it.
 * @param form null for a forged submission that belongs to no page; it leads to the desk
 * @param short a smaller answer, for when the whole one is too large to keep
 */
export async function returnFormState<T extends object>(
  form: DeskFormAddress | null,
  state: T,
  short?: T,
): Promise<T> {
  const requestHeaders = await headers()
  if (isFromScript(requestHeaders)) return state
  if (!form) redirect('/admin')
  redirect(form.page(await keep(form, short ? [state, short] : [state], requestHeaders)))
}

/** Keeps the first of these answers that is small enough, and returns its key. */
async function keep(
  form: DeskFormAddress,
  states: readonly object[],
  requestHeaders: Headers,
): Promise<string> {
  const editor = await personFrom(requestHeaders)
  if (!editor.ok) {
    const allowed = await limitKeptFormStates(clientAddress(requestHeaders, env().TRUST_PROXY))
    if (!allowed.ok) return notKept.tooMany
  }
  const of = {
    form: form.name,
    browser: await markFormStateBrowser(),
    userId: editor.ok ? editor.value.id : null,
  }
  for (const state of states) {
    const kept = await orStorageFailure(() => keepFormState({ ...of, state }))
    if (kept.ok) return kept.value
  }
  return notKept.failed
}

/**
 * The editor who sent the form, failing as `requireEditor` does. Without a script the failure is read after signing in
 * again, so it speaks of what is over.
 * @param find `requirePerson` for the forms of the account page, which open without a second factor too
 */
export async function requireSender(find = requireEditor): Promise<Result<Editor>> {
  const editor = await find()
  if (editor.ok || editor.failure.code !== 'unauthorized' || isFromScript(await headers())) return editor
  return fail('unauthorized', 'Your session had ended, so nothing was saved. Send the form again.')
}
