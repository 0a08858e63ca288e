import { fail, ok, type Result } from '@/domain/shared/result'

/** A text that this browser keeps under a name, and that never leaves it. */

const changed = 'tracker-kept-text'

/** Calls back when a text is kept or forgotten, here or in another window. */
export function subscribeToKept(notify: () => void): () => void {
  for (const event of [changed, 'storage']) window.addEventListener(event, notify)
  return () => {
    for (const event of [changed, 'storage']) window.removeEventListener(event, notify)
  }
}

/** The text, or null where there is none. A browser that keeps nothing says so when something is to be kept. */
export function readKept(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

/** Keeps a text in place of what was there; null forgets it. */
export function keepText(name: string, text: string | null): Result<null> {
  try {
    if (text === null) localStorage.removeItem(name)
    else localStorage.setItem(name, text)
  } catch (error) {
    console.warn('The browser refused to keep a text.', error)
    return fail('forbidden', 'This browser keeps nothing for this site. Export the progress to a file.')
  }
  window.dispatchEvent(new Event(changed))
  return ok(null)
}
