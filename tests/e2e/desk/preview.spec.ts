import { section } from '../../support/browser'
import { expect, test } from '../../support/session'
import { austinCount, enterCount } from './entry-form'

/** A draft as its public page would be: for editors, and for nobody else (F14). */

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('an editor sees the public page of a draft; a stranger sees no more than of the draft', async ({
    desk,
    stranger,
    request,
  }) => {
    const entry = austinCount()
    const id = await enterCount(desk, entry, 'Save as draft')
    // Names, not identifiers (F2).
    await expect(desk.getByLabel('Operator', { exact: true })).toHaveValue('Tesla Robotaxi')
    await expect(desk.getByLabel(/^Place/).first()).toHaveValue('Austin, Texas')
    await expect(desk.getByLabel(/^First source/)).toHaveValue(/^The Checking Gazette: Check/)
    await desk.getByRole('link', { name: 'Preview its public page' }).click()
    await desk.waitForURL(`**/admin/signals/${id}/preview`)
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText(entry.headline)
    await expect(desk.getByRole('complementary', { name: 'Preview' })).toContainText(
      'Preview: readers cannot see this.',
    )
    await expect(section(desk, 'mapping').getByRole('row')).not.toHaveCount(0)
    await expect(section(desk, 'sources')).toContainText('The Checking Gazette')
    await expect(desk.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
    await expect(
      desk.locator('link[rel="canonical"], meta[property^="og:"], meta[name^="twitter:"]'),
    ).toHaveCount(0)
    const answer = await desk.reload()
    expect(answer?.headers()['cache-control']).toMatch(/no-store/)
    await desk.getByRole('link', { name: 'Back to the draft' }).click()
    await desk.waitForURL(`**/admin/signals/${id}`)

    const paths = [`/admin/signals/${id}`, `/admin/signals/${id}/preview`]
    for (const path of paths) {
      const refused = await request.get(path, { maxRedirects: 0 })
      expect(refused.status()).toBe(307)
      expect(refused.headers().location).toMatch(/\/sign-in\?next=/)
      await stranger.goto(path)
      await expect(stranger).toHaveURL(/\/sign-in/)
    }
    expect((await request.get(`/signals/${id}`)).status()).toBe(404)
    expect((await desk.goto('/admin/signals/no-such-signal/preview'))?.status()).toBe(404)
  })
})

test('the desk has the theme switch and the way to the public site', async ({ desk }) => {
  await desk.setViewportSize({ width: 390, height: 844 })
  await desk.goto('/admin')
  const header = desk.getByRole('banner')
  await header.getByLabel('Theme').selectOption({ label: 'Dark' })
  await expect(desk.locator('html')).toHaveAttribute('data-theme', 'dark')
  await desk.goto('/admin/signals')
  await expect(desk.locator('html')).toHaveAttribute('data-theme', 'dark')
  await header.getByLabel('Theme').selectOption({ label: 'System' })
  await header.getByRole('link', { name: 'Public site' }).click()
  await expect(desk).toHaveURL(/\/$/)
})
