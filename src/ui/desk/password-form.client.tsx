'use client'

import type { SimpleState } from '@/form/entry-state'
import { newPasswordFields } from './password-fields'
import { SmallForm } from './small-form.client'

export function PasswordForm({
  action,
  answer,
}: {
  action: (state: SimpleState, form: FormData) => Promise<SimpleState>
  /** To a form that was sent without a script. */
  answer: SimpleState | null
}) {
  return (
    <SmallForm
      action={action}
      answer={answer}
      fields={[
        {
          name: 'currentPassword',
          label: 'Present password',
          type: 'password',
          autoComplete: 'current-password',
        },
        ...newPasswordFields,
      ]}
      submit="Change password"
    />
  )
}
