import type { Page } from '@playwright/test'
import { expect, test } from '../support/browser'
import { unknownPages, unknownRecords } from '../support/unknown-addresses'

/**
 * The page of an address that leads nowhere, in a browser. tests/http/not-found.spec.ts reads the answer of each such
 * address.
 */

type Unknown = { address: string; noun: string; list: string }

async function expectToSayIt(page: Page, { address, noun, list }: Unknown): Promise<void> {
  const response = await page.goto(address)
  expect(response?.status(), address).toBe(404)
  await expect(page).toHaveTitle(/^\S.* not found — Robotaxi Deployment Tracker$/)
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveCount(1)
  await expect(heading).toHaveText(`There is no such ${noun}`)
  await expect(heading).toBeVisible()
  await expect(page.getByRole('main').locator(`a[href="${list}"]`).first()).toBeVisible()
  await expect(page.getByRole('banner').getByRole('link').first()).toBeVisible()
  await expect(page.getByRole('contentinfo')).toContainText('not affiliated')
}

test('says what is not there in every family of records', async ({ page }) => {
  test.slow()
  for (const unknown of unknownRecords) await expectToSayIt(page, unknown)
})

test('says that a page is not there', async ({ page }) => {
  for (const unknown of unknownPages) await expectToSayIt(page, unknown)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('says the same', async ({ page }) => {
    for (const unknown of [...unknownRecords.slice(0, 1), ...unknownPages]) await expectToSayIt(page, unknown)
  })
})

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
