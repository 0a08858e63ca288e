'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { softDestination } from '@/url/soft-destination'

/** Rest of the pointer on a link that tells a reader who means it from one who passes over. */
const hoverMs = 80

function destinationOf(event: Event): { link: HTMLAnchorElement; to: string } | null {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  // A link inside an SVG is not an HTMLAnchorElement, and has no address as text.
  if (!(link instanceof HTMLAnchorElement) || link.href === '') return null
  const to = softDestination(link, new URL(location.href))
  return to === null ? null : { link, to }
}

/**
 * Makes the plain links of a page navigate without a page load: the page is fetched when a link is pointed at
 * or touched, and shown when it is followed. One listener in place of a component for each link, because
 * a dense page has hundreds. A link with `data-scroll="keep"` leaves the reader where he is on the page.
 */
export function SoftNavigation() {
  const router = useRouter()
  useEffect(() => {
    const stop = new AbortController()
    const fetched = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const fetchAhead = (to: string) => {
      if (fetched.has(to)) return
      fetched.add(to)
      router.prefetch(to)
    }
    const consider = (event: Event) => {
      clearTimeout(timer)
      const found = destinationOf(event)
      if (found) timer = setTimeout(() => fetchAhead(found.to), event.type === 'touchstart' ? 0 : hoverMs)
    }
    const follow = (event: MouseEvent) => {
      const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
      if (event.defaultPrevented || event.button !== 0 || modified) return
      const found = destinationOf(event)
      if (!found) return
      event.preventDefault()
      router.push(found.to, { scroll: found.link.dataset.scroll !== 'keep' })
    }
    const quiet = { signal: stop.signal, passive: true }
    for (const sign of ['pointerover', 'touchstart']) document.addEventListener(sign, consider, quiet)
    document.addEventListener('click', follow, { signal: stop.signal })
    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  }, [router])
  return null
}
