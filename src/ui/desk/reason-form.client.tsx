'use client'

import type { ReactNode } from 'react'
import { firstSimpleState, type SimpleState } from '@/form/entry-state'
import { Button } from '@/ui/kit/button'
import { Disclosure } from '@/ui/kit/disclosure'
import { Field } from '@/ui/kit/field'
import { Textarea } from '@/ui/kit/input'
import { Link } from '@/ui/kit/link'
import { editSignalPath } from '@/url/desk'
import { DeskFormFields, DeskFormNotices, TakeNewest } from './drafts/desk-form-notices.client'
import { useDeskForm } from './drafts/use-desk-form.client'

/** An act that has to say why: what it will do is said first, and it is confirmed with a reason, never one click. */
export function ReasonForm({
  action,
  formState,
  id,
  version,
  submissionKey,
  name,
  form = `${name}:${id}`,
  record = id,
  opener,
  explanation,
  confirm,
  dangerous = false,
  required = true,
}: {
  action: (state: SimpleState, form: FormData) => Promise<SimpleState>
  /** To a form that was sent without a script. */
  formState: SimpleState | null
  id: string
  version: number
  submissionKey: string
  /** Name of the reason field, apart from those of other forms on the page. */
  name: string
  /** The name of the form: see `deskForms`. */
  form?: string
  /** What the page's forms on the same record know it by. */
  record?: string
  /** What opens the form; null where its consequences have been asked for already, and it is open. */
  opener: string | null
  /** What the act will do. */
  explanation: ReactNode
  confirm: string
  dangerous?: boolean
  /** Whether it must say why. */
  required?: boolean
}) {
  const desk = useDeskForm({
    form,
    action,
    formState,
    first: firstSimpleState,
    submissionKey,
    record: { id: record, version },
    typedIn: ({ typed }) => typed,
  })
  const { state, pending } = desk
  const fields = (
    <form key={desk.key} {...desk.form} className="measure grid gap-4 pt-2 pb-4">
      <DeskFormNotices desk={desk} />
      <div className="grid gap-2 text-note text-muted">{explanation}</div>
      <DeskFormFields desk={desk} id={id} />
      {state.message !== null && state.field !== 'reason' ? (
        <p role="alert" className="font-semibold text-alert">
          {state.message}
        </p>
      ) : null}
      {state.obstacles && state.obstacles.length > 0 ? (
        <ul className="grid gap-1 text-note">
          {state.obstacles.map((obstacle) => (
            <li key={obstacle.id} className="break-words">
              <Link href={editSignalPath(obstacle.id)}>{obstacle.id}</Link>: {obstacle.message}
            </li>
          ))}
        </ul>
      ) : null}
      <TakeNewest desk={desk} />
      <Field
        name={name}
        label="Reason"
        required={required}
        errors={state.field === 'reason' && state.message ? [state.message] : undefined}
      >
        {(control) => <Textarea {...control} name="reason" rows={2} defaultValue={desk.text('reason')} />}
      </Field>
      <p>
        <Button look={dangerous ? 'danger' : 'primary'} type="submit" disabled={pending}>
          {confirm}
        </Button>
      </p>
    </form>
  )
  if (opener === null) return fields
  return (
    <Disclosure
      summary={opener}
      look="strong"
      key={desk.key}
      open={state.message !== null || desk.isRestored || desk.offer !== null}
      className="border-y border-rule py-2"
    >
      {fields}
    </Disclosure>
  )
}
