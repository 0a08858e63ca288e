import { expect, test } from '../support/browser'

const firstView = ['/', '/cities/austin-tx', '/impacts/ai-safety-engineering', '/timeline']
const maxScriptBytes = 150 * 1024

for (const path of firstView) {
  test(`${path} fetches no more than 150 KiB of compressed scripts before the reader acts @phone-only`, async ({
    page,
  }) => {
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.setCacheDisabled', { cacheDisabled: true })
    const scripts = new Map<string, number>()
    session.on('Network.responseReceived', ({ requestId, type, response }) => {
      if (type === 'Script' || /\bjavascript\b/.test(response.mimeType)) scripts.set(requestId, 0)
    })
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) scripts.set(requestId, encodedDataLength)
    })
    await page.goto(path, { waitUntil: 'networkidle' })
    const bytes = [...scripts.values()].reduce((sum, size) => sum + size, 0)
    expect(bytes).toBeGreaterThan(50_000)
    expect(bytes).toBeLessThanOrEqual(maxScriptBytes)
  })
}

test('the scripts that every page runs at once carry the compile hint', async ({ page, request }) => {
  await page.goto('/about')
  const addresses = await page
    .locator('script[src]:not([nomodule])')
    .evaluateAll((scripts) => scripts.map((script) => script.getAttribute('src') ?? ''))
  const texts = await Promise.all(addresses.map(async (address) => (await request.get(address)).text()))
  const largest = texts.toSorted((a, b) => b.length - a.length)[0]
  expect(largest?.startsWith('//# allFunctionsCalledOnLoad\n')).toBe(true)
})

test('a link is followed without a page load, and Back returns to the same place', async ({ page }) => {
  await page.goto('/cities')
  await page.evaluate(() => Object.assign(window, { stayed: true }))
  const link = page.getByRole('main').getByRole('link', { name: 'Austin', exact: true }).first()
  await link.scrollIntoViewIfNeeded()
  await link.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Austin' })).toBeVisible()
  expect(await page.evaluate(() => 'stayed' in window)).toBe(true)
  await page.goBack()
  await expect(page).toHaveURL(/\/cities$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('the keyboard follows links, and a modified click is the browser’s', async ({ page, context }) => {
  await page.goto('/about')
  const link = page.getByRole('navigation', { name: 'Footer' }).getByRole('link', { name: 'Methods' })
  const [other] = await Promise.all([
    context.waitForEvent('page'),
    link.click({ modifiers: ['ControlOrMeta'] }),
  ])
  await other.close()
  await expect(page).toHaveURL(/\/about$/)
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/methodology$/)
})
