'use client'

import { useActionState, useEffect, useId, useRef, useState } from 'react'
import { firstSimpleState, type SimpleState } from './entry-state'
import { FieldFrame } from './field-frame'
import { useHydrated } from './hydrated.client'
import { controlLook, dangerButton, noticeLook, plainButton, primaryButton } from './looks'

export type SmallField = {
  name: string
  label: string
  hint?: string
  /** `code` is a few digits; a choice takes one of `choices`. */
  type: 'text' | 'email' | 'password' | 'code' | 'choice'
  autoComplete?: string
  choices?: readonly (readonly [string, string])[]
  initial?: string
  maxLength?: number
}

const buttons = { primary: primaryButton, plain: plainButton, danger: dangerButton }

/** A form of a few fields about accounts: complete without a script, and what is wrong with it stands above it. */
export function SmallForm({
  action,
  answer,
  fields,
  hidden = {},
  submit,
  look = 'primary',
}: {
  action: (state: SimpleState, form: FormData) => Promise<SimpleState>
  /** To a form that was sent without a script. */
  answer: SimpleState | null
  fields: readonly SmallField[]
  hidden?: Readonly<Record<string, string>>
  submit: string
  look?: keyof typeof buttons
}) {
  const [state, dispatch, pending] = useActionState(action, answer ?? firstSimpleState)
  const [shown, setShown] = useState(false)
  const hydrated = useHydrated()
  const showId = useId()
  const alert = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (state.attempt) alert.current?.focus()
  }, [state.attempt])
  const hasPassword = fields.some(({ type }) => type === 'password')
  return (
    <form action={dispatch} aria-busy={pending} className="grid max-w-sm gap-5">
      {state.message ? (
        <p ref={alert} role="alert" tabIndex={-1} className={`${noticeLook} border-alert font-semibold`}>
          {state.message}
        </p>
      ) : null}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map(({ name, label, hint, type, autoComplete, choices, initial, maxLength }) => (
        <FieldFrame key={name} name={name} label={label} hint={hint} required errors={undefined}>
          {(control) =>
            type === 'choice' ? (
              <select
                key={state.attempt}
                {...control}
                defaultValue={state.typed[name] ?? initial}
                className={controlLook}
              >
                {choices?.map(([value, text]) => (
                  <option key={value} value={value}>
                    {text}
                  </option>
                ))}
              </select>
            ) : (
              <input
                key={type === 'password' ? name : `${name} ${state.attempt}`}
                {...control}
                aria-invalid={state.field === name || undefined}
                type={type === 'code' ? 'text' : type === 'password' && shown ? 'text' : type}
                inputMode={type === 'code' ? 'numeric' : undefined}
                autoComplete={autoComplete}
                autoCapitalize={type === 'text' ? undefined : 'none'}
                spellCheck={type === 'text' ? undefined : false}
                required
                maxLength={maxLength}
                defaultValue={
                  type === 'password' || type === 'code' ? '' : (state.typed[name] ?? initial ?? '')
                }
                className={controlLook}
              />
            )
          }
        </FieldFrame>
      ))}
      {hasPassword && hydrated ? (
        <label htmlFor={showId} className="flex items-center gap-2 text-note">
          <input
            id={showId}
            type="checkbox"
            checked={shown}
            onChange={(event) => setShown(event.target.checked)}
            className="size-5"
          />
          Show password
        </label>
      ) : null}
      <p>
        <button type="submit" disabled={pending} className={buttons[look]}>
          {submit}
        </button>
      </p>
    </form>
  )
}
