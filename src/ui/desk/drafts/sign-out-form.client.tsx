'use client'

import { type FormEvent, startTransition, useState } from 'react'
import { deliver } from './delivery'
import { browserStorage } from './desk-person.client'
import { clearDrafts, countDrafts, unmarkSignOut } from './draft-store'
import { unsavedForms } from './open-forms'
import { leaveUnasked } from './use-form-keys.client'

/**
 * Ends the session, and with a script removes what forms have kept in this browser: the next person at this machine
 * finds nothing. It asks first when there is something.
 */
export function SignOutForm({ action }: { action: () => Promise<void> }) {
  const [failed, setFailed] = useState(false)

  function signOut(event: FormEvent) {
    event.preventDefault()
    const storage = browserStorage()
    const kept = Math.max(storage ? countDrafts(storage) : 0, unsavedForms())
    const forms = kept === 1 ? 'One form has' : `${kept} forms have`
    const question = `${forms} unsaved entries in this browser. Signing out deletes them. Sign out?`
    if (kept > 0 && !window.confirm(question)) return
    if (storage) clearDrafts(storage, Date.now())
    setFailed(false)
    leaveUnasked(() => startTransition(send))

    async function send() {
      const delivery = await deliver(async () => action(), undefined, new FormData())
      if (delivery.kind !== 'failed') return
      // Still signed in: forms that are open go on keeping what is typed.
      if (storage) unmarkSignOut(storage)
      startTransition(() => setFailed(true))
    }
  }

  return (
    <form action={action} onSubmit={signOut}>
      <button type="submit" className="link-quiet cursor-pointer py-2">
        Sign out
      </button>
      {failed ? (
        <span role="alert" className="ml-2 text-alert">
          The server gave no answer, so you may still be signed in. Try again.
        </span>
      ) : null}
    </form>
  )
}
