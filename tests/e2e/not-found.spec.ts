import { maxSlugLength } from '@/domain/shared/slug'
import { recordFamilies } from '@/url/pages'
import { expect, test } from '../support/browser'

/** An address that leads nowhere is answered by a whole page with status 404, whatever the browser can do. */

const endless = 'a'.repeat(2000)
const unknown = [
  ...Object.values(recordFamilies).flatMap(({ noun, list }) => [
    { name: `${noun}: an unknown name`, address: `${list}/nowhere`, noun, list },
    { name: `${noun}: an endless name`, address: `${list}/${endless}`, noun, list },
  ]),
  { name: 'a page that never was', address: '/no-such-page', noun: 'page', list: '/cities' },
  { name: 'an endless address', address: `/${endless}`, noun: 'page', list: '/cities' },
  { name: 'a page below a record', address: '/cities/austin-tx/history', noun: 'page', list: '/cities' },
]

for (const javaScriptEnabled of [false, true]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    for (const { name, address, noun, list } of unknown) {
      test(name, async ({ page }) => {
        const response = await page.goto(address)
        expect(response?.status()).toBe(404)
        await page.waitForLoadState('networkidle')
        await expect(page).toHaveTitle(/^\S.* not found — Robotaxi Deployment Tracker$/)
        await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB')
        const heading = page.getByRole('heading', { level: 1 })
        await expect(heading).toHaveCount(1)
        await expect(heading).toHaveText(`There is no such ${noun}`)
        await expect(heading).toBeVisible()
        await expect(page.getByRole('main').locator(`a[href="${list}"]`).first()).toBeVisible()
        await expect(page.getByRole('banner').getByRole('link').first()).toBeVisible()
        await expect(page.getByRole('contentinfo')).toContainText('not affiliated')
        await expect(page.locator('meta[name="robots"][content="noindex"]').first()).toBeAttached()
      })
    }
  })
}

test('the browser keeps what the server drew, so that no click is lost while the scripts start', async ({
  page,
}) => {
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      for (const element of document.querySelectorAll('main h1, main a'))
        element.setAttribute('data-first', '')
    })
  })
  for (const address of ['/cities/nowhere', '/no-such-page']) {
    await page.goto(address)
    await page.waitForLoadState('networkidle')
    await expect(page.getByRole('main').locator('a')).not.toHaveCount(0)
    await expect(page.getByRole('main').locator('h1:not([data-first]), a:not([data-first])')).toHaveCount(0)
  }
})

test('a link of the page leads on', async ({ page }) => {
  await page.goto('/cities/nowhere')
  await page.getByRole('main').getByRole('link', { name: 'All cities' }).click()
  await expect(page).toHaveURL(/\/cities$/)
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('no such')
})

test('the longest name that a record can have, and a longer one, draw no page of their own (V2)', async ({
  request,
}) => {
  for (const length of [maxSlugLength, maxSlugLength + 1]) {
    const response = await request.get(`/cities/${'b'.repeat(length)}`)
    expect(response.status()).toBe(404)
    expect(response.headers()['x-middleware-rewrite']).toBe('/cities/not-found')
  }
})
