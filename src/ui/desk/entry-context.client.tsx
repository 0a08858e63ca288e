'use client'

import { createContext, use } from 'react'
import type { SignalKind } from '@/domain/signal/kinds'
import type { KnownReferences } from './known-references'

export type EntryContextValue = {
  kind: SignalKind
  /** Messages about a field, by its name in the form. */
  errorsOf: (name: string) => readonly string[] | undefined
  /** What the field holds when the page is drawn. */
  textIn: (name: string) => string
  /** What is to be checked about a field: questions and notes that refuse nothing. */
  checksOf: (name: string) => readonly string[]
  /** The records that the name in a field may mean, where it means several. */
  offersOf: (name: string) => readonly string[] | undefined
  known: KnownReferences
}

export const EntryContext = createContext<EntryContextValue | null>(null)

export function useEntry(): EntryContextValue {
  const value = use(EntryContext)
  if (!value) throw new Error('A field of the entry form stands outside the form.')
  return value
}
