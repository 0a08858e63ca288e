import type { SmallField } from './small-form.client'

/** Where someone chooses a password. No `maxLength`: what is too long is said, not cut off. */
export const newPasswordFields: readonly SmallField[] = [
  {
    name: 'newPassword',
    label: 'New password',
    type: 'password',
    autoComplete: 'new-password',
    hint: 'At least 12 characters, any of them; several words are easiest.',
  },
  { name: 'repeated', label: 'New password once more', type: 'password', autoComplete: 'new-password' },
]
