'use client'

import { useEffect, useState } from 'react'
import { type SearchResponse, searchApiHref } from '@/url/search-api'

/** Rest of the keys after which a reader is taken to have typed what he means, in milliseconds. */
const pauseMs = 120
const limit = 60

export type SearchState = {
  /** The query that `answer` is the answer to. */
  q: string
  answer: SearchResponse | null
  /** Why there is no answer; null when nothing went wrong. */
  problem: string | null
}

const nothing: SearchState = { q: '', answer: null, problem: null }

async function ask(q: string, signal: AbortSignal): Promise<SearchState> {
  const response = await fetch(searchApiHref(q, limit), { signal })
  if (response.ok) {
    const answer: SearchResponse = await response.json()
    return { q, answer, problem: null }
  }
  const busy = response.status === 429
  return {
    q,
    answer: null,
    problem: busy ? 'Too many searches at once. Wait a minute.' : 'The search failed.',
  }
}

/** The answer to what is typed. Until a new one arrives the last one stands, with the query that it answers. */
export function useSearch(typed: string): SearchState {
  const [state, setState] = useState(nothing)
  const q = typed.trim()
  useEffect(() => {
    if (q === '') {
      setState(nothing)
      return
    }
    const stop = new AbortController()
    const timer = setTimeout(() => {
      ask(q, stop.signal).then(setState, () => {
        // A search that was overtaken by the next letter is no failure.
        if (!stop.signal.aborted) setState({ q, answer: null, problem: 'The search could not be reached.' })
      })
    }, pauseMs)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [q])
  return state
}
