'use client'

import { useRouter } from 'next/navigation'
import { useRef } from 'react'
import { Button } from '@/ui/kit/button'
import { Notice } from '@/ui/kit/notice'
import { signInHref } from '@/url/desk'
import { useFocusOnAnswer } from '../use-focus-on-answer.client'
import { type SendFailureKind, sendFailures } from './delivery'
import type { ResumeReason } from './draft-store'
import type { DeskForm } from './use-desk-form.client'
import { leaveUnasked } from './use-form-keys.client'

const resumedWords: Record<ResumeReason, string> = {
  session: 'Your session had ended. What you typed is in the form again and is not saved yet.',
  'new-version': 'What you typed before the page was reloaded is in the form again and is not saved yet.',
  'after-save':
    'An earlier try to save this form had reached the server: it is saved. What you changed after it is in the form again and is not saved yet.',
}

/** In the reader's own time: this is drawn in the browser only. */
const moment = (time: number) =>
  new Intl.DateTimeFormat('en-US', {
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  }).format(time)

/** What a desk form has to say of itself, at its top: an offered draft, what has come back, a send that failed. */
export function DeskFormNotices({ desk }: { desk: DeskForm }) {
  const { offer, resumed, failure, state, isRestored } = desk
  return (
    <>
      {offer ? (
        <Notice className="mb-6" role="status">
          <p>You left this form on {moment(offer.savedAt)} with unsaved entries.</p>
          <p className="mt-2 flex flex-wrap gap-3">
            <Button onClick={desk.restoreOffer}>Restore</Button>
            <Button onClick={desk.discardOffer}>Discard</Button>
          </p>
        </Notice>
      ) : null}
      {isRestored && !failure && state.attempt === '' ? (
        <Notice as="p" className="mb-6" role="status">
          {resumed ? resumedWords[resumed] : 'Your unsaved entries are in the form again.'}
        </Notice>
      ) : null}
      {failure ? <SendFailureNotice key={failure.kind} desk={desk} kind={failure.kind} /> : null}
      {state.code === 'unauthorized' && !failure ? (
        <Notice as="p" tone="error" className="mb-6">
          <SignInLink desk={desk} /> What you typed is kept in this browser and comes back.
        </Notice>
      ) : null}
    </>
  )
}

function SendFailureNotice({ desk, kind }: { desk: DeskForm; kind: SendFailureKind }) {
  const notice = useRef<HTMLDivElement>(null)
  // The same failure once more is a new one.
  useFocusOnAnswer(desk.failure, () => notice.current)
  const reload = () => {
    desk.keepFor('new-version')
    leaveUnasked(() => location.reload())
  }
  return (
    <Notice tone="error" className="mb-6" ref={notice} role="alert" tabIndex={-1}>
      <p className="font-semibold">Not saved</p>
      <p className="mt-1">
        {sendFailures[kind]} {kind === 'new-version' ? '' : 'What you typed is still here.'}
      </p>
      <p className="mt-2">
        {kind === 'new-version' ? (
          <Button onClick={reload}>Reload the page</Button>
        ) : (
          <Button disabled={desk.pending} onClick={desk.sendAgain}>
            Send again
          </Button>
        )}
      </p>
    </Notice>
  )
}

function SignInLink({ desk }: { desk: DeskForm }) {
  const signIn = () => {
    desk.keepFor('session')
    const next = `${location.pathname}${location.search}`
    leaveUnasked(() => location.assign(signInHref('/sign-in', { next })))
  }
  return (
    <Button className="mr-2" onClick={signIn}>
      Sign in again
    </Button>
  )
}

/** What a form sends beside what is typed: its key, and the record with the version that it changes. */
export function DeskFormFields({ desk, id }: { desk: DeskForm; id?: string }) {
  return (
    <>
      <input type="hidden" name="submissionKey" value={desk.submissionKey} />
      {id === undefined ? null : <input type="hidden" name="id" value={id} />}
      {desk.base === null ? null : <input type="hidden" name="baseVersion" value={desk.base} />}
    </>
  )
}

/** After a conflict: the form goes on from the version that is on record now, with what is typed. */
export function TakeNewest({ desk }: { desk: DeskForm }) {
  return desk.state.code === 'conflict' ? <TakeNewestButton desk={desk} /> : null
}

function TakeNewestButton({ desk }: { desk: DeskForm }) {
  const router = useRouter()
  const takeNewest = () => {
    desk.awaitNewest()
    router.refresh()
  }
  return (
    <p>
      <Button onClick={takeNewest}>Load the newest version and keep what I typed</Button>
    </p>
  )
}
