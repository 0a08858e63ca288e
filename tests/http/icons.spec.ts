import { expect, test } from '@playwright/test'
import { z } from 'zod'

/** What a browser, a phone and a home screen ask for beside the pages. */

const manifestSchema = z.object({
  name: z.string(),
  short_name: z.string(),
  start_url: z.literal('/'),
  icons: z.array(z.object({ src: z.string(), sizes: z.string(), type: z.string() })).min(2),
})

test('the icon is there under the name that browsers ask for by themselves', async ({ request }) => {
  const answer = await request.get('/favicon.ico')
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toMatch(/^image\/(?:x-icon|vnd\.microsoft\.icon)/)
  const bytes = await answer.body()
  expect([...bytes.subarray(0, 6)], 'three pictures').toEqual([0, 0, 1, 0, 3, 0])
})

test('every page names the touch icon and the manifest, and both are there', async ({ request }) => {
  for (const page of ['/', '/filings', '/cities/austin-tx', '/sign-in']) {
    const html = await (await request.get(page)).text()
    const touch = /<link rel="apple-touch-icon" href="([^"]+)"/.exec(html)?.[1]
    expect(touch, page).toBeTruthy()
    expect(html, page).toMatch(/<link rel="manifest" href="\/manifest\.webmanifest"/)
    expect(html, page).toMatch(/<link rel="icon" href="\/favicon\.ico/)
    const icon = await request.get((touch ?? '').replaceAll('&amp;', '&'))
    expect(icon.status()).toBe(200)
    expect(icon.headers()['content-type']).toBe('image/png')
  }
  const answer = await request.get('/manifest.webmanifest')
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toMatch(/^application\/manifest\+json/)
  for (const { src, type } of manifestSchema.parse(await answer.json()).icons) {
    const icon = await request.get(src)
    expect(icon.status(), src).toBe(200)
    expect(icon.headers()['content-type'], src).toBe(type)
  }
})
