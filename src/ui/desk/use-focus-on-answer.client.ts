'use client'

import { useEffectEvent, useLayoutEffect } from 'react'

/**
 * Moves the focus to what an answer of the server says, before it is painted: whoever sees it has the focus on it.
 * @param answer changes with every answer; nothing is done while it is empty
 * @param find the element on the page, once the answer is drawn
 */
export function useFocusOnAnswer(answer: unknown, find: () => HTMLElement | null | undefined): void {
  const focus = useEffectEvent(() => find()?.focus())
  useLayoutEffect(() => {
    if (answer) focus()
  }, [answer])
}
