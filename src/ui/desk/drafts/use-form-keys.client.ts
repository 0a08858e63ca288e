'use client'

import { type RefObject, useEffect, useRef } from 'react'
import { markUnsaved } from './open-forms'

/** Set while the page leaves with everything kept, so that the browser does not ask. */
let leaving = false

/** Leaves the page without a question: what is typed is kept and comes back by itself. */
export function leaveUnasked(leave: () => void): void {
  leaving = true
  leave()
  // A page that stays after all, since the address only loads a file or cannot be reached, asks again.
  setTimeout(() => {
    leaving = false
  }, 2000)
}

/** Asks before the page is closed, reloaded or left by a plain link while something is unsaved. */
export function useLeaveWarning(unsaved: boolean): void {
  const mark = useRef(Symbol('form'))
  useEffect(() => {
    const form = mark.current
    markUnsaved(form, unsaved)
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent) => {
      if (!leaving) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => {
      markUnsaved(form, false)
      window.removeEventListener('beforeunload', ask)
    }
  }, [unsaved])
}

/** The button that Ctrl-S presses: the one that saves and does not publish. */
const saveButton =
  '[name="intent"][value="save"], [name="intent"][value="draft"], button[type="submit"]:not([name])'

/** Ctrl-S or ⌘S saves the form that has the focus; with the focus outside every form, the first one of the page. */
export function useSaveKey(element: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const save = (event: KeyboardEvent) => {
      const form = element.current
      if (
        event.key.toLowerCase() !== 's' ||
        !(event.ctrlKey || event.metaKey) ||
        event.altKey ||
        event.shiftKey
      )
        return
      if (!form || event.defaultPrevented) return
      const focused = event.target instanceof Element ? event.target.closest('form') : null
      const first = document.querySelector('form[data-desk-form]')
      if (focused ? focused !== form : first !== form) return
      const button = form.querySelector<HTMLButtonElement>(saveButton)
      if (!button) return
      event.preventDefault()
      if (!button.disabled) form.requestSubmit(button)
    }
    document.addEventListener('keydown', save)
    return () => document.removeEventListener('keydown', save)
  }, [element])
}
