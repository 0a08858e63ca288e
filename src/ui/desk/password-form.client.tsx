'use client'

import type { SimpleState } from '@/form/entry-state'
import { newPasswordFields } from './password-fields'
import { SmallForm } from './small-form.client'

export function PasswordForm({
  action,
  formState,
}: {
  action: (state: SimpleState, form: FormData) => Promise<SimpleState>
  /** To a form that was sent without a script. */
  formState: SimpleState | null
}) {
  return (
    <SmallForm
      action={action}
      formState={formState}
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
