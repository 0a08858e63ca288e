const storageKey = 'search-slash'

/** Whether a bare “/” opens the search. A key without a modifier must be possible to turn off (WCAG 2.1.4). */
export function slashOpensSearch(): boolean {
  return localStorage.getItem(storageKey) !== 'off'
}

/** Turns the “/” key on or off for this browser. */
export function setSlashOpensSearch(on: boolean): void {
  if (on) localStorage.removeItem(storageKey)
  else localStorage.setItem(storageKey, 'off')
}

const typing = 'input, textarea, select, [contenteditable]'

/** True for ⌘K and Ctrl-K anywhere, and for “/” where nothing is being typed. */
export function isSearchKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.altKey || event.shiftKey) return false
  const modified = event.metaKey || event.ctrlKey
  if (modified) return event.key.toLowerCase() === 'k'
  const inField = event.target instanceof Element && event.target.closest(typing) !== null
  return event.key === '/' && !inField && slashOpensSearch()
}
