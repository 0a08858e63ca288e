'use client'

import { Component, type ReactNode } from 'react'

/** What `notFound()` throws carries this and the status. */
const notFoundDigest = 'NEXT_HTTP_ERROR_FALLBACK;404'

type State = { caught: boolean }

/** Ends a `notFound()` among its children, which draw nothing: in the browser there is no status left to set. */
export class MissingStatus extends Component<{ children: ReactNode }, State> {
  override state: State = { caught: false }

  static getDerivedStateFromError(error: unknown): State {
    if (error instanceof Error && 'digest' in error && error.digest === notFoundDigest)
      return { caught: true }
    throw error
  }

  override render() {
    return this.state.caught ? null : this.props.children
  }
}
