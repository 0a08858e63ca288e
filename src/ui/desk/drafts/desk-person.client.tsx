'use client'

import { createContext, type ReactNode, use, useEffect } from 'react'
import { sweepDrafts } from './draft-store'

const PersonContext = createContext<string | null>(null)

/** Tells the forms of the desk whose drafts they keep, and drops the ones that are too old. */
export function DeskPerson({ id, children }: { id: string | null; children: ReactNode }) {
  useEffect(() => {
    const storage = browserStorage()
    if (storage) sweepDrafts(storage, Date.now())
  }, [])
  return <PersonContext value={id}>{children}</PersonContext>
}

/** The id of the signed-in person; null outside the desk. */
export const useDeskPerson = () => use(PersonContext)

/** Where this browser keeps drafts; null when it is forbidden. */
export function browserStorage(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
