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
