'use server'

import { randomUUID } from 'node:crypto'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { SimpleState } from '@/form/entry-state'
import { redeemLink } from '@/server/auth/access-links'
import { readForm } from '@/ui/desk/form-guard'
import { signInHref } from '@/url/desk'
import { deskForms } from '@/url/desk-forms'
import { receivedForm } from '../../../received-form'
import { returnFormState } from '../../../return-form-state'

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.slice(0, 1000) : ''
}

export async function redeemLinkAction(_state: SimpleState, sent: FormData): Promise<SimpleState> {
  await receivedForm(sent)
  const { form, failure } = readForm(sent, new Set(['token', 'newPassword', 'repeated']))
  const token = textOf(form, 'token').slice(0, 100)
  const typed = { newPassword: textOf(form, 'newPassword'), repeated: textOf(form, 'repeated') }
  const used = failure ? ({ ok: false, failure } as const) : await redeemLink(token, typed, await headers())
  if (used.ok) redirect(signInHref('/sign-in', { done: 'link' }))
  const { message, field } = used.failure
  return returnFormState(deskForms.link(token), { attempt: randomUUID(), message, field, typed: {} })
}
