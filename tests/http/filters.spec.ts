import { expect, test } from '@playwright/test'

/** What is not set has no place in the address of a list. */

const lists = [
  '/cities',
  '/timeline',
  '/filings',
  '/production',
  '/promises',
  '/signals',
  '/impacts',
  '/impacts/matrix',
  '/impacts/places',
  '/impacts/robustness',
  '/paths',
  '/plan',
  '/data/sources',
  '/skills',
  '/inflections',
  '/readiness',
]

for (const list of lists) {
  test(`${list} is read under its shortest address`, async ({ request }) => {
    const long = await request.get(`${list}?place=&operator=tesla&q=`, { maxRedirects: 0 })
    expect(long.status()).toBe(307)
    expect(long.headers().location).toBe(`${list}?operator=tesla`)
    expect((await request.get(`${list}?operator=tesla`, { maxRedirects: 0 })).status()).toBe(200)
  })
}

test('other addresses keep their query', async ({ request }) => {
  for (const address of ['/about?x=', '/api/v1/places?limit=', '/data/download/signals.csv?x=']) {
    expect((await request.get(address, { maxRedirects: 0 })).headers().location, address).toBeUndefined()
  }
})
