import type { FitAnswers } from '@/domain/careers/fit'
import { encodeFit, isFitFragment } from '@/url/fit'

/** The answers of the fit tool live in the fragment of the address and nowhere else. */

const changed = 'tracker-fit-answers'

export function subscribeToAnswers(notify: () => void): () => void {
  for (const event of [changed, 'hashchange']) window.addEventListener(event, notify)
  return () => {
    for (const event of [changed, 'hashchange']) window.removeEventListener(event, notify)
  }
}

/** The fragment where it holds answers; empty for a place on the page or none. */
export function answersFragment(): string {
  return isFitFragment(location.hash) ? location.hash : ''
}

/** Writes answers into the address without a step in the history: twelve answers are one visit. */
export function writeAnswers(answers: FitAnswers): void {
  history.replaceState(null, '', `${location.pathname}${location.search}${encodeFit(answers)}`)
  window.dispatchEvent(new Event(changed))
}
