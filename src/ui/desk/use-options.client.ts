'use client'

import { useEffect, useState } from 'react'
import type { ReferenceList, ReferenceOption, ReferenceOptions } from '@/domain/search/reference-lists'
import type { SignalKind } from '@/domain/signal/kinds'
import { deskOptionsHref } from '@/url/desk-options'

/** Rest of the keys after which an editor is taken to have typed what they mean, in milliseconds. */
const pauseMs = 120

export type OptionsState = {
  /** The text that `options` answer to; null before the first answer. */
  q: string | null
  options: readonly ReferenceOption[]
  /** The id of the one record that the text means. */
  meant: string | null
  /** Why there is no answer; null when nothing went wrong. */
  problem: string | null
}

const nothing: OptionsState = { q: null, options: [], meant: null, problem: null }

const unreachable = 'The list cannot be reached. Type the name in full: it is looked up when you save.'

async function ask(address: string, q: string, signal: AbortSignal): Promise<OptionsState> {
  const response = await fetch(address, { signal, headers: { accept: 'application/json' } })
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  if (response.ok && isJson) {
    const { options, meant }: ReferenceOptions = await response.json()
    return { q, options, meant, problem: null }
  }
  // Without a session the request is led to the page for signing in.
  const ended = response.redirected || response.status === 401
  return {
    ...nothing,
    q,
    problem: ended
      ? 'Your session has ended. Sign in in another tab, then type on here.'
      : 'The list could not be read. Type the name in full: it is looked up when you save.',
  }
}

/**
 * What answers to a text while a field is open. Until a new answer arrives the last one stands, with the text that it
 * answers. A question that the next letter overtakes is given up.
 */
export function useOptions(
  list: ReferenceList,
  kind: SignalKind | null,
  typed: string,
  isOpen: boolean,
): OptionsState {
  const [state, setState] = useState(nothing)
  const q = typed.trim()
  useEffect(() => {
    if (!isOpen) return
    const stop = new AbortController()
    const timer = setTimeout(
      () => {
        ask(deskOptionsHref(list, kind, q), q, stop.signal).then(setState, () => {
          if (!stop.signal.aborted) setState({ ...nothing, q, problem: unreachable })
        })
      },
      q === '' ? 0 : pauseMs,
    )
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [list, kind, q, isOpen])
  return state
}
