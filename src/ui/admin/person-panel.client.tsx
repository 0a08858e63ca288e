'use client'

import { useActionState } from 'react'
import { type Role, roleLabels, roles } from '@/domain/staff/permissions'
import { firstSimpleState, type SimpleState } from './entry-state'
import { fieldId } from './field-frame'
import { controlLook, dangerButton, noticeLook, plainButton } from './looks'

export type Person = {
  id: string
  name: string
  role: Role
  twoFactor: boolean
  passkeys: number
  sessions: number
  disabled: boolean
  self: boolean
}

/** What an admin can do with one account: one form, whose buttons say what is done. */
export function PersonPanel({
  person,
  action,
  answer,
}: {
  person: Person
  action: (state: SimpleState, form: FormData) => Promise<SimpleState>
  /** To a form that was sent without a script. */
  answer: SimpleState | null
}) {
  const [state, dispatch, pending] = useActionState(action, answer ?? firstSimpleState)
  const { id, name, role, twoFactor, passkeys, sessions, disabled, self } = person
  const roleId = fieldId(`role-${id}`)
  const button = (act: string, text: string, look = plainButton) => (
    <button type="submit" name="act" value={act} disabled={pending} className={look}>
      {text}
    </button>
  )
  return (
    <details open={state.message !== null}>
      <summary className="min-h-8 cursor-pointer py-1 font-semibold hover:underline">Change…</summary>
      <form action={dispatch} aria-busy={pending} aria-label={name} className="grid max-w-md gap-4 py-3">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="name" value={name} />
        {state.message ? (
          <p role="alert" className={`${noticeLook} border-alert font-semibold`}>
            {state.message}
          </p>
        ) : null}
        <div className="flex flex-wrap items-end gap-3">
          <label htmlFor={roleId} className="grid flex-1 gap-1 text-note font-semibold">
            Role
            <select
              key={state.attempt}
              id={roleId}
              name="role"
              defaultValue={state.typed.role || role}
              className={controlLook}
            >
              {roles.map((one) => (
                <option key={one} value={one}>
                  {roleLabels[one]}
                </option>
              ))}
            </select>
          </label>
          {button('role', 'Change role')}
        </div>
        <div className="flex flex-wrap gap-3">
          {disabled ? null : button('password-link', 'Make a password link')}
          {sessions > 0 ? button('sessions', 'End all sessions') : null}
          {self ? null : disabled ? button('enable', 'Enable') : button('disable', 'Disable', dangerButton)}
        </div>
        {twoFactor || passkeys > 0 ? (
          <details>
            <summary className="min-h-8 cursor-pointer py-1 font-semibold hover:underline">
              Remove second factors…
            </summary>
            <p className="my-2">
              Removes the authenticator app, its recovery codes and every passkey of {name}. They cannot be
              brought back: {name} signs in with the password and sets up new ones.
            </p>
            {button('factors', 'Remove them', dangerButton)}
          </details>
        ) : null}
      </form>
    </details>
  )
}
