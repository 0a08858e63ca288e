'use client'

import { useEffect } from 'react'

/** Escape closes the panel beside the matrix, by the link that closes it for everyone. */
export function PanelKeys({ headingId }: { headingId: string }) {
  useEffect(() => {
    const closeByKey = (event: KeyboardEvent) => {
      const isElsewhere = event.target instanceof Element && event.target.closest('[role="dialog"]') !== null
      if (event.key !== 'Escape' || event.defaultPrevented || isElsewhere) return
      document
        .getElementById(headingId)
        ?.closest('aside')
        ?.querySelector<HTMLElement>('[data-close]')
        ?.click()
    }
    document.addEventListener('keydown', closeByKey)
    return () => document.removeEventListener('keydown', closeByKey)
  }, [headingId])
  return null
}
