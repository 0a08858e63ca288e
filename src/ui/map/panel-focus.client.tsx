'use client'

import { useEffect, useRef } from 'react'

/**
 * Takes the focus to a panel that a reader has opened, and back to where it came from when he closes it, which Escape
 * does too. A panel that was there when the page came leaves the focus alone.
 */
export function PanelFocus({ slug }: { slug: string }) {
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const opener = document.activeElement
    // Without a click on the page nothing has the focus, and nothing is to be moved.
    if (!(opener instanceof HTMLAnchorElement) || new URL(opener.href).searchParams.get('city') !== slug)
      return
    place.current?.parentElement?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
    return () => {
      if (opener.isConnected) opener.focus({ preventScroll: true })
    }
  }, [slug])
  useEffect(() => {
    const closeByKey = (event: KeyboardEvent) => {
      const isElsewhere = event.target instanceof Element && event.target.closest('[role="dialog"]') !== null
      if (event.key !== 'Escape' || event.defaultPrevented || isElsewhere) return
      place.current?.parentElement?.querySelector<HTMLElement>('[data-close]')?.click()
    }
    document.addEventListener('keydown', closeByKey)
    return () => document.removeEventListener('keydown', closeByKey)
  }, [])
  return <span ref={place} hidden />
}
