import type { Page } from '@playwright/test'
import { definitionOf, findSkill } from '@/content/skills'
import { expect, section, test } from '../../support/browser'

/** Skills are folded behind what each is, and the one that the address names is shown whole. */

const skill = (slug: string) => {
  const found = findSkill(slug)
  if (!found) throw new Error(`There is no skill ${slug}`)
  return { ...found, ...definitionOf(found) }
}
const entry = (page: Page, slug: string) => page.locator(`#${slug}`).filter({ visible: true })

for (const javaScriptEnabled of [false, true]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a skill says what it is, and opens', { tag: '@phone' }, async ({ page }) => {
      const { title, definition, why } = skill('distributed-systems')
      await page.goto('/skills')
      const own = entry(page, 'distributed-systems')
      await expect(own.getByText(definition)).toBeVisible()
      await expect(own.getByText(why)).toBeHidden()
      await own.getByText(/^Why, and the \d+ careers/).click()
      await expect(own.getByText(why)).toBeVisible()
      await expect(own.getByRole('list', { name: `Careers that use ${title}` })).toBeVisible()
    })

    test('a link to a skill lands on it, shown whole', async ({ page }) => {
      await page.goto('/impacts/fleet-reliability-sre')
      const link = section(page, 'roles').locator('a[href^="/skills#"]').first()
      const slug = (await link.getAttribute('href'))?.split('#')[1] ?? ''
      await link.click()
      await expect(page).toHaveURL(new RegExp(`/skills#${slug}$`))
      const { title, why } = skill(slug)
      const own = entry(page, slug)
      await expect(own.getByRole('heading', { name: title })).toBeInViewport()
      await expect(own.getByText(why)).toBeVisible()
      await expect(
        own
          .getByRole('list', { name: `Careers that use ${title}` })
          .getByRole('link')
          .first(),
      ).toBeVisible()

      const other = section(page, 'practices').locator('a[href^="/skills#"]').first()
      const next = (await other.getAttribute('href'))?.split('#')[1] ?? ''
      await other.click()
      await expect(entry(page, next).getByText(skill(next).why)).toBeVisible()
      await expect(own.getByText(why)).toBeHidden()
    })

    test('what was looked for by word is not folded away', async ({ page }) => {
      await page.goto('/skills?words=grafana')
      await expect(entry(page, 'observability').getByText(/Grafana draws/)).toBeVisible()
    })
  })
}

test('paper has every skill whole', async ({ page }) => {
  await page.goto('/skills')
  await page.emulateMedia({ media: 'print' })
  await expect(entry(page, 'python').getByText(skill('python').why)).toBeVisible()
})
