import type { Page, Route } from '@playwright/test'
import { tabTo } from '../../support/browser'
import { endSessions, expect, fillSignIn, test } from '../../support/session'
import { austinCount, countOnFile, fillCount, idIn } from './entry-form'

/** Nothing typed at the desk is lost: not by a failure, not on leaving, not by the page's other forms. */

const newCount = '/admin/signals/new/fleet-estimate'
const notSaved = (page: Page) => page.getByRole('alert').filter({ hasText: 'Not saved' })
const offered = (page: Page) => page.getByText(/^You left this form on .+ with unsaved entries\.$/)
const saved = (page: Page) =>
  page
    .getByRole('status')
    .filter({ hasText: /saved|corrected|sent before/i })
    .first()
const kept = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('desk-draft:')).length)

/** Answers what forms send in another way than the server. */
async function answering(page: Page, answer: (route: Route) => Promise<void>) {
  await page.route('**/admin/**', (route) =>
    route.request().method() === 'POST' ? answer(route) : route.fallback(),
  )
}

/** Says yes to each question of the browser, and remembers them. */
function sayYes(page: Page): string[] {
  const questions: string[] = []
  page.on('dialog', (dialog) => {
    questions.push(dialog.type())
    return dialog.accept()
  })
  return questions
}

test.beforeEach(({ watch }) => {
  watch.tolerate(/^status (404|409|500)|^request failed/, 'these tests let sending fail on purpose')
  watch.tolerate(/^console error: .*(Server Action|unexpected response|fetch)/, 'and the framework logs that')
})

test('a save that arrived without an answer is not written twice, and what came after it is kept (F1)', async ({
  desk,
}) => {
  const entry = austinCount()
  await desk.goto(newCount)
  await fillCount(desk, entry)
  await answering(desk, async (route) => {
    await route.fetch({ maxRedirects: 0 })
    await route.abort('connectionreset')
  })
  await desk.getByRole('button', { name: 'Save as draft' }).click()
  await expect(notSaved(desk)).toContainText('it is not known whether this was saved')
  await desk.unroute('**/admin/**')
  const later = `${entry.headline}, mended`
  await desk.getByLabel('Headline').fill(later)
  await desk.getByRole('button', { name: 'Save as draft' }).click()
  await expect(desk.getByText('This form had been sent before.')).toBeVisible()
  await expect(desk.getByText('An earlier try to save this form had reached the server')).toBeVisible()
  await expect(desk.getByLabel('Headline')).toHaveValue(later)
  await expect(desk.getByLabel('Lower figure')).toHaveValue(String(entry.low))
  await desk.getByRole('button', { name: 'Save draft' }).click()
  await expect(saved(desk)).toContainText('Your changes are saved.')
  await desk.reload()
  await expect(desk.getByLabel('Headline')).toHaveValue(later)
  await expect(offered(desk)).toHaveCount(0)
})

test('after a new build the form says so, and comes back filled when the page is loaded anew (F1)', async ({
  desk,
}) => {
  const entry = austinCount()
  await desk.goto(newCount)
  await fillCount(desk, entry)
  await answering(desk, (route) =>
    route.continue({ headers: { ...route.request().headers(), 'next-action': '7f'.repeat(21) } }),
  )
  await desk.getByRole('button', { name: 'Save as draft' }).click()
  await expect(notSaved(desk)).toContainText('A new version of this site is running')
  await desk.unroute('**/admin/**')
  const questions = sayYes(desk)
  await desk.getByRole('button', { name: 'Reload the page' }).click()
  await expect(
    desk.getByText('What you typed before the page was reloaded is in the form again'),
  ).toBeVisible()
  expect(questions).toEqual([])
  await expect(desk.getByLabel('Headline')).toHaveValue(entry.headline)
  await expect(desk.getByRole('group', { name: 'New source' }).getByLabel('Publisher')).toHaveValue(
    'The Checking Gazette',
  )
  await desk.getByRole('button', { name: 'Save as draft' }).click()
  await expect(saved(desk)).toContainText('The draft is saved.')
})

test('leaving asks when something is unsaved, and it is offered on return: restored or discarded (F1)', async ({
  desk,
}) => {
  const questions = sayYes(desk)
  await desk.goto(newCount)
  await desk.getByRole('link', { name: 'Signals', exact: true }).click()
  await desk.waitForURL(/\/admin\/signals$/)
  expect(questions).toEqual([])

  await desk.goto(newCount)
  const headline = 'Typed and left by a link'
  await desk.getByLabel('Headline').fill(headline)
  await desk.getByRole('link', { name: 'Signals', exact: true }).click()
  await desk.waitForURL(/\/admin\/signals$/)
  expect(questions).toEqual(['beforeunload'])
  await desk.goBack()
  // A browser that kept the page whole shows it as it was; otherwise it is offered.
  if ((await desk.getByLabel('Headline').inputValue()) !== headline) {
    await desk.getByRole('button', { name: 'Restore' }).click()
  }
  await expect(desk.getByLabel('Headline')).toHaveValue(headline)

  await desk.reload()
  await expect(offered(desk)).toBeVisible()
  await expect(desk.getByLabel('Headline')).toHaveValue('')
  await desk.getByRole('button', { name: 'Restore' }).click()
  await expect(desk.getByLabel('Headline')).toHaveValue(headline)
  await expect(desk.getByText('Your unsaved entries are in the form again.')).toBeVisible()

  await desk.reload()
  await desk.getByRole('button', { name: 'Discard' }).click()
  await expect(offered(desk)).toHaveCount(0)
  expect(await kept(desk)).toBe(0)
  await desk.reload()
  await expect(offered(desk)).toHaveCount(0)
})

test('a form that met a newer version goes on from it with what was typed, and the conflict stays one (F3, F14)', async ({
  desk,
  context,
}) => {
  test.setTimeout(180_000)
  const entry = austinCount()
  const id = await countOnFile(desk, entry, 'publish')
  await desk.goto(`/admin/signals/${id}`)
  const other = await context.newPage()
  await other.goto(`/admin/signals/${id}`)
  await other.getByLabel('Headline').fill(`${entry.headline}, mine`)
  await other.getByText('Retract…').click()
  await other.getByLabel('Reason', { exact: true }).fill('Made for a check')

  await desk.getByLabel('Headline').fill(`${entry.headline}, theirs`)
  await desk.getByLabel('Why this change').fill('Another count')
  await desk.getByRole('button', { name: 'Save changes' }).click()
  await expect(saved(desk)).toContainText('Your changes are saved.')

  await other.getByRole('button', { name: 'Retract this signal' }).click()
  const way = other.getByRole('button', { name: 'Load the newest version and keep what I typed' })
  await way.click()
  await expect(way).toHaveCount(0)
  await expect(other.getByLabel('Reason', { exact: true })).toHaveValue('Made for a check')
  await expect(other.getByLabel('Headline')).toHaveValue(`${entry.headline}, mine`)
  await other.getByLabel('Why this change').fill('A check')
  await other.getByRole('button', { name: 'Save changes' }).click()
  await expect(other.getByRole('region', { name: 'Someone else has changed this signal' })).toBeVisible()
})

test('a session that has ended leads to sign-in and back with everything typed (V3)', async ({
  desk,
  account,
}) => {
  const entry = austinCount()
  await desk.goto(newCount)
  await fillCount(desk, entry)
  await endSessions(account)
  await desk.getByRole('button', { name: 'Save as draft' }).click()
  const again = desk.getByRole('button', { name: 'Sign in again' })
  const atSignIn = desk.getByLabel('E-mail address')
  await expect(again.or(atSignIn).first()).toBeVisible()
  if (await again.isVisible()) await again.click()
  await expect(desk).toHaveURL(/\/sign-in/)
  await fillSignIn(desk, account.email, account.password)
  await expect(desk.getByText('Your session had ended. What you typed is in the form again')).toBeVisible()
  await expect(desk.getByLabel('Headline')).toHaveValue(entry.headline)
  await expect(desk.getByLabel('Lower figure')).toHaveValue(String(entry.low))
  await desk.getByRole('button', { name: 'Save as draft' }).click()
  await expect(saved(desk)).toContainText('The draft is saved.')
  expect(await kept(desk)).toBe(0)
})

test('Ctrl-S saves, by keyboard alone, and the bar at the foot covers no field that has the focus', async ({
  desk,
}) => {
  test.setTimeout(180_000)
  const entry = austinCount()
  await desk.setViewportSize({ width: 390, height: 844 })
  await desk.goto(newCount)
  const bar = desk.locator('[data-action-bar]')
  await expect(bar).toBeInViewport()
  await tabTo(desk, desk.getByLabel('Operator', { exact: true }), 30)
  const covered: string[] = []
  for (let pressed = 0; pressed < 40; pressed += 1) {
    const name = await desk.evaluate(() => {
      const focused = document.activeElement
      const foot = document.querySelector('[data-action-bar]')
      if (!focused || !foot || foot.contains(focused) || focused === document.body) return null
      const { bottom, top } = focused.getBoundingClientRect()
      const edge = foot.getBoundingClientRect().top
      const isUnder = (top + bottom) / 2 > edge && foot.getBoundingClientRect().bottom > top
      return isUnder ? focused.getAttribute('name') : null
    })
    if (name) covered.push(name)
    await desk.keyboard.press('Tab')
  }
  expect(covered).toEqual([])
  await fillCount(desk, entry)
  await desk.getByLabel('Headline').focus()
  await desk.keyboard.press('Control+s')
  await expect(saved(desk)).toContainText('The draft is saved.')
  expect(idIn(desk)).not.toBe('')
})
