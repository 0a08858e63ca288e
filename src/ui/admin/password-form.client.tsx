'use client'

import { useActionState } from 'react'
import { firstSimpleState, type SimpleState } from './entry-state'
import { FieldFrame } from './field-frame'
import { controlLook, noticeLook, primaryButton } from './looks'

const passwordFields = [
  { name: 'currentPassword', label: 'Present password', autoComplete: 'current-password', minLength: 1 },
  { name: 'newPassword', label: 'New password', autoComplete: 'new-password', minLength: 12 },
  { name: 'repeated', label: 'New password once more', autoComplete: 'new-password', minLength: 12 },
] as const

export function PasswordForm({
  action,
  answer,
}: {
  action: (state: SimpleState, form: FormData) => Promise<SimpleState>
  /** To a form that was sent without a script. */
  answer: SimpleState | null
}) {
  const [state, dispatch, pending] = useActionState(action, answer ?? firstSimpleState)
  return (
    <form action={dispatch} aria-busy={pending} className="grid max-w-sm gap-5">
      {state.message ? (
        <p role="alert" className={`${noticeLook} border-negative font-semibold`}>
          {state.message}
        </p>
      ) : null}
      {passwordFields.map(({ name, label, autoComplete, minLength }) => (
        <FieldFrame
          key={name}
          name={name}
          label={label}
          hint={name === 'newPassword' ? 'At least 12 characters; several words are easiest.' : undefined}
          required
          errors={undefined}
        >
          {(control) => (
            <input
              {...control}
              aria-invalid={state.field === name || undefined}
              type="password"
              autoComplete={autoComplete}
              required
              minLength={minLength}
              maxLength={128}
              className={controlLook}
            />
          )}
        </FieldFrame>
      ))}
      <p>
        <button type="submit" disabled={pending} className={primaryButton}>
          Change password
        </button>
      </p>
    </form>
  )
}
