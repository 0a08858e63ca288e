import { parseHTML } from 'linkedom'
import { expect, test } from '../support/html'
import { openRoutes } from '../support/routes'
import { answerAt } from '../support/site'

/** Every open page is whole in its HTML: `e2e/reading.spec.ts` lays one of each kind out without JavaScript. */

for (const route of openRoutes) {
  test(`its HTML holds the whole page: ${route}`, async ({ request }) => {
    const { status, html } = await answerAt(request, route)
    expect(status).toBe(200)
    const { document } = parseHTML(html)
    expect(document.documentElement.getAttribute('lang')).toBe('en-US')
    expect(document.title).toMatch(
      /\S.* — (Robotaxi Deployment Tracker|Editors’ desk)$|^Robotaxi Deployment Tracker$/,
    )
    expect(document.querySelectorAll('main')).toHaveLength(1)
    expect(document.querySelectorAll('h1')).toHaveLength(1)
    // What is streamed behind Suspense waits in a hidden element for a script that never comes.
    const waiting = [...document.querySelectorAll('[hidden]')]
      .map(({ textContent }) => textContent?.trim() ?? '')
      .filter((text) => text !== '')
    expect(waiting).toEqual([])
  })
}
