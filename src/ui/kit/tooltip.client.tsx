'use client'

import { type ComponentType, useEffect, useState } from 'react'

export type Tip = { anchor: Element; text: string }
export type TipProps = Tip & { onClose: () => void }

/** Rest of the pointer on a thing that tells a reader who asks from one who passes over. */
const restMs = 300

/**
 * Shows what stands in a `title` in the look of the site, and to a reader with a keyboard too: by the browser alone
 * only a pointer sees it. One listener in place of a component for each title, because a dense page has hundreds.
 * Without a script the browser shows it. A fact that stands in a title stands elsewhere as well: a finger opens none.
 */
export function TooltipHost() {
  const [tip, setTip] = useState<Tip | null>(null)
  const [Popup, setPopup] = useState<ComponentType<TipProps> | null>(null)

  useEffect(() => {
    const stop = new AbortController()
    const load = () => {
      import('./tooltip-popup.client').then(
        ({ TooltipPopup }) => setPopup(() => TooltipPopup),
        // Offline, the browser's own way of showing a title goes on.
        () => stop.abort(),
      )
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    let shown: Tip | null = null
    let isByKey = false
    const hide = () => {
      clearTimeout(timer)
      shown = null
      setTip(null)
    }
    const show = (anchor: Element) => {
      const text = anchor.getAttribute('title')
      if (!text || !anchor.isConnected) return
      shown = { anchor, text }
      setTip(shown)
    }
    const consider = (event: Event) => {
      const { target } = event
      if (!(target instanceof Element)) return
      if (shown?.anchor.contains(target) || target.closest('[data-tooltip]')) return
      hide()
      const anchor = target.closest('[title]')
      if (!anchor) return
      load()
      if (event.type === 'pointerover') timer = setTimeout(show, restMs, anchor)
      else if (isByKey) show(anchor)
    }
    const quiet = { signal: stop.signal, passive: true }
    for (const sign of ['pointerover', 'focusin']) document.addEventListener(sign, consider, quiet)
    document.addEventListener('keydown', () => (isByKey = true), { ...quiet, capture: true })
    document.addEventListener('pointerdown', () => (isByKey = false), { ...quiet, capture: true })
    for (const sign of ['focusout', 'pointerdown']) document.addEventListener(sign, hide, quiet)
    stop.signal.addEventListener('abort', hide)
    return () => stop.abort()
  }, [])

  // The browser is not to show it a second time; who listens still hears it.
  useEffect(() => {
    if (!tip || !Popup) return
    const { anchor, text } = tip
    anchor.removeAttribute('title')
    if (anchor.getAttribute('aria-label') !== text) anchor.setAttribute('aria-description', text)
    return () => {
      anchor.removeAttribute('aria-description')
      if (!anchor.hasAttribute('title')) anchor.setAttribute('title', text)
    }
  }, [tip, Popup])

  return tip && Popup ? <Popup {...tip} onClose={() => setTip(null)} /> : null
}
