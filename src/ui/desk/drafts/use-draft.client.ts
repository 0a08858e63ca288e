'use client'

import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { browserStorage, useDeskPerson } from './desk-person.client'
import {
  advanceDrafts,
  type Draft,
  draftsOf,
  type Entries,
  type ResumeReason,
  removeDraft,
  signedOutSince,
  writeDraft,
} from './draft-store'
import { changedEntries, sameEntries, typedIn } from './form-entries'
import { onOwnStep } from './open-forms'

const writeDelayMs = 400

type DraftOptions = {
  form: string
  record: string | null
  base: number | null
  slot: string
  element: RefObject<HTMLFormElement | null>
  generation: number
  restored: Draft | null
  /** The form shows what was typed and refused, so that it is unsaved from the start. */
  fromFormState: boolean
  restore: (draft: Draft) => void
}

/** Edits that came after a save which had arrived unnoticed, and the form in which they go on. */
type Edits = { form: string; record: string; base: number; entries: Entries }

/** Keeps the draft of one form while it is open, and finds the one that was left in it. */
export function useDraft(options: DraftOptions) {
  const { element, generation } = options
  const signedIn = useDeskPerson()
  // A page that is drawn for nobody, while the session ends, does not take the draft's owner away.
  const [person, setPerson] = useState(signedIn)
  if (signedIn && signedIn !== person) setPerson(signedIn)
  const [unsaved, setUnsaved] = useState(options.fromFormState)
  const [offer, setOffer] = useState<Draft | null>(null)
  const opened = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** What the fields held before anything was typed, or at the last save; null when that is not known. */
  const before = useRef<Entries | null>(null)
  const resume = useRef<ResumeReason | null>(null)
  const sent = useRef<Entries | null>(null)

  const draftOf = (entries: Entries, whose: string): Draft => ({
    shape: 1,
    person: whose,
    form: options.form,
    slot: options.slot,
    record: options.record,
    base: options.base,
    savedAt: Date.now(),
    entries: entries.map(([name, value]) => [name, value]),
    partial: false,
    resume: resume.current,
    sent: sent.current?.map(([name, value]) => [name, value]) ?? null,
  })

  /** Writes what a form holds, or drops the draft when that is nothing new. */
  const write = (entries: Entries): void => {
    clearTimeout(timer.current)
    timer.current = undefined
    const storage = browserStorage()
    if (!storage || !person || signedOutSince(storage, opened.current)) return
    if (isNew(entries)) writeDraft(storage, draftOf(entries, person))
    else removeDraft(storage, { person, form: options.form, slot: options.slot })
  }

  const isNew = (entries: Entries) => before.current === null || !sameEntries(entries, before.current)

  const sync = (): Entries => {
    const entries = element.current ? typedIn(element.current) : []
    if (element.current) write(entries)
    return entries
  }
  const syncNow = useEffectEvent(sync)

  const onTyping = useEffectEvent(() => {
    if (!element.current) return
    setUnsaved(isNew(typedIn(element.current)))
    clearTimeout(timer.current)
    timer.current = setTimeout(syncNow, writeDelayMs)
  })

  const onGone = useEffectEvent((form: HTMLFormElement) => {
    if (timer.current !== undefined) write(typedIn(form))
  })

  // Each drawing of the form has fields of its own.
  const whenDrawn = useEffectEvent(() => {
    if (generation === 0) opened.current = Date.now()
    if (!element.current) return
    if (options.restored) {
      sync()
      return
    }
    before.current = generation === 0 && options.fromFormState ? null : typedIn(element.current)
    sent.current = null
    resume.current = null
    find()
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the element is another one in each generation
  useEffect(() => {
    const form = element.current
    if (!form) return
    whenDrawn()
    const soon = () => onTyping()
    const now = () => syncNow()
    const typing = ['input', 'change', 'click']
    for (const type of typing) form.addEventListener(type, soon)
    window.addEventListener('pagehide', now)
    document.addEventListener('visibilitychange', now)
    return () => {
      for (const type of typing) form.removeEventListener(type, soon)
      window.removeEventListener('pagehide', now)
      document.removeEventListener('visibilitychange', now)
      // A link of the framework takes the form away without a pagehide. What it held is still in its element.
      onGone(form)
      clearTimeout(timer.current)
    }
  }, [generation])

  const find = () => {
    const storage = browserStorage()
    if (!storage || !person) return
    const drafts = draftsOf(storage, person, options.form, Date.now())
    // The same showing of the form, or one that was not left on purpose, comes back unasked.
    const own = drafts.find(({ resume: reason, slot }) => reason !== null || slot === options.slot)
    if (own) take(own)
    setOffer(drafts.find((draft) => draft !== own) ?? null)
  }

  const take = (draft: Draft) => {
    const storage = browserStorage()
    // It goes on under the key of this showing of the form.
    if (storage && draft.resume === 'after-save') removeDraft(storage, draft)
    clearTimeout(timer.current)
    timer.current = undefined
    sent.current = draft.sent
    resume.current = null
    setUnsaved(true)
    options.restore(draft)
  }

  useEffect(
    () =>
      onOwnStep((step) => {
        const storage = browserStorage()
        if (storage && person) advanceDrafts(storage, { person, ...step })
      }),
    [person],
  )

  return {
    unsaved,
    sync,
    offer,
    takeOffer: () => {
      if (!offer) return
      take({ ...offer, resume: null })
      setOffer(null)
    },
    discardOffer: () => {
      const storage = browserStorage()
      if (!storage || !offer || !person) return
      removeDraft(storage, offer)
      setOffer(
        draftsOf(storage, person, options.form, Date.now()).find(({ slot }) => slot !== options.slot) ?? null,
      )
    },
    /** Before the form goes on under another key. */
    drop: () => {
      const storage = browserStorage()
      if (storage && person) removeDraft(storage, { person, form: options.form, slot: options.slot })
    },
    keepFor: (reason: ResumeReason) => {
      resume.current = reason
      sync()
    },
    keepAsSent: (entries: Entries) => {
      sent.current ??= entries
      sync()
    },
    /** What was typed after a send that had no answer; null when there was none or nothing was typed since. */
    changedSince: (entries: Entries): Entries | null => {
      const changed = sent.current ? changedEntries(sent.current, entries) : []
      return changed.length > 0 ? changed : null
    },
    /** After a save: the draft goes, or goes on as edits of what was saved. */
    finish: (edits: Edits | null) => {
      clearTimeout(timer.current)
      timer.current = undefined
      // What is saved is where unsaved begins from now on, until the server has drawn the page anew.
      if (element.current) before.current = typedIn(element.current)
      const storage = browserStorage()
      if (storage && person) {
        removeDraft(storage, { person, form: options.form, slot: options.slot })
        if (edits) {
          const { form, record, base, entries } = edits
          const draft = {
            ...draftOf(entries, person),
            form,
            record,
            base,
            slot: `${options.slot}+`,
            partial: true,
          }
          writeDraft(storage, { ...draft, resume: 'after-save', sent: null })
        }
      }
      resume.current = null
      sent.current = null
      setUnsaved(false)
    },
  }
}
