import type { APIResponse } from '@playwright/test'
import { readAll } from '../../support/read-all'
import { expect, test } from '../../support/session'
import { austinCount, fillCount, formFields, todayInUtc } from './entry-form'

/** Forms that a program sends: without a session, from another site, with too much in them, with nonsense. */

test.use({ javaScriptEnabled: false })

const address = '/admin/signals/new/fleet-estimate'

/** A whole form as an editor's browser would send it, ready to be misused. */
async function filledForm(desk: Parameters<typeof fillCount>[0]) {
  const entry = austinCount()
  await desk.goto(address)
  await fillCount(desk, entry)
  const form = desk.locator('form').filter({ has: desk.getByLabel('Headline') })
  const fields = await formFields(form, 'publish')
  expect(Object.keys(fields).some((name) => name.startsWith('$ACTION'))).toBe(true)
  return { entry, fields }
}

/**
 * Refused, and no stack trace, no path, no query of the database in the page that says so. The change log, which the
 * page may show, names the folder of the dataset.
 */
async function leaksNothing(answer: APIResponse) {
  expect(answer.url()).not.toContain('saved=')
  expect(await answer.text()).not.toMatch(
    /prisma(?!\/data\b)|sqlite|\bSELECT\b.+\bFROM\b|node:internal|\/src\/server/,
  )
}

test('a form without a session writes nothing and says so', async ({ desk, stranger, request, baseURL }) => {
  const { entry, fields } = await filledForm(desk)
  const answer = await stranger.context().request.post(address, {
    multipart: fields,
    headers: { Origin: baseURL ?? '' },
  })
  expect(new URL(answer.url()).pathname).toBe('/sign-in')
  expect(await answer.text()).toContain('Your session has ended')
  const written = await readAll(request, 'signals', { place: 'austin-tx', from: todayInUtc() })
  expect(written.filter(({ headline }) => headline === entry.headline)).toEqual([])
})

test('a form from another site is refused', async ({ desk, context, request }) => {
  const { entry, fields } = await filledForm(desk)
  const answer = await context.request.post(address, {
    multipart: fields,
    headers: { Origin: 'https://example.org' },
    maxRedirects: 0,
  })
  expect(answer.status()).toBeGreaterThanOrEqual(400)
  const written = await readAll(request, 'signals', { place: 'austin-tx', from: todayInUtc() })
  expect(written.filter(({ headline }) => headline === entry.headline)).toEqual([])
})

test('a form of more than 100 kB is refused with its limit', async ({ desk, context, baseURL }) => {
  const { fields } = await filledForm(desk)
  const answer = await context.request.post(address, {
    multipart: { ...fields, 'signal.detail': 'x'.repeat(120_000) },
    headers: { Origin: baseURL ?? '' },
  })
  expect(answer.status()).toBe(200)
  expect(await answer.text()).toContain('The form holds more than 100 kB')
})

test('a body of several megabytes is refused, and the site goes on', async ({
  desk,
  context,
  request,
  baseURL,
}) => {
  const { fields } = await filledForm(desk)
  const answer = await context.request.post(address, {
    multipart: { ...fields, 'signal.detail': 'x'.repeat(3_000_000) },
    headers: { Origin: baseURL ?? '' },
    maxRedirects: 0,
  })
  expect(answer.status()).toBe(413)
  expect((await request.get('/api/v1/operators')).status()).toBe(200)
})

test('fields of the wrong kind, unknown identifiers and invented actions write nothing', async ({
  desk,
  context,
  request,
  baseURL,
}) => {
  const { entry, fields } = await filledForm(desk)
  const forgeries: Record<string, string>[] = [
    { 'signal.kind': 'rumor' },
    { 'signal.operator': 'nobody' },
    { 'signal.place': 'atlantis' },
    { 'signal.low': '[1,2]' },
    { 'signal.date': '2026-02-30' },
    { 'signal.date': '9999-99-99' },
    { 'signal.confidence': 'certain' },
    { 'signal.sources[0]': 'no-such-source' },
    { intent: 'destroy' },
    { submissionKey: 'not-a-key' },
    { 'records.source.url': 'javascript:alert(1)' },
  ]
  for (const forgery of forgeries) {
    const answer = await context.request.post(address, {
      multipart: { ...fields, ...forgery },
      headers: { Origin: baseURL ?? '' },
    })
    expect(answer.status(), JSON.stringify(forgery)).toBe(200)
    await leaksNothing(answer)
  }
  const written = await readAll(request, 'signals', { place: 'austin-tx', from: todayInUtc() })
  expect(written.filter(({ headline }) => headline === entry.headline)).toEqual([])
})

test('an action that does not exist is refused', async ({ context, account, baseURL }) => {
  expect(account.email).toContain('@')
  const answer = await context.request.post('/sign-in', {
    data: '[]',
    headers: { 'Next-Action': 'f'.repeat(42), Origin: baseURL ?? '', 'Content-Type': 'text/plain' },
    maxRedirects: 0,
  })
  // A production build says 409, a development server 404.
  expect([404, 409]).toContain(answer.status())
})
