import '@testing-library/jest-dom/vitest'
import { cleanup, configure, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import {
  PathnameContext,
  SearchParamsContext,
} from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { type ReactNode, useMemo, useSyncExternalStore } from 'react'
import { afterEach, beforeEach, vi } from 'vitest'

/**
 * What a test of an interactive component needs around it: the address bar, Next's router, and the parts of a browser
 * that jsdom lacks. A test file that uses it begins with `// @vitest-environment jsdom`.
 */

// A busy machine can take long to draw; how long is not what these tests ask. Whether an element is hidden is asked
// where it matters, with `toBeVisible`: asked of every element of a page by each query, it takes jsdom most of the time.
vi.setConfig({ testTimeout: 120_000 })
configure({
  asyncUtilTimeout: 30_000,
  defaultHidden: true,
  // Without the whole page, which hides what went wrong.
  getElementError: (message) => new Error(message ?? 'The element is not there'),
})

const moved = 'test-address-changed'

/** Next patches the history in the same way: its hooks follow every change of the address. */
for (const name of ['pushState', 'replaceState'] as const) {
  const native = history[name].bind(history)
  history[name] = (...args) => {
    native(...args)
    window.dispatchEvent(new Event(moved))
  }
}

/** The router of the component under test: `push` and `replace` change the address as Next does. */
export const router = {
  push: vi.fn((to: string, _options?: object) => history.pushState(null, '', to)),
  replace: vi.fn((to: string, _options?: object) => history.replaceState(null, '', to)),
  refresh: vi.fn(),
  prefetch: vi.fn(),
  back: () => history.back(),
  forward: () => history.forward(),
  bfcacheId: '0',
}

function subscribeToAddress(notify: () => void) {
  for (const type of [moved, 'popstate']) window.addEventListener(type, notify)
  return () => {
    for (const type of [moved, 'popstate']) window.removeEventListener(type, notify)
  }
}

function Address({ children }: { children: ReactNode }) {
  const search = useSyncExternalStore(
    subscribeToAddress,
    () => location.search,
    () => '',
  )
  const path = useSyncExternalStore(
    subscribeToAddress,
    () => location.pathname,
    () => '/',
  )
  const params = useMemo(() => new URLSearchParams(search), [search])
  return (
    <AppRouterContext value={router}>
      <PathnameContext value={path}>
        <SearchParamsContext value={params}>{children}</SearchParamsContext>
      </PathnameContext>
    </AppRouterContext>
  )
}

/** Draws a component on the page with this address, and gives a reader's hands. */
export function open(address: string, ui: ReactNode) {
  history.replaceState(null, '', address)
  const view = render(ui, { wrapper: Address })
  return { ...view, user: userEvent.setup() }
}

/** Path and query of the page's address. */
export const address = () => `${location.pathname}${location.search}${location.hash}`

/** Answers what the component fetches; by default nothing may be fetched. */
export function answerFetch(answer: (url: URL, init?: RequestInit) => Response | Promise<Response>) {
  const fetched = vi.fn((input: string | URL | Request, init?: RequestInit) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href)
    return Promise.resolve(answer(url, init))
  })
  vi.stubGlobal('fetch', fetched)
  return fetched
}

/** The media queries that hold; the others do not. */
const media = new Map<string, { matches: boolean; queries: Set<EventTarget> }>()

/** Sets whether a media query holds, as a reader who changes a setting does. */
export function setMedia(query: string, matches: boolean): void {
  const known = media.get(query) ?? { matches, queries: new Set() }
  known.matches = matches
  media.set(query, known)
  for (const one of known.queries) one.dispatchEvent(new Event('change'))
}

function matchMedia(query: string) {
  const known = media.get(query) ?? { matches: false, queries: new Set() }
  media.set(query, known)
  const target = new EventTarget()
  known.queries.add(target)
  return Object.defineProperty(target, 'matches', { get: () => media.get(query)?.matches ?? false })
}

class NoObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
  takeRecords() {
    return []
  }
}

beforeEach(() => {
  vi.stubGlobal('matchMedia', matchMedia)
  vi.stubGlobal('ResizeObserver', NoObserver)
  vi.stubGlobal('IntersectionObserver', NoObserver)
  answerFetch((url) => {
    throw new Error(`The test answers nothing at ${url.pathname}`)
  })
  Element.prototype.scrollIntoView ??= () => {}
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.clearAllMocks()
  media.clear()
  localStorage.clear()
  sessionStorage.clear()
  history.replaceState(null, '', '/')
})
