'use client'

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { lengthWords, normalizeText } from '@/domain/shared/text'

/** From this part of the limit on the count is shown, and from that part on it is read out. */
const shownFrom = 0.5
const saidFrom = 0.9

/** Read out when typing pauses, not at each key. */
const pauseMs = 1000

function fieldAt(id: string): HTMLInputElement | HTMLTextAreaElement | null {
  const field = document.getElementById(id)
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field : null
}

/** In characters as the server counts them: of the text as it would be stored, a line end being one. */
const lengthOf = (id: string) => normalizeText(fieldAt(id)?.value ?? '').length

/**
 * How much of its limit the text of a field takes, as it is typed. It cuts nothing off. Nothing shows without a script.
 * @param of the id of the field
 */
export function CharacterCount({ of: id, max }: { of: string; max: number }) {
  const subscribe = useCallback(
    (notify: () => void) => {
      const field = fieldAt(id)
      field?.addEventListener('input', notify)
      return () => field?.removeEventListener('input', notify)
    },
    [id],
  )
  const length = useSyncExternalStore(
    subscribe,
    () => lengthOf(id),
    () => 0,
  )
  const [said, setSaid] = useState('')
  useEffect(() => {
    const field = fieldAt(id)
    let timer: ReturnType<typeof setTimeout> | undefined
    const say = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        const now = lengthOf(id)
        setSaid(now >= max * saidFrom ? lengthWords(now, max) : '')
      }, pauseMs)
    }
    field?.addEventListener('input', say)
    return () => {
      clearTimeout(timer)
      field?.removeEventListener('input', say)
    }
  }, [id, max])
  return (
    <>
      {length >= max * shownFrom ? (
        <span
          aria-hidden="true"
          data-count={id}
          className={`tabular text-sm ${length > max ? 'font-semibold text-alert' : 'text-muted'}`}
        >
          {lengthWords(length, max)}
        </span>
      ) : null}
      <span aria-live="polite" className="sr-only">
        {said}
      </span>
    </>
  )
}
