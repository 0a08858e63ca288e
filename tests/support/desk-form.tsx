import { parseWithZod } from '@conform-to/zod/v4'
import { waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { redirect } from 'next/navigation'
import { vi } from 'vitest'
import { z } from 'zod'
import type { RecordStatus } from '@/domain/signal/kinds'
import { type EntryState, firstEntryState } from '@/form/entry-state'
import { DeskPerson } from '@/ui/desk/drafts/desk-person.client'
import { EntryForm, type EntryFormProps } from '@/ui/desk/entry-form.client'
import { answerFetch, open } from './component'
import { shippedOptions } from './shipped-options'

/** The form of a vehicle count on a page of its own, with the shipped dataset behind its pickers. */

const newCount = '/admin/signals/new/fleet-estimate'
export const headline = 'A count of the cars in Austin'
export const key = (digit: number) => `0f8fad5b-d9cb-469f-a165-70867728950${digit}`

/** A save that is carried out leads to the page of the signal, as the server's action does. */
export const saved = (how: 'draft' | 'saved' | 'unchanged' = 'draft') =>
  redirect(`/admin/signals/a-count?saved=${how}`)

export type Action = (state: EntryState, form: FormData) => Promise<EntryState>

/** An answer of the server, with the form again as it was typed. */
export function answerTo(form: FormData, given: Partial<EntryState> & { errors?: Record<string, string[]> }) {
  const { errors, ...state } = given
  const { initialValue = null } = parseWithZod(form, { schema: z.object({}) }).reply()
  return {
    ...firstEntryState,
    attempt: String(Math.random()),
    result: {
      status: errors ? ('error' as const) : undefined,
      initialValue,
      error: errors ?? {},
      fields: [],
    },
    ...state,
  }
}

const options = shippedOptions()

type Given = {
  action?: Action
  person?: string
  submissionKey?: string
  record?: { id: string; version: number; status: RecordStatus } | null
  initial?: EntryFormProps['initial']
}

/** The form as the page draws it; also to draw it again. */
export function entryForm({
  action,
  person = 'first',
  submissionKey = key(0),
  record = null,
  initial,
}: Given) {
  return (
    <DeskPerson id={person}>
      <EntryForm
        kind="fleet-estimate"
        action={action ?? (async () => saved())}
        formState={null}
        record={record}
        permits={{ save: true, submit: true, publish: true }}
        initial={initial ?? { signal: { id: 'unsaved', datePrecision: 'day' } }}
        initialPreview={null}
        picked={[]}
        filingSorts={{}}
        submissionKey={submissionKey}
      />
    </DeskPerson>
  )
}

/** Opens the page with the form. `sent` are the forms that its action was given. */
export function openEntry(given: Given = {}) {
  answerFetch((url) => Response.json(options(url)))
  const sent: FormData[] = []
  const action = vi.fn<Action>(async (state, form) => {
    sent.push(form)
    return (given.action ?? (async () => saved()))(state, form)
  })
  const at = given.record ? `/admin/signals/${given.record.id}` : newCount
  return { ...open(at, entryForm({ ...given, action })), action, sent }
}

export const field = (name: string) => {
  const found = document.querySelector(`form#entry [name="${name}"]`)
  if (
    !(
      found instanceof HTMLInputElement ||
      found instanceof HTMLTextAreaElement ||
      found instanceof HTMLSelectElement
    )
  )
    throw new Error(`The form has no field ${name}`)
  return found
}

/** A whole count, by the names of its fields, without a source. */
export const count: Readonly<Record<string, string>> = {
  'signal.operator': 'tesla',
  'signal.place': 'austin-tx',
  'signal.date': '2026-08-14',
  'signal.low': '420',
  'signal.high': '455',
  'signal.scope': 'driverless',
  'signal.basis': 'observed',
  'signal.headline': headline,
  'signal.confidence': 'estimated',
}

/** Puts a value into a field as a browser does when it is typed or chosen at once. */
export function put(name: string, value: string): void {
  const control = field(name)
  const owner = Object.getPrototypeOf(control)
  Object.getOwnPropertyDescriptor(owner, 'value')?.set?.call(control, value)
  control.dispatchEvent(
    new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
  )
  if (control instanceof HTMLSelectElement) control.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Fills the form with a whole count, with some fields otherwise. */
export function fill(changes: Readonly<Record<string, string>> = {}): void {
  for (const [name, value] of Object.entries({ ...count, ...changes })) put(name, value)
}

/**
 * Presses a button of the page by its words. The form has some seventy fields: a query by role, which asks each element
 * for its name, would take most of a test's time.
 */
export function press(user: UserEvent, words: string): Promise<void> {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words)
  if (!button) throw new Error(`The page has no button “${words}”`)
  return user.click(button)
}

/** Waits for an element by a selector, for the same reason. */
export const appears = (selector: string) =>
  waitFor(() => {
    const found = document.querySelector<HTMLElement>(selector)
    if (!found) throw new Error(`The page has no ${selector}`)
    return found
  })
