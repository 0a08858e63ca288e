/**
 * Collects what is typed from now on, for a field that is not there yet.
 * @param typed what was typed already
 * @returns ends the collecting and gives what was typed; empty when it is called again
 */
export function collectTyping(target: Pick<Document, 'addEventListener'>, typed = ''): () => string {
  const stop = new AbortController()
  let text = typed
  target.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (event.key === 'Backspace') text = text.slice(0, -1)
      else if (event.key.length === 1) text += event.key
      else return
      event.preventDefault()
    },
    { capture: true, signal: stop.signal },
  )
  return () => {
    stop.abort()
    const all = text
    text = ''
    return all
  }
}
