'use client'

import { useEffect, useRef } from 'react'

/**
 * Puts a form back to what its page shows when the browser brings the page back as it was left: a filter that was
 * chosen and sent belongs to the next page, not to this one.
 */
export function ResetOnReturn() {
  const place = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const reset = (event: PageTransitionEvent) => {
      if (event.persisted) place.current?.form?.reset()
    }
    window.addEventListener('pageshow', reset)
    return () => window.removeEventListener('pageshow', reset)
  }, [])
  return <input ref={place} type="hidden" />
}
