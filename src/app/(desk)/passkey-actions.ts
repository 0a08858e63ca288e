'use server'

import { randomUUID } from 'node:crypto'
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Failure } from '@/domain/shared/result'
import type { SimpleState } from '@/form/entry-state'
import { safeNextPath } from '@/server/auth/next-path'
import { beginPasskeySignIn, signInWithPasskey } from '@/server/auth/passkey-sign-in'
import { beginPasskey, finishPasskey, removePasskey } from '@/server/auth/passkeys'
import { accountHref } from '@/url/desk'
import { deskForms } from '@/url/desk-forms'
import { fieldsOf, formText } from './form-fields'
import { receivedForm } from './received-form'
import { returnFormState } from './return-form-state'

/** @param passwordField what this form calls the password, so that no two forms of the page have one of the same name */
function stateOf(
  { message, field }: Failure,
  passwordField: string,
  typed: Record<string, string> = {},
): SimpleState {
  return { attempt: randomUUID(), message, field: field === 'setupPassword' ? passwordField : field, typed }
}

/** What the browser is to make a passkey of, or why not. */
export type PasskeyBegun =
  | { options: PublicKeyCredentialCreationOptionsJSON; state: null }
  | { options: null; state: SimpleState }

/** Called by a script, which then asks the device: without one there is no passkey. */
export async function beginPasskeyAction(sent: FormData): Promise<PasskeyBegun> {
  await receivedForm(sent)
  const { form, refused } = fieldsOf(sent, 'passkeyName', 'passkeyPassword')
  const passkeyName = formText(form, 'passkeyName')
  const typed = { name: passkeyName, password: formText(form, 'passkeyPassword') }
  const begun = refused ?? (await beginPasskey(typed, await headers()))
  if (begun.ok) return { options: begun.value, state: null }
  return { options: null, state: stateOf(begun.failure, 'passkeyPassword', { passkeyName }) }
}

/** What the device has answered. */
export async function finishPasskeyAction(sent: FormData): Promise<SimpleState> {
  await receivedForm(sent)
  const { form, refused } = fieldsOf(sent, 'answer')
  const added = refused ?? (await finishPasskey(formText(form, 'answer'), await headers()))
  if (added.ok) redirect(accountHref('/admin/account', { changed: 'passkey-added' }))
  return stateOf(added.failure, 'passkeyPassword')
}

export async function removePasskeyAction(_state: SimpleState, sent: FormData): Promise<SimpleState> {
  await receivedForm(sent)
  const { form, refused } = fieldsOf(sent, 'passkey', 'removePassword')
  const passkey = formText(form, 'passkey')
  const typed = { id: passkey, password: formText(form, 'removePassword') }
  const removed = refused ?? (await removePasskey(typed, await headers()))
  if (removed.ok) redirect(accountHref('/admin/account', { changed: 'passkey-removed' }))
  const state = stateOf(removed.failure, 'removePassword', { passkey: passkey.slice(0, 1400) })
  return returnFormState(deskForms.account('remove-passkey'), state)
}

/** Called by the script of the sign-in page. */
export async function beginPasskeySignInAction(
  sent: FormData,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  await receivedForm(sent)
  return beginPasskeySignIn()
}

export async function passkeySignInAction(sent: FormData): Promise<SimpleState> {
  await receivedForm(sent)
  const { form, refused } = fieldsOf(sent, 'answer', 'next')
  const next = safeNextPath(formText(form, 'next'))
  const signedIn = refused ?? (await signInWithPasskey(formText(form, 'answer'), await headers()))
  if (signedIn.ok) redirect(next)
  return stateOf(signedIn.failure, 'password')
}
