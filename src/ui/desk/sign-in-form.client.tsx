'use client'

import type { SimpleState } from '@/form/entry-state'
import { SmallForm } from './small-form.client'

export function SignInForm({
  action,
  formState,
  next,
}: {
  action: (state: SimpleState, form: FormData) => Promise<SimpleState>
  /** To a form that was sent without a script. */
  formState: SimpleState | null
  next: string
}) {
  return (
    <SmallForm
      action={action}
      formState={formState}
      hidden={{ next }}
      fields={[
        { name: 'email', label: 'E-mail address', type: 'email', autoComplete: 'username', maxLength: 254 },
        { name: 'password', label: 'Password', type: 'password', autoComplete: 'current-password' },
      ]}
      submit="Sign in"
    />
  )
}
