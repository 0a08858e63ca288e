import { asOfHref } from './as-of'
import { careerPathAddress } from './paths'

/** The address of a path's plan as a Markdown file. */
export function pathFileHref(slug: string, asOf: string): string {
  return asOfHref(`${careerPathAddress(slug)}/plan.md`, asOf)
}
