'use client'

import type { ReferenceType } from '@/domain/record/types'
import { fieldId } from '@/ui/kit/field'

/** Puts a text into a field as typing does, so that everything that listens to the form hears of it. */
export function typeInto(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  // React notices a change by the setter of the prototype; its own one on the element hides it.
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement
  Object.getOwnPropertyDescriptor(prototype.prototype, 'value')?.set?.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** The field of a new record that takes what was typed into a picker. */
function nameField(type: ReferenceType, typed: string): string {
  if (type === 'source') return /^https?:\/\//i.test(typed) ? 'url' : 'title'
  return type === 'filing' ? 'title' : 'name'
}

/** Opens the panel of a new record with its name filled in and the cursor in it. */
export function openNewRecord(type: ReferenceType, typed: string): void {
  const field = document.getElementById(fieldId(`records.${type}.${nameField(type, typed)}`))
  if (!(field instanceof HTMLInputElement)) return
  for (let panel = field.closest('details'); panel; panel = panel.parentElement?.closest('details') ?? null) {
    panel.open = true
  }
  typeInto(field, typed)
  field.focus()
}
