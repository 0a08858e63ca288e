'use client'

import { type ReactNode, useActionState } from 'react'
import { firstSimpleState, type SimpleState } from '../entry-state'
import { FieldFrame, fieldId } from '../field-frame'
import { controlLook, dangerButton, primaryButton } from '../looks'

/** An act on a reference record: what it will do is said first, and it is confirmed with a reason. */
export function RecordReasonForm({
  action,
  answer,
  id,
  version,
  submissionKey,
  name,
  opener,
  children,
  confirm,
  dangerous = false,
}: {
  action: (state: SimpleState, form: FormData) => Promise<SimpleState>
  /** To a form that was sent without a script. */
  answer: SimpleState | null
  id: string
  version: number
  submissionKey: string
  /** Name of the reason field, apart from those of other forms on the page. */
  name: string
  /** What opens the form; null where its consequences have been asked for already, and it is open. */
  opener: string | null
  /** What the act will do. */
  children: ReactNode
  confirm: string
  dangerous?: boolean
}) {
  const [state, dispatch, pending] = useActionState(action, answer ?? firstSimpleState)
  const form = (
    <form action={dispatch} aria-busy={pending} className="measure grid gap-4 pt-2 pb-4">
      <div className="grid gap-2 text-[0.9375rem] text-ink-soft">{children}</div>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="baseVersion" value={version} />
      <input type="hidden" name="submissionKey" value={submissionKey} />
      {state.message !== null && state.field !== 'reason' ? (
        <p role="alert" className="font-semibold text-negative">
          {state.message}{' '}
          {state.field === 'version' ? (
            // A plain link: the page is read anew.
            <a href="?" className="prose-link">
              Load the newest version
            </a>
          ) : null}
        </p>
      ) : null}
      <FieldFrame
        name={name}
        label="Reason"
        required
        errors={state.field === 'reason' && state.message ? [state.message] : undefined}
      >
        {(control) => (
          <textarea
            key={state.attempt}
            {...control}
            name="reason"
            rows={2}
            maxLength={300}
            defaultValue={state.typed.reason ?? ''}
            className={controlLook}
          />
        )}
      </FieldFrame>
      <p>
        <button type="submit" disabled={pending} className={dangerous ? dangerButton : primaryButton}>
          {confirm}
        </button>
      </p>
    </form>
  )
  if (opener === null) return form
  return (
    <details open={state.message !== null} className="border-y border-rule py-2" id={`${fieldId(name)}-form`}>
      <summary className="min-h-8 cursor-pointer py-1 font-semibold hover:text-accent">{opener}</summary>
      {form}
    </details>
  )
}
