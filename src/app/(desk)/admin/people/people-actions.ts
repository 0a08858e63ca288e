'use server'

import { randomUUID } from 'node:crypto'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { SimpleState } from '@/form/entry-state'
import { invite, makePasswordLink, withdrawLink } from '@/server/auth/access-links'
import { keepMadeLink } from '@/server/auth/made-link'
import { changeRole, removeSecondFactors, setInUse } from '@/server/auth/people'
import { endSessionsOf } from '@/server/auth/sessions'
import { readForm } from '@/ui/desk/form-guard'
import { peopleHref } from '@/url/desk'
import { deskForms } from '@/url/desk-forms'
import { receivedForm } from '../../received-form'
import { returnFormState } from '../../return-form-state'

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.slice(0, 300) : ''
}

export async function inviteAction(_state: SimpleState, sent: FormData): Promise<SimpleState> {
  await receivedForm(sent)
  const { form, failure } = readForm(sent, new Set(['name', 'email', 'role']))
  const typed = { name: textOf(form, 'name'), email: textOf(form, 'email'), role: textOf(form, 'role') }
  const made = failure ? ({ ok: false, failure } as const) : await invite(typed, await headers())
  if (made.ok) {
    await keepMadeLink({ token: made.value, name: typed.name })
    redirect(peopleHref('/admin/people', { done: 'link' }))
  }
  const { message, field } = made.failure
  return returnFormState(deskForms.people('invite'), { attempt: randomUUID(), message, field, typed })
}

/** What an admin does to a person or a link; each is one button of the page. */
const acts = {
  'password-link': async (id: string, form: FormData) => {
    const made = await makePasswordLink(id, await headers())
    if (made.ok) await keepMadeLink({ token: made.value, name: textOf(form, 'name') })
    return { result: made, done: 'link' as const }
  },
  role: async (id: string, form: FormData) => {
    return { result: await changeRole(id, textOf(form, 'role'), await headers()), done: 'role' as const }
  },
  sessions: async (id: string) => ({
    result: await endSessionsOf(id, await headers()),
    done: 'sessions' as const,
  }),
  factors: async (id: string) => ({
    result: await removeSecondFactors(id, await headers()),
    done: 'factors' as const,
  }),
  disable: async (id: string) => ({
    result: await setInUse(id, false, await headers()),
    done: 'disabled' as const,
  }),
  enable: async (id: string) => ({
    result: await setInUse(id, true, await headers()),
    done: 'enabled' as const,
  }),
  withdraw: async (id: string) => ({
    result: await withdrawLink(id, await headers()),
    done: 'withdrawn' as const,
  }),
} as const

type ActName = keyof typeof acts
const isAct = (name: string): name is ActName => Object.hasOwn(acts, name)

export async function personAction(_state: SimpleState, sent: FormData): Promise<SimpleState> {
  await receivedForm(sent)
  const { form, failure } = readForm(sent, new Set(['act', 'id', 'name', 'role']))
  const name = textOf(form, 'act')
  const id = textOf(form, 'id')
  const answer = (message: string, field: string | null) =>
    returnFormState(deskForms.people(`person:${id.slice(0, 60)}`), {
      attempt: randomUUID(),
      message,
      field,
      typed: { role: textOf(form, 'role') },
    })
  if (failure) return answer(failure.message, failure.field)
  if (!isAct(name)) return answer('That is not one of the buttons of this page.', null)
  const { result, done } = await acts[name](id, form)
  if (result.ok) redirect(peopleHref('/admin/people', { done }))
  return answer(result.failure.message, result.failure.field)
}
