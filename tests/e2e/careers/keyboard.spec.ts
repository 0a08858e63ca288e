import { questionTexts } from '@/content/paths/fit'
import { fitQuestions } from '@/domain/careers/fit-questions'
import { expect, tabTo, test } from '../../support/browser'

/** The tools of the careers half by keyboard alone. */

test('the fit tool is answered and read by keyboard', async ({ page }) => {
  await page.goto('/paths')
  await tabTo(page, page.getByRole('button', { name: 'Rate the twelve statements' }))
  await page.keyboard.press('Enter')
  const radio = (position: number, choice: string) => {
    const question = fitQuestions[position]
    if (!question) throw new Error(`There is no question ${position}`)
    return page.getByRole('group', { name: questionTexts[question.id].statement }).getByLabel(choice)
  }
  await expect(radio(0, '0 Not at all')).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await expect(radio(0, '1 A little')).toBeChecked()
  for (const position of fitQuestions.keys()) {
    if (position === 0) continue
    await page.keyboard.press('Tab')
    await expect(radio(position, 'No answer')).toBeFocused()
    await page.keyboard.press('ArrowLeft')
    await expect(radio(position, '4 Fully')).toBeChecked()
  }
  await expect(page).toHaveURL(/#fit=1\.14{11}$/)
  const plan = page.getByRole('region', { name: 'Result' }).getByRole('link', { name: 'Make a plan of it' })
  await tabTo(page, plan.first(), 30)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/plan\?path=/)
  await expect(page.getByRole('heading', { level: 2, name: 'What to do meanwhile' })).toBeVisible()
})

test('a plan is made by keyboard', async ({ page }) => {
  await page.goto('/plan')
  const form = page.getByRole('form', { name: 'Filters' })
  const path = form.getByRole('combobox', { name: /^Path/ })
  await tabTo(page, path)
  await page.keyboard.type('Safety')
  await expect(path).toHaveValue('safety-simulation')
  await tabTo(page, form.getByLabel('Place, 1 of 3'), 3)
  await page.keyboard.type('Austin')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/plan\?path=safety-simulation&place=/)
  await expect(page.getByRole('heading', { level: 1 }).filter({ visible: true })).toHaveText(
    'Safety & simulation: Austin',
  )
})
