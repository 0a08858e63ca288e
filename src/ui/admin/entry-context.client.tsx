'use client'

import { createContext, use } from 'react'
import type { PickerList } from './fields'
import type { Choice } from './picker.client'

/** Everything that can be picked. */
export type EntryLists = Readonly<Record<PickerList | 'source' | 'agency', readonly Choice[]>>

export type EntryContextValue = {
  /** Messages about a field, by its name in the form. */
  errorsOf: (name: string) => readonly string[] | undefined
  /** What the field holds when the page is drawn. */
  textIn: (name: string) => string
  lists: EntryLists
  /** What is to be checked about a field: questions and notes that refuse nothing. */
  checksOf: (name: string) => readonly string[]
}

export const EntryContext = createContext<EntryContextValue | null>(null)

export function useEntry(): EntryContextValue {
  const value = use(EntryContext)
  if (!value) throw new Error('A field of the entry form stands outside the form.')
  return value
}
