'use client'

import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react'
import { rememberPage } from './recent-pages'
import type { PaletteProps } from './search-palette.client'
import { isSearchKey } from './slash-key'
import { collectTyping } from './type-ahead'

/**
 * The way to the search: a form that leads to its page, which with a script opens the palette instead, as do ⌘K, Ctrl-K
 * and “/”. The palette is fetched when it is first asked for, and gets what is typed meanwhile. What was typed before
 * there was a script is sent as a form.
 */
export function SearchLauncher() {
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
  const open = useCallback((typed = '') => {
    typing.current ??= collectTyping(document, typed)
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

  return (
    <>
      <search aria-label="This site" className="w-full">
        <form
          action="/search"
          method="get"
          autoComplete="off"
          className="flex items-center lg:h-8.5 lg:rounded-sm lg:border lg:border-rule-strong"
          onSubmit={(event) => {
            if (new FormData(event.currentTarget).get('q') !== '') return
            event.preventDefault()
            open()
          }}
        >
          <button
            type="submit"
            aria-label="Search"
            aria-keyshortcuts="Control+K Meta+K"
            className="grid size-11 place-items-center lg:size-8"
          >
            <svg viewBox="0 0 16 16" className="size-4.5 lg:size-4" aria-hidden="true">
              <path
                d="m10.5 10.5 4 4M12 7A5 5 0 1 1 2 7a5 5 0 0 1 10 0Z"
                fill="none"
                stroke="currentColor"
                strokeWidth="1.5"
              />
            </svg>
          </button>
          <input
            type="search"
            name="q"
            aria-label="Search for"
            placeholder="City, operator, job title"
            className="hidden h-full min-w-0 flex-1 bg-transparent text-sm placeholder:text-muted lg:block"
            onPointerDown={(event) => {
              if (event.currentTarget.value !== '' || event.button !== 0) return
              event.preventDefault()
              open()
            }}
            onKeyDown={(event) => {
              const isTyped = event.key.length === 1 && !(event.metaKey || event.ctrlKey || event.altKey)
              if (event.currentTarget.value !== '' || !isTyped || event.nativeEvent.isComposing) return
              event.preventDefault()
              open(event.key)
            }}
          />
          <span
            aria-hidden="true"
            className="mr-1.5 hidden rounded-sm border border-rule px-1.5 font-sans text-tick leading-4.5 text-muted scripted:lg:block"
          >
            /
          </span>
        </form>
      </search>
      {Palette ? <Palette isOpen={isOpen} onOpenChange={change} takeTyped={consumeBuffer} /> : null}
    </>
  )
}
