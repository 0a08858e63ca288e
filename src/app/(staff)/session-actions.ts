'use server'

import { randomUUID } from 'node:crypto'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { safeNextPath } from '@/server/auth/next-path'
import { requireEditor } from '@/server/auth/session'
import { changePassword, signIn, signOut } from '@/server/auth/sign-in'
import type { SimpleState } from '@/ui/admin/entry-state'
import { readForm } from '@/ui/admin/form-guard'
import { accountHref } from '@/url/admin'
import { deskForms } from '@/url/desk-forms'
import { answerForm, requireSender } from './answer-form'
import { receivedForm } from './received-form'

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

const signInNames = new Set(['email', 'password', 'next'])
const passwordNames = new Set(['currentPassword', 'newPassword', 'repeated'])

export async function signInAction(_state: SimpleState, sent: FormData): Promise<SimpleState> {
  await receivedForm(sent)
  const { form, failure } = readForm(sent, signInNames)
  const email = textOf(form, 'email')
  const signedIn = failure
    ? ({ ok: false, failure } as const)
    : await signIn({ email, password: textOf(form, 'password') }, await headers())
  const next = safeNextPath(textOf(form, 'next'))
  if (signedIn.ok) redirect(next)
  const { message, field } = signedIn.failure
  const state = { attempt: randomUUID(), message, field, typed: { email } }
  return answerForm(deskForms.signIn(next), state)
}

export async function signOutAction(): Promise<void> {
  await receivedForm()
  const editor = await requireEditor()
  if (editor.ok || editor.failure.code === 'forbidden') await signOut(await headers())
  redirect('/sign-in')
}

export async function changePasswordAction(_state: SimpleState, sent: FormData): Promise<SimpleState> {
  await receivedForm(sent)
  const { form, failure } = readForm(sent, passwordNames)
  const sender = await requireSender()
  const editor = sender.ok && failure ? ({ ok: false, failure } as const) : sender
  const changed = editor.ok
    ? await changePassword(
        {
          currentPassword: textOf(form, 'currentPassword'),
          newPassword: textOf(form, 'newPassword'),
          repeated: textOf(form, 'repeated'),
        },
        await headers(),
      )
    : editor
  if (changed.ok) redirect(accountHref('/admin/account', { changed: 'password' }))
  const { message, field } = changed.failure
  const state = { attempt: randomUUID(), message, field, typed: {} }
  return answerForm(deskForms.password(), state)
}
