import { asOfHref } from './as-of'
import { pathPath } from './paths'

/** The address of a path's plan as a Markdown file. */
export function pathFileHref(slug: string, asOf: string): string {
  return asOfHref(`${pathPath(slug)}/plan.md`, asOf)
}
