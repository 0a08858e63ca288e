'use client'

import { useEffect, useRef } from 'react'

const cityOf = (link: Element) =>
  new URL(link.getAttribute('href') ?? '', location.href).searchParams.get('city') ?? ''

/**
 * Takes the focus to the panel of a city whose link a reader has followed, and back to the link when he closes it,
 * which Escape does too. A panel that was there when the page came leaves the focus alone. The link is remembered when
 * it is followed: the list may be drawn anew before the panel comes, and then nothing has the focus.
 */
export function PanelFocus({ city, headingId }: { city: string; headingId: string }) {
  const followed = useRef<Element | null>(null)
  useEffect(() => {
    const remember = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      if (link && cityOf(link) !== '') followed.current = link
    }
    document.addEventListener('click', remember, { capture: true })
    return () => document.removeEventListener('click', remember, { capture: true })
  }, [])
  useEffect(() => {
    const opener = followed.current
    if (city === '' || opener === null || cityOf(opener) !== city) return
    document.getElementById(headingId)?.focus({ preventScroll: true })
    return () => {
      const links = [opener, ...document.querySelectorAll('main a[href*="city="]')]
      const back = links.find((link) => link.isConnected && cityOf(link) === city)
      if (back instanceof HTMLElement || back instanceof SVGElement) back.focus({ preventScroll: true })
    }
  }, [city, headingId])
  useEffect(() => {
    const closeByKey = (event: KeyboardEvent) => {
      const isElsewhere = event.target instanceof Element && event.target.closest('[role="dialog"]') !== null
      if (event.key !== 'Escape' || event.defaultPrevented || isElsewhere) return
      document.getElementById(headingId)?.parentElement?.querySelector<HTMLElement>('[data-close]')?.click()
    }
    document.addEventListener('keydown', closeByKey)
    return () => document.removeEventListener('keydown', closeByKey)
  }, [headingId])
  return null
}
