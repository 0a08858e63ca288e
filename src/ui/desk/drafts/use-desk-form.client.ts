'use client'

import {
  type FormEvent,
  startTransition,
  useActionState,
  useCallback,
  useEffect,
  useRef,
  useState,
  useTransition,
} from 'react'
import type { ErrorCode } from '@/domain/shared/result'
import { type FormValues, formValueAt } from '@/form/form-values'
import { type Delivery, deliver, isUncertain, type SendFailure } from './delivery'
import type { Draft, Entries, ResumeReason } from './draft-store'
import { restoredValues } from './form-entries'
import { announceStep, onOwnStep } from './open-forms'
import { useDraft } from './use-draft.client'
import { useLeaveWarning, useSaveKey } from './use-form-keys.client'

/** What every answer of a desk form's action has. */
export type Answer = {
  /** Changes with every answer. */
  attempt: string
  /** What went wrong, when something did. With `unauthorized` the form leads to sign-in and comes back. */
  code?: ErrorCode | null | undefined
}

export type DeskFormOptions<S extends Answer> = {
  /** The name of the form with its record, as in `deskForms`: no two forms share it. */
  form: string
  /** The server action. A redirect of it anywhere but to sign-in means that the form was carried out. */
  action: (state: S, form: FormData) => Promise<S>
  /** What the server kept of a refused form that was sent without a script. */
  formState: S | null
  first: S
  /** Made anew whenever the server draws the page. */
  submissionKey: string
  /** What the form changes and the version that the page shows; null for a form that changes no record on display. */
  record: { id: string; version: number } | null
  /** What the fields hold at first. */
  initial?: FormValues
  /** What the fields hold after an answer that was read without a script; by default the first values. */
  typedIn?: (state: S) => FormValues | null
  /** For a form of a whole record: the name of the form that edits it, from the address after the save. */
  editForm?: (to: URL) => { form: string; record: string } | null
}

const nothing: FormValues = {}

/**
 * A form of the desk that loses nothing. It sends itself by its server action; without a script the action answers as
 * ever. With one:
 *
 * - what is typed is kept in this browser as a draft and offered when the person comes back, on any way of leaving;
 * - an answer that does not come, an error of the server, a new build, an ended session: the form stays as it is and
 *   says what happened (`failure`), and is sent again with the same submission key;
 * - after a save the draft goes, and the page's other forms keep what is typed in them and follow the new version;
 * - closing the page asks first, and Ctrl-S or ⌘S saves.
 *
 * To use it, draw the form with its parts, and every field from `text`:
 *
 *     const desk = useDeskForm({ form: deskForms.retract(id).name, action, formState, first: firstSimpleState,
 *       submissionKey, record: { id, version }, typedIn: ({ typed }) => typed })
 *     <form key={desk.key} {...desk.form}>
 *       <DeskFormNotices desk={desk} />
 *       <DeskFormFields desk={desk} />          the submission key and the version
 *       <textarea name="reason" defaultValue={desk.text('reason')} />
 *       <button type="submit" disabled={desk.pending}>Retract</button>
 *     </form>
 *
 * Fields are uncontrolled, or begin with `text` and hold their own state. Passwords and what stands under
 * `data-draft="never"` are never kept. A form of passwords alone needs `deliver` at most. Leaving the page is asked
 * about by the browser.
 */
export function useDeskForm<S extends Answer>(options: DeskFormOptions<S>) {
  const { action, formState, first, record, initial = nothing } = options
  const element = useRef<HTMLFormElement>(null)
  const submitter = useRef<HTMLElement | null>(null)
  /** What was sent with the present key when no answer came. */
  const unanswered = useRef<FormData | null>(null)
  // For its markup, which a browser without a script sends.
  const [, formAction] = useActionState(
    action as (state: Awaited<S>, form: FormData) => Promise<S>,
    (formState ?? first) as Awaited<S>,
  )
  const [state, setState] = useState(formState ?? first)
  const [failure, setFailure] = useState<SendFailure | null>(null)
  const [resumed, setResumed] = useState<ResumeReason | null>(null)
  const [pending, startSending] = useTransition()
  // Without a script the page is drawn around the answer, with a record that may have moved on meanwhile.
  const refused = formState && options.typedIn ? (options.typedIn(formState) ?? nothing) : nothing
  const [shown, setShown] = useState({
    generation: 0,
    /** The key that the server drew last, and the one that this form sends. */
    drawn: options.submissionKey,
    submissionKey: formValueAt(refused, 'submissionKey') || options.submissionKey,
    base: Number(formValueAt(refused, 'baseVersion')) || (record?.version ?? null),
    restored: null as Draft | null,
    /** After a save that left the form on the page. */
    awaitsKey: false,
    awaitsNewest: false,
  })

  const draft = useDraft({
    form: options.form,
    record: record?.id ?? null,
    base: shown.base,
    slot: shown.submissionKey,
    element,
    generation: shown.generation,
    restored: shown.restored,
    fromFormState: formState !== null,
    restore,
  })
  useLeaveWarning(draft.unsaved)
  useSaveKey(element)

  // The server has drawn the page anew. A form in which nothing is typed shows what it brought; another one goes on.
  if (shown.drawn !== options.submissionKey) {
    const newest = record?.version ?? null
    if (!draft.unsaved) {
      setShown({
        generation: shown.generation + 1,
        drawn: options.submissionKey,
        submissionKey: options.submissionKey,
        base: newest,
        restored: null,
        awaitsKey: false,
        awaitsNewest: false,
      })
      setState(first)
      setFailure(null)
      setResumed(null)
    } else {
      setShown({
        ...shown,
        drawn: options.submissionKey,
        submissionKey: shown.awaitsKey ? options.submissionKey : shown.submissionKey,
        base: shown.awaitsNewest ? newest : shown.base,
        awaitsKey: false,
        awaitsNewest: false,
      })
      if (shown.awaitsNewest) setState(first)
    }
  }

  const recordId = record?.id ?? null
  useEffect(
    () =>
      onOwnStep((step) => {
        if (step.record !== recordId) return
        setShown((now) => (now.base === step.from ? { ...now, base: step.from + 1 } : now))
      }),
    [recordId],
  )

  function restore(found: Draft): void {
    setState(first)
    setFailure(null)
    setResumed(found.resume)
    setShown((now) => ({
      ...now,
      generation: now.generation + 1,
      // A draft of a save that had arrived has no key of its own.
      submissionKey: found.resume === 'after-save' ? now.submissionKey : found.slot,
      base: found.base ?? now.base,
      restored: found,
    }))
  }

  /** Sends what a submit event would send, once the form's own checks have passed. */
  const send = (data: FormData, by: HTMLElement | null = null) => {
    submitter.current = by
    const typed = draft.sync()
    setFailure(null)
    startSending(async () => {
      const delivery = await settle(await deliver(action, state, data), typed)
      startTransition(() => {
        if (delivery.kind === 'answered') {
          setState(delivery.state)
          const key = formValueAt(options.typedIn?.(delivery.state) ?? nothing, 'submissionKey')
          // A key that was used for something else is replaced by the server.
          if (key && key !== shown.submissionKey) {
            draft.drop()
            setShown((now) => ({ ...now, submissionKey: key }))
          }
          if (delivery.state.code === 'unauthorized') draft.keepFor('session')
        } else if (delivery.kind === 'failed') {
          setFailure(delivery.failure)
          if (isUncertain(delivery.failure)) {
            unanswered.current ??= data
            draft.keepAsSent(typed)
          }
        } else leaveFor(delivery.to, data, typed)
      })
    })
  }

  /**
   * A key whose first sending had arrived unnoticed is refused for other content. What was sent first is then sent
   * again, which writes nothing and leads to the record; what was changed since goes on there.
   */
  async function settle(delivery: Delivery<S>, typed: Entries): Promise<Delivery<S>> {
    const earlier = unanswered.current
    const isRefused = delivery.kind === 'answered' && delivery.state.code === 'conflict'
    if (!isRefused || !earlier || !options.editForm || !draft.changedSince(typed)) return delivery
    const first = await deliver(action, state, earlier)
    return first.kind === 'left' ? first : delivery
  }

  function leaveFor(to: URL, data: FormData, typed: Entries): void {
    if (to.pathname === '/sign-in') {
      draft.keepFor('session')
      return
    }
    const from = Number(data.get(data.get('intent') === 'overwrite' ? 'shownVersion' : 'baseVersion') || 0)
    const arrived = to.searchParams.get('saved') === 'unchanged' ? draft.changedSince(typed) : null
    const edits = arrived && options.editForm?.(to)
    draft.finish(edits ? { ...edits, base: from + 1, entries: arrived } : null)
    if (recordId) announceStep({ record: recordId, from })
    unanswered.current = null
    setShown((now) => ({ ...now, awaitsKey: true, restored: null }))
  }

  const values = shown.restored
    ? restoredValues(shown.restored, initial)
    : ((options.typedIn ? options.typedIn(state) : null) ?? initial)

  const ref = useCallback((form: HTMLFormElement | null) => {
    element.current = form
    // Its fields are kept by us: a browser that restores them too, before the script runs, would hide what is unsaved.
    if (form) form.autocomplete = 'off'
  }, [])

  return {
    /** The key of the form element: it is drawn anew when other values are to be in it. */
    key: shown.generation,
    form: {
      ref,
      'data-desk-form': '',
      action: formAction,
      'aria-busy': pending,
      onSubmit: (event: FormEvent<HTMLFormElement>) => {
        event.preventDefault()
        const by = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
        send(new FormData(event.currentTarget, by), by)
      },
    },
    element,
    state,
    pending,
    failure,
    resumed,
    send,
    /** Sends the form again as the last time, with what is in it now. */
    sendAgain: () => element.current?.requestSubmit(submitter.current),
    /** The version that a change is made of. */
    base: shown.base,
    submissionKey: shown.submissionKey,
    values,
    isRestored: shown.restored !== null,
    text: (name: string) => formValueAt(values, name),
    unsaved: draft.unsaved,
    offer: draft.offer,
    restoreOffer: draft.takeOffer,
    discardOffer: draft.discardOffer,
    /** Before the page is left on purpose: what is typed comes back by itself. */
    keepFor: draft.keepFor,
    /** After a conflict, before the page is drawn anew: goes on from the version that it brings, with what is typed. */
    awaitNewest: () => setShown((now) => ({ ...now, awaitsNewest: true })),
  }
}

/** What `DeskFormNotices` and `DeskFormFields` need of a form. */
export type DeskForm = Omit<ReturnType<typeof useDeskForm<Answer>>, 'state'> & { state: Answer }
