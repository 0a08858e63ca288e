'use client'

import { type ComponentType, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { rememberPage } from './recent-pages'
import type { PaletteProps } from './search-palette.client'
import { isSearchKey } from './slash-key'
import { collectTyping } from './type-ahead'

const never = () => () => {}
const look =
  'inline-flex min-h-11 items-center gap-2 px-2 text-note hover:underline lg:min-h-9 lg:rounded-sm lg:border lg:border-rule-strong'

/**
 * The way to the search: a link to its page, which with a script becomes a button that opens the palette, as do ⌘K,
 * Ctrl-K and “/”. The palette is fetched when it is first asked for, and gets what is typed meanwhile.
 */
export function SearchLauncher() {
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const [isOpen, setOpen] = useState(false)
  const [Palette, setPalette] = useState<ComponentType<PaletteProps> | null>(null)
  const typing = useRef<(() => string) | null>(null)
  const consumeBuffer = useCallback(() => {
    const typed = typing.current?.() ?? ''
    typing.current = null
    return typed
  }, [])
  const change = useCallback(
    (isNowOpen: boolean) => {
      if (!isNowOpen) consumeBuffer()
      setOpen(isNowOpen)
    },
    [consumeBuffer],
  )
  const open = useCallback(() => {
    typing.current ??= collectTyping(document)
    setOpen(true)
    import('./search-palette.client').then(
      (module) => setPalette(() => module.SearchPalette),
      () => location.assign('/search'),
    )
  }, [])

  useEffect(() => {
    const stop = new AbortController()
    const onKey = (event: KeyboardEvent) => {
      if (!isSearchKey(event)) return
      event.preventDefault()
      open()
    }
    document.addEventListener('keydown', onKey, { signal: stop.signal })
    // The title changes once a page has taken the place of another.
    rememberPage()
    const titles = new MutationObserver(rememberPage)
    titles.observe(document.head, { childList: true, characterData: true, subtree: true })
    return () => {
      stop.abort()
      titles.disconnect()
    }
  }, [open])

  const face = (
    <>
      <svg viewBox="0 0 16 16" className="size-4" aria-hidden="true">
        <path
          d="m10.5 10.5 4 4M12 7A5 5 0 1 1 2 7a5 5 0 0 1 10 0Z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
        />
      </svg>
      <span className="lg:max-xl:sr-only">Search</span>
    </>
  )
  if (!scripted) {
    return (
      <a href="/search" className={look}>
        {face}
      </a>
    )
  }
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        className={look}
        onClick={open}
      >
        {face}
      </button>
      {Palette ? <Palette isOpen={isOpen} onOpenChange={change} takeTyped={consumeBuffer} /> : null}
    </>
  )
}
