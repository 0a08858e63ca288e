'use client'

import { useActionState, useEffect, useRef } from 'react'
import { firstSimpleState, type SimpleState } from './entry-state'
import { FieldFrame } from './field-frame'
import { controlLook, primaryButton } from './looks'

export function SignInForm({
  action,
  answer,
  next,
}: {
  action: (state: SimpleState, form: FormData) => Promise<SimpleState>
  /** To a form that was sent without a script. */
  answer: SimpleState | null
  next: string
}) {
  const [state, dispatch, pending] = useActionState(action, answer ?? firstSimpleState)
  const alert = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (state.attempt) alert.current?.focus()
  }, [state.attempt])
  return (
    <form action={dispatch} aria-busy={pending} className="grid max-w-sm gap-5">
      {state.message ? (
        <p
          ref={alert}
          role="alert"
          tabIndex={-1}
          className="border-l-4 border-negative bg-sunken px-4 py-3 font-semibold"
        >
          {state.message}
        </p>
      ) : null}
      <input type="hidden" name="next" value={next} />
      <FieldFrame name="email" label="E-mail address" required errors={undefined}>
        {(control) => (
          <input
            key={state.attempt}
            {...control}
            type="email"
            autoComplete="username"
            required
            maxLength={254}
            defaultValue={state.typed.email ?? ''}
            className={controlLook}
          />
        )}
      </FieldFrame>
      <FieldFrame name="password" label="Password" required errors={undefined}>
        {(control) => (
          <input
            {...control}
            type="password"
            autoComplete="current-password"
            required
            maxLength={128}
            className={controlLook}
          />
        )}
      </FieldFrame>
      <p>
        <button type="submit" disabled={pending} className={primaryButton}>
          Sign in
        </button>
      </p>
    </form>
  )
}
