'use server'

import { randomUUID } from 'node:crypto'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Failure } from '@/domain/shared/result'
import type { SimpleState } from '@/form/entry-state'
import { safeNextPath } from '@/server/auth/next-path'
import { beginSecondFactor, confirmSecondFactor, endSecondFactor } from '@/server/auth/second-factor'
import { requirePerson } from '@/server/auth/session'
import { endOwnSessions } from '@/server/auth/sessions'
import { changePassword, signIn, signInWithCode, signOut } from '@/server/auth/sign-in'
import { accountHref, signInHref } from '@/url/desk'
import { deskForms } from '@/url/desk-forms'
import { fieldsOf, formText } from './form-fields'
import { receivedForm } from './received-form'
import { requireSender, returnFormState } from './return-form-state'

function stateOf({ message, field }: Failure, typed: Record<string, string> = {}): SimpleState {
  return { attempt: randomUUID(), message, field, typed }
}

export async function signInAction(_state: SimpleState, sent: FormData): Promise<SimpleState> {
  await receivedForm(sent)
  const { form, refused } = fieldsOf(sent, 'email', 'password', 'next')
  const email = formText(form, 'email').slice(0, 254)
  const signedIn =
    refused ??
    (await signIn({ email: formText(form, 'email'), password: formText(form, 'password') }, await headers()))
  const next = safeNextPath(formText(form, 'next'))
  if (signedIn.ok) redirect(signedIn.value === 'done' ? next : signInHref('/sign-in', { next, step: 'code' }))
  return returnFormState(deskForms.signIn(next), stateOf(signedIn.failure, { email }))
}

export async function signInWithCodeAction(_state: SimpleState, sent: FormData): Promise<SimpleState> {
  await receivedForm(sent)
  const { form, refused } = fieldsOf(sent, 'code', 'next')
  const next = safeNextPath(formText(form, 'next'))
  const signedIn = refused ?? (await signInWithCode(formText(form, 'code'), await headers()))
  if (signedIn.ok) redirect(next)
  return returnFormState(deskForms.code(next), stateOf(signedIn.failure))
}

export async function signOutAction(): Promise<void> {
  await receivedForm()
  const person = await requirePerson()
  if (person.ok) await signOut(await headers())
  redirect('/sign-in')
}

export async function changePasswordAction(_state: SimpleState, sent: FormData): Promise<SimpleState> {
  await receivedForm(sent)
  const { form, refused } = fieldsOf(sent, 'currentPassword', 'newPassword', 'repeated')
  const person = await requireSender(requirePerson)
  const changed =
    (person.ok ? refused : person) ??
    (await changePassword(
      {
        currentPassword: formText(form, 'currentPassword'),
        newPassword: formText(form, 'newPassword'),
        repeated: formText(form, 'repeated'),
      },
      await headers(),
    ))
  if (changed.ok) redirect(accountHref('/admin/account', { changed: 'password' }))
  return returnFormState(deskForms.password(), stateOf(changed.failure))
}

export async function beginSecondFactorAction(_state: SimpleState, sent: FormData): Promise<SimpleState> {
  await receivedForm(sent)
  const { form, refused } = fieldsOf(sent, 'setupPassword')
  const begun = refused ?? (await beginSecondFactor(formText(form, 'setupPassword'), await headers()))
  if (begun.ok) redirect('/admin/account#second-factor')
  return returnFormState(deskForms.account('setup'), stateOf(begun.failure))
}

export async function confirmSecondFactorAction(_state: SimpleState, sent: FormData): Promise<SimpleState> {
  await receivedForm(sent)
  const { form, refused } = fieldsOf(sent, 'setupCode')
  const confirmed = refused ?? (await confirmSecondFactor(formText(form, 'setupCode'), await headers()))
  if (confirmed.ok) redirect(accountHref('/admin/account', { changed: 'second-factor-on' }))
  return returnFormState(deskForms.account('confirm'), stateOf(confirmed.failure))
}

export async function endSecondFactorAction(_state: SimpleState, sent: FormData): Promise<SimpleState> {
  await receivedForm(sent)
  const { form, refused } = fieldsOf(sent, 'setupPassword')
  const ended = refused ?? (await endSecondFactor(formText(form, 'setupPassword'), await headers()))
  if (ended.ok) redirect(accountHref('/admin/account', { changed: 'second-factor-off' }))
  return returnFormState(deskForms.account('turn-off'), stateOf(ended.failure))
}

export async function endSessionAction(sent: FormData): Promise<void> {
  await receivedForm(sent)
  const { form } = fieldsOf(sent, 'session')
  const ended = await endOwnSessions(formText(form, 'session').slice(0, 100), await headers())
  redirect(ended.ok ? accountHref('/admin/account', { changed: 'session' }) : '/admin/account')
}

export async function endOtherSessionsAction(): Promise<void> {
  await receivedForm()
  const ended = await endOwnSessions(null, await headers())
  redirect(ended.ok ? accountHref('/admin/account', { changed: 'sessions' }) : '/admin/account')
}
