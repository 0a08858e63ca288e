import { expect, test } from '../support/browser'

test('a page with someone else’s script in its address does not run it', async ({ page }) => {
  const attack = '"><img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script>'
  for (const address of [
    '/signals?q=',
    '/timeline?operator=',
    '/cities?status=',
    '/data/sources?q=',
    '/sign-in?next=',
  ]) {
    await page.goto(`${address}${encodeURIComponent(attack)}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await page.title(), address).not.toBe('owned')
    await expect(page.locator('img[src="x"]')).toHaveCount(0)
  }
})
