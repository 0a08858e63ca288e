import type { APIRequestContext } from '@playwright/test'
import { openRoutes } from './routes'

/** The pages of the site as their HTML, each asked for once by a worker, for the tests that need no browser. */

export type Answer = { status: number; headers: Readonly<Record<string, string>>; html: string }

const answers = new Map<string, Promise<Answer>>()

/** The answer at an address, without following a redirect. */
export function answerAt(request: APIRequestContext, address: string): Promise<Answer> {
  const known = answers.get(address)
  if (known) return known
  const answer = request.get(address, { maxRedirects: 0 }).then(async (response) => ({
    status: response.status(),
    headers: response.headers(),
    html: await response.text(),
  }))
  answers.set(address, answer)
  return answer
}

/** Requests sent at a time: the limit of the read API is never reached. */
const atOnce = 8

/** Does the work for each item, some at a time. */
export async function inBatches<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += atOnce) {
    await Promise.all(items.slice(start, start + atOnce).map(work))
  }
}

/** Every open page, by its route, in the order of the routes. */
export async function openPages(request: APIRequestContext): Promise<ReadonlyMap<string, Answer>> {
  await inBatches(openRoutes, async (route) => {
    await answerAt(request, route)
  })
  const pages = new Map<string, Answer>()
  for (const route of openRoutes) pages.set(route, await answerAt(request, route))
  return pages
}

/** The first part that a pattern takes out of HTML, as it reads. */
export function partOf(html: string, pattern: RegExp): string | undefined {
  return pattern.exec(html)?.[1]?.replaceAll('&amp;', '&')
}
