'use client'

import { useActionState } from 'react'
import { type Role, roleLabels, roles } from '@/domain/desk/permissions'
import { firstSimpleState, type SimpleState } from '@/form/entry-state'
import { Button, type ButtonLook } from '@/ui/kit/button'
import { Disclosure } from '@/ui/kit/disclosure'
import { fieldId } from '@/ui/kit/field'
import { Notice } from '@/ui/kit/notice'
import { Select } from '@/ui/kit/select'

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
  formState,
}: {
  person: Person
  action: (state: SimpleState, form: FormData) => Promise<SimpleState>
  /** To a form that was sent without a script. */
  formState: SimpleState | null
}) {
  const [state, dispatch, pending] = useActionState(action, formState ?? firstSimpleState)
  const { id, name, role, twoFactor, passkeys, sessions, disabled, self } = person
  const roleId = fieldId(`role-${id}`)
  const button = (act: string, text: string, look: ButtonLook = 'plain') => (
    <Button type="submit" name="act" value={act} disabled={pending} look={look}>
      {text}
    </Button>
  )
  return (
    <Disclosure summary="Change…" look="strong" open={state.message !== null}>
      <form action={dispatch} aria-busy={pending} aria-label={name} className="grid max-w-md gap-4 py-3">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="name" value={name} />
        {state.message ? (
          <Notice as="p" tone="error" className="font-semibold" role="alert">
            {state.message}
          </Notice>
        ) : null}
        <div className="flex flex-wrap items-end gap-3">
          <label htmlFor={roleId} className="grid flex-1 gap-1 text-note font-semibold">
            Role
            <Select key={state.attempt} id={roleId} name="role" defaultValue={state.typed.role || role}>
              {roles.map((one) => (
                <option key={one} value={one}>
                  {roleLabels[one]}
                </option>
              ))}
            </Select>
          </label>
          {button('role', 'Change role')}
        </div>
        <div className="flex flex-wrap gap-3">
          {disabled ? null : button('password-link', 'Make a password link')}
          {sessions > 0 ? button('sessions', 'End all sessions') : null}
          {self ? null : disabled ? button('enable', 'Enable') : button('disable', 'Disable', 'danger')}
        </div>
        {twoFactor || passkeys > 0 ? (
          <Disclosure summary="Remove second factors…" look="strong">
            <p className="my-2">
              Removes the authenticator app, its recovery codes and every passkey of {name}. They cannot be
              brought back: {name} signs in with the password and sets up new ones.
            </p>
            {button('factors', 'Remove them', 'danger')}
          </Disclosure>
        ) : null}
      </form>
    </Disclosure>
  )
}
