import { expect, test } from '@playwright/test'
import { maxSlugLength } from '@/domain/shared/slug'
import { answerAt, partOf } from '../support/site'
import { unknownAddresses } from '../support/unknown-addresses'

/** An address that leads nowhere is answered by a whole page with status 404. */

const title = /<title>([^<]*)<\/title>/

for (const { name, address, noun, list } of unknownAddresses) {
  test(name, async ({ request }) => {
    const { status, html } = await answerAt(request, address)
    expect(status).toBe(404)
    expect(partOf(html, title)).toMatch(/^\S.* not found — Robotaxi Deployment Tracker$/)
    expect(html).toMatch(/<html\b[^>]* lang="en-US"/)
    const main = partOf(html, /<main\b([\s\S]*)<\/main>/) ?? ''
    const headings = [...html.matchAll(/<h1\b[^>]*>(.*?)<\/h1>/gs)].map(([, words = '']) =>
      words.replaceAll(/<!--.*?-->/g, ''),
    )
    expect(headings).toEqual([`There is no such ${noun}`])
    expect(main).toContain('<h1')
    expect(main, 'the list to go on to').toMatch(new RegExp(`<a\\b[^>]* href="${list}"`))
    expect(partOf(html, /<header\b([\s\S]*?)<\/header>/)).toMatch(/<a\b[^>]* href="/)
    expect(partOf(html, /<footer\b([\s\S]*)<\/footer>/)).toContain('not affiliated')
    expect(html).toMatch(/<meta name="robots" content="noindex"/)
  })
}

test('the longest name that a record can have, and a longer one, draw no page of their own (V2)', async ({
  request,
}) => {
  for (const length of [maxSlugLength, maxSlugLength + 1]) {
    const { status, headers } = await answerAt(request, `/cities/${'b'.repeat(length)}`)
    expect(status).toBe(404)
    expect(headers['x-middleware-rewrite']).toBe('/cities/not-found')
  }
})
