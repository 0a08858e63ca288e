'use client'

import { useEffect, useRef } from 'react'

/**
 * Takes the focus to a panel that a reader has opened, and back to where it came from when he closes it. A panel that
 * was there when the page came leaves the focus alone.
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
  return <span ref={place} hidden />
}
