import { expect, test } from '../../support/session'
import { austinCount, fillCount, idIn } from './entry-form'

/** What the form says of a text while it is typed and when it is saved (F14). */

test('a text is counted as it is typed, and invisible characters are spoken of when it is saved', async ({
  desk,
}) => {
  const entry = austinCount()
  await desk.goto('/admin/signals/new/fleet-estimate')
  await desk.waitForLoadState('networkidle')
  await fillCount(desk, entry)
  const passage = desk.locator('details').filter({ hasText: 'Quote and page of the new source' })
  await passage.getByText('Quote and page of the new source').click()
  const quote = passage.getByLabel('Quote')
  const words = 'Twenty chars of text\n'
  await quote.fill(words.repeat(20))
  await expect(passage).not.toContainText('of 1,000 characters')
  await quote.fill(`${words.repeat(40)}end`)
  await expect(passage.locator('[data-count]')).toHaveText('843 of 1,000 characters')
  await expect(passage.locator('[aria-live="polite"]').first()).toBeEmpty()
  await quote.fill(`${words.repeat(57)}Seven.`)
  await expect(passage.locator('[data-count]')).toHaveText('1,203 of 1,000 characters: 203 too many')
  await expect(passage.locator('[aria-live="polite"]').first()).toHaveText(
    '1,203 of 1,000 characters: 203 too many',
  )
  await desk.getByRole('button', { name: 'Save as draft' }).click()
  await expect(desk.getByRole('alert').first()).toContainText('it has 1,203, which is 203 too many')
  await quote.fill('Twenty chars of text')

  await desk
    .getByLabel('Headline')
    .fill(`${entry.headline.slice(0, 8)}\u200b\u00ad${entry.headline.slice(8)}`)
  await desk.getByRole('button', { name: 'Save as draft' }).click()
  await expect(desk.getByRole('status').first()).toContainText('The draft is saved.')
  await expect(desk.getByRole('note')).toHaveText('Removed 2 invisible characters from Headline.')
  await expect(desk.getByLabel('Headline')).toHaveValue(entry.headline)
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(entry.headline)
  expect(idIn(desk)).not.toBe('')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a refused form says what saving will take out', async ({ desk }) => {
    const entry = austinCount('none')
    await desk.goto('/admin/signals/new/fleet-estimate')
    await fillCount(desk, { ...entry, headline: `${entry.headline}\u200b` })
    await desk.getByRole('button', { name: 'Publish' }).click()
    await expect(desk.getByRole('note')).toHaveText('Saving removes 1 invisible character from Headline.')
    await expect(desk.getByText('needed to publish')).toBeVisible()
    await desk.getByRole('button', { name: 'Save as draft' }).click()
    await expect(desk.getByRole('status').first()).toContainText('The draft is saved.')
    await expect(desk.getByRole('note')).toHaveText('Removed 1 invisible character from Headline.')
  })
})
