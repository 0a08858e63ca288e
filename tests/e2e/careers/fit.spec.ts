import type { Page } from '@playwright/test'
import { questionTexts } from '@/content/paths/fit'
import { fitQuestions } from '@/domain/careers/fit-questions'
import { expect, section, test } from '../../support/browser'

/** The fit tool: every answer in the fragment of the address, every point on the page, nothing sent anywhere. */

const result = (page: Page) => page.getByRole('region', { name: 'Result' }).filter({ visible: true })
const rate = (page: Page, statement: string, choice: string) =>
  page.getByRole('group', { name: statement }).getByLabel(choice).check()

async function begin(page: Page): Promise<void> {
  await page.goto('/paths')
  await page.getByRole('button', { name: 'Rate the twelve statements' }).click()
  await expect(page.getByRole('group', { name: questionTexts.mathematics.statement })).toBeVisible()
}

test('shows the first three with margins, and every line of the arithmetic adds up', async ({ page }) => {
  await begin(page)
  const sent: string[] = []
  // The browser asks for the icon of the site again when the address changes, and tells it nothing.
  page.on('request', (request) => {
    if (!new URL(request.url()).pathname.startsWith('/icon')) sent.push(request.url())
  })
  for (const [position, { id }] of fitQuestions.entries()) {
    await rate(page, questionTexts[id].statement, ['0 Not at all', '2 Partly', '4 Fully'][position % 3] ?? '')
  }
  await expect(page).toHaveURL(/\/paths#fit=1\.024024024024$/)
  expect(sent).toEqual([])
  await expect(page.getByRole('status').filter({ hasText: 'All are answered' })).toHaveText(
    /comes first with \d+ points, (one point|\d+ points) ahead of|level with/,
  )

  const places = result(page).locator('ol').first().getByRole('listitem').filter({ hasText: 'How ' })
  await expect(places).toHaveCount(3)
  const scores: number[] = []
  for (const place of await places.all()) {
    await place.getByText(/^How \d+ comes about$/).click()
    const rows = await place
      .locator('tbody tr')
      .evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '')),
      )
    const sum = Number(rows.at(-1)?.at(-1))
    const lines = rows.slice(0, -1).map(([product = '', gives = '']) => {
      const [rating = 0, points = 0] = product.split('×').map(Number)
      expect(rating * points).toBe(Number(gives))
      return Number(gives)
    })
    expect(lines.reduce((total, one) => total + one, 0)).toBe(sum)
    await expect(place.locator('[data-impact-figures] li').first()).toHaveText(/\d+\.\d$/)
    scores.push(sum)
  }
  expect(scores).toEqual(scores.toSorted((a, b) => b - a))
  const margin = (scores[0] ?? 0) - (scores[1] ?? 0)
  if (margin > 1) await expect(places.first()).toContainText(`${margin} points ahead of the next`)
  await expect(result(page)).toContainText('What would change this answer')
})

test('does what it says would change the answer', async ({ page }) => {
  await page.goto('/paths#fit=1.024024024024')
  const words =
    (await result(page)
      .getByText(/^The smallest: if/)
      .textContent()) ?? ''
  const [, short, to, , first] =
    /if “(.+)” were (\d) in place of (\d), (.+) would come first/.exec(words) ?? []
  const question = fitQuestions.find(({ id }) => questionTexts[id].short === short)
  if (!question || !first) throw new Error(`No change is named in: ${words}`)
  const group = page.getByRole('group', { name: questionTexts[question.id].statement })
  await group.getByLabel(new RegExp(`^${to} `)).check()
  await expect(page.getByRole('status').filter({ hasText: `${first} comes first` })).toBeVisible()
})

test('keeps the answers in the address through a reload, and clears them', async ({ page }) => {
  await begin(page)
  await rate(page, questionTexts.detail.statement, '4 Fully')
  await rate(page, questionTexts.images.statement, '2 Partly')
  await expect(page).toHaveURL(/#fit=1\.-----4-2----$/)
  await page.reload()
  const group = page.getByRole('group', { name: questionTexts.detail.statement })
  await expect(group.getByLabel('4 Fully')).toBeChecked()
  await expect(result(page)).toContainText('Annotation & operations comes first with 42 points')
  await page.getByRole('button', { name: 'Clear all answers' }).click()
  await expect(page).toHaveURL(/\/paths$/)
  await expect(result(page)).toContainText('Nothing is answered yet')
})

test('says what is wrong with an address', async ({ page }) => {
  await page.goto('/paths#fit=9.123')
  await expect(page.getByText(/These answers are of version 9/)).toBeVisible()
  await rate(page, questionTexts.doubt.statement, '3 Mostly')
  await expect(page).toHaveURL(/#fit=1\./)
  await expect(page.getByText(/These answers are of version 9/)).toBeHidden()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the page says so, and a form on paper asks the same', async ({ page }) => {
    await page.goto('/paths')
    await expect(section(page, 'fit').locator('noscript p')).toContainText('The tool needs JavaScript.')
    await expect(page.getByRole('button', { name: 'Rate the twelve statements' })).toHaveCount(0)
    const paper = page.getByRole('table', { name: /Points for one step/ })
    await expect(paper.locator('tbody tr')).toHaveCount(fitQuestions.length + 1)
    await page.emulateMedia({ media: 'print' })
    await expect(paper).toBeVisible()
  })

  test('the comparison is sorted and cut down by its form', async ({ page }) => {
    await page.goto('/paths')
    const table = page.getByRole('table', { name: /of 7 paths/ })
    await expect(table.locator('tbody tr')).toHaveCount(7)
    await page
      .getByRole('form', { name: 'Filters' })
      .getByLabel('Leads to')
      .selectOption({ label: 'Data annotation & labeling' })
    await page.getByRole('button', { name: 'Apply' }).click()
    await expect(page).toHaveURL(/\/paths\?impact=data-annotation$/)
    await expect(table.locator('tbody tr')).toHaveCount(1)
    await page.getByRole('link', { name: 'Clear all' }).click()
    await table.getByRole('link', { name: /^Roadmap/ }).click()
    await expect(page).toHaveURL(/\?sort=hours$/)
    const hours = await table.locator('tbody tr td:last-child').allInnerTexts()
    const lows = hours.map((text) => Number.parseInt(text, 10))
    expect(lows).toEqual(lows.toSorted((a, b) => a - b))
  })
})
