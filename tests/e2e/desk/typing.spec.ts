import { expect, test } from '../../support/session'
import { austinCount, fillCount } from './entry-form'

/** What the form says of a text while it is typed and when it is saved (F14). */

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
