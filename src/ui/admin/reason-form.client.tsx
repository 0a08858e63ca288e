'use client'

import { useActionState } from 'react'
import { firstSimpleState, type SimpleState } from './entry-state'
import { FieldFrame } from './field-frame'
import { controlLook, dangerButton, primaryButton } from './looks'

/** A change of status that has to say why: it is opened first and confirmed with a reason, never one click. */
export function ReasonForm({
  action,
  answer,
  id,
  version,
  submissionKey,
  name,
  opener,
  explanation,
  confirm,
  dangerous = false,
  required = true,
}: {
  action: (state: SimpleState, form: FormData) => Promise<SimpleState>
  /** To a form that was sent without a script. */
  answer: SimpleState | null
  id: string
  version: number
  submissionKey: string
  /** Name of the reason field, apart from those of other forms on the page. */
  name: string
  opener: string
  explanation: string
  confirm: string
  dangerous?: boolean
  /** Whether it must say why. */
  required?: boolean
}) {
  const [state, dispatch, pending] = useActionState(action, answer ?? firstSimpleState)
  return (
    <details open={state.message !== null} className="border-y border-rule py-2">
      <summary className="min-h-8 cursor-pointer py-1 font-semibold hover:text-accent">{opener}</summary>
      <form action={dispatch} aria-busy={pending} className="measure grid gap-4 pt-2 pb-4">
        <p className="text-[0.9375rem] text-muted">{explanation}</p>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="baseVersion" value={version} />
        <input type="hidden" name="submissionKey" value={submissionKey} />
        {state.message !== null && state.field !== 'reason' ? (
          <p role="alert" className="font-semibold text-negative">
            {state.message}
          </p>
        ) : null}
        <FieldFrame
          name={name}
          label="Reason"
          required={required}
          errors={state.field === 'reason' && state.message ? [state.message] : undefined}
        >
          {(control) => (
            <textarea
              key={state.attempt}
              {...control}
              name="reason"
              rows={2}
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
    </details>
  )
}
