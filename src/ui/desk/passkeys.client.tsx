'use client'

import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from '@simplewebauthn/browser'
import { useActionState, useRef, useSyncExternalStore } from 'react'
import { firstSimpleState, type SimpleState } from '@/form/entry-state'
import { Button } from '@/ui/kit/button'
import { Notice } from '@/ui/kit/notice'
import { SmallForm } from './small-form.client'
import { useFocusOnAnswer } from './use-focus-on-answer.client'

const nothing = () => () => {}

/** Whether this browser has passkeys; false until its script runs. */
function useHasPasskeys(): boolean {
  return useSyncExternalStore(
    nothing,
    () => typeof window.PublicKeyCredential === 'function',
    () => false,
  )
}

function answerOf(name: string, value: unknown): FormData {
  const form = new FormData()
  form.set(name, JSON.stringify(value))
  return form
}

/** What went wrong between browser and device, in words; anything that is no matter of theirs is thrown on. */
function deviceFailure(error: unknown, otherwise: string): SimpleState {
  const known = error instanceof WebAuthnError || error instanceof DOMException
  if (!known) throw error
  const code = error instanceof WebAuthnError ? error.code : error.name
  const message =
    code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED' || code === 'InvalidStateError'
      ? 'This device has a passkey of your account already.'
      : otherwise
  return { attempt: crypto.randomUUID(), message, field: null, typed: {} }
}

type Begun =
  | { options: PublicKeyCredentialCreationOptionsJSON; state: null }
  | { options: null; state: SimpleState }

/** Adds a passkey: the server says what it is to be, the device makes it, the server checks it. */
export function PasskeyForm({
  begin,
  finish,
}: {
  begin: (form: FormData) => Promise<Begun>
  finish: (form: FormData) => Promise<SimpleState>
}) {
  const hasPasskeys = useHasPasskeys()
  const add = async (_state: SimpleState, form: FormData): Promise<SimpleState> => {
    const begun = await begin(form)
    if (begun.options === null) return begun.state
    const made = await startRegistration({ optionsJSON: begun.options }).catch((error: unknown) =>
      deviceFailure(error, 'No passkey was made: the device was not unlocked, or it has none. Try again.'),
    )
    return 'message' in made ? made : finish(answerOf('answer', made))
  }
  if (!hasPasskeys) {
    return (
      <p className="measure text-muted">
        To add a passkey, open this page over https, with JavaScript on, in a browser that has passkeys.
      </p>
    )
  }
  return (
    <SmallForm
      action={add}
      formState={null}
      fields={[
        {
          name: 'passkeyName',
          label: 'Name',
          type: 'text',
          hint: 'To tell it from others, such as “Phone” or “Security key”.',
          maxLength: 60,
        },
        {
          name: 'passkeyPassword',
          label: 'Your password',
          type: 'password',
          autoComplete: 'current-password',
        },
      ]}
      submit="Add a passkey"
    />
  )
}

/** Signs in with a passkey. Nothing where the browser has none. */
export function PasskeySignIn({
  next,
  begin,
  finish,
}: {
  next: string
  begin: (form: FormData) => Promise<PublicKeyCredentialRequestOptionsJSON>
  finish: (form: FormData) => Promise<SimpleState>
}) {
  const hasPasskeys = useHasPasskeys()
  const alert = useRef<HTMLParagraphElement>(null)
  const [state, dispatch, pending] = useActionState(async (): Promise<SimpleState> => {
    const optionsJSON = await begin(new FormData())
    const used = await startAuthentication({ optionsJSON }).catch((error: unknown) =>
      deviceFailure(error, 'No passkey was used. Try again, or sign in with your password.'),
    )
    if ('message' in used) return used
    const form = answerOf('answer', used)
    form.set('next', next)
    return finish(form)
  }, firstSimpleState)
  useFocusOnAnswer(state.attempt, () => alert.current)
  if (!hasPasskeys) return null
  return (
    <form
      action={dispatch}
      aria-busy={pending}
      className="mt-8 grid max-w-sm gap-4 border-t border-rule pt-6"
    >
      {state.message ? (
        <Notice as="p" tone="error" className="font-semibold" ref={alert} role="alert" tabIndex={-1}>
          {state.message}
        </Notice>
      ) : null}
      <p>
        <Button type="submit" disabled={pending}>
          Sign in with a passkey
        </Button>
      </p>
    </form>
  )
}
