'use client'

import { useSyncExternalStore } from 'react'

const nothing = () => () => {}

/** True once the page's script runs: for controls that do nothing without one. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  )
}
