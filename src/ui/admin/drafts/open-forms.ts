/** What the forms on one page know of each other. */

/** A change of a record by the person at this page: its version went from `from` to the next one. */
export type OwnStep = { record: string; from: number }

const listeners = new Set<(step: OwnStep) => void>()

/** Tells every form of the record that its person has changed it. */
export function announceStep(step: OwnStep): void {
  for (const listener of listeners) listener(step)
}

/** @returns ends it */
export function onOwnStep(listener: (step: OwnStep) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const unsaved = new Set<symbol>()

export function markUnsaved(form: symbol, isUnsaved: boolean): void {
  if (isUnsaved) unsaved.add(form)
  else unsaved.delete(form)
}

/** How many forms of this page hold something that is not saved. */
export const unsavedForms = () => unsaved.size

/**
 * For a link that does not load a new page, such as Next's: `<Link onNavigate={confirmLeave}>`. It asks when a form
 * holds something unsaved. A plain link needs nothing: the browser asks.
 */
export function confirmLeave(navigation: { preventDefault: () => void }): void {
  const question = 'This form has unsaved entries. They are kept in this browser. Leave the page?'
  if (unsavedForms() > 0 && !window.confirm(question)) navigation.preventDefault()
}
