import { violations } from '../../support/axe'
import { section, tabTo } from '../../support/browser'
import { expect, signIn, test } from '../../support/session'
import { austinCount, countOnFile } from './entry-form'

/** The start page, the list, drafts that are discarded, and changes that are undone: mouse, keyboard, no script, phone. */

test('the start page tells what needs the editor, on one screen', async ({ desk }) => {
  const entry = austinCount('none')
  await countOnFile(desk, entry, 'draft')
  await desk.setViewportSize({ width: 1280, height: 800 })
  await desk.goto('/admin')
  await expect(section(desk, 'mine').getByRole('link', { name: entry.headline })).toBeVisible()
  for (const id of ['waiting', 'mine', 'common']) await expect(section(desk, id)).toBeInViewport({ ratio: 1 })
  await expect(section(desk, 'stale')).toBeInViewport()
  await expect(section(desk, 'changes')).toBeInViewport()
  expect(await violations(desk)).toEqual([])
})

test('an entry made often begins with the particulars of the last one', async ({ desk }) => {
  await desk.goto('/admin')
  const link = section(desk, 'common')
    .getByRole('link', { name: /^New register reading for Tesla/ })
    .first()
  await link.click()
  await expect(desk.getByText('Filled in like')).toBeVisible()
  await expect(desk.locator('[name="signal.operator"]')).toHaveValue('Tesla Robotaxi')
  await expect(desk.locator('[name="signal.date"]')).toHaveValue('')
  await expect(desk.locator('[name="signal.headline"]')).toHaveValue('')
})

test('a figure that is out of date leads to its record and to a new reading like it', async ({ desk }) => {
  await desk.goto('/admin')
  const total = (await section(desk, 'stale').getByRole('heading').textContent())?.match(/\d+/)?.[0]
  await section(desk, 'stale')
    .getByRole('link', { name: `All ${total}` })
    .click()
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Out of date')
  await expect(desk.getByRole('navigation', { name: 'Pages of figures' })).toContainText(
    `of ${total} figures`,
  )
  await desk.getByLabel('Operator').selectOption('Waymo')
  await desk.getByRole('button', { name: 'Apply' }).click()
  await desk.getByRole('link', { name: /^Days old/ }).click()
  await expect(desk).toHaveURL(/operator=waymo.*sort=age&order=desc|sort=age&order=desc.*operator=waymo/)
  const row = desk.getByRole('row').nth(1)
  await expect(row).toContainText('Waymo')
  await row.getByRole('link', { name: /^Enter a new reading of Waymo/ }).click()
  await expect(desk.getByText('Filled in like')).toBeVisible()
  await expect(desk.locator('[name="signal.operator"]')).toHaveValue('Waymo')
  await desk.goto('/admin/stale?operator=nobody')
  await expect(desk.getByRole('main')).toContainText('No such figure is out of date.')
})

test('a draft is discarded after a question, listed with its days, and restored, without JavaScript', async ({
  desk,
  account,
  browser,
  baseURL,
}) => {
  const entry = austinCount('none')
  const id = await countOnFile(desk, entry, 'draft')
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })
  await signIn(context, account, baseURL ?? '')
  const page = await context.newPage()
  await page.goto(`/admin/signals/${id}`)
  await page.getByText('Discard this draft…').click()
  await page.getByRole('button', { name: 'Discard this draft' }).click()
  await expect(page.getByRole('status').first()).toContainText('discarded')
  await page.goto(`/admin/signals?q=${encodeURIComponent(entry.headline)}`)
  await expect(page.getByRole('main')).toContainText('No signal matches')
  await page.goto('/admin/signals?status=discarded')
  const row = page.getByRole('row').filter({ hasText: entry.headline })
  await expect(row).toContainText('30 days left')
  await row.getByRole('link').click()
  await page.getByText('Restore…').click()
  await page.getByRole('button', { name: 'Restore this draft' }).click()
  await expect(page.getByRole('status').first()).toContainText('restored')
  await context.close()
})

test('several drafts are discarded after a question and brought back by one undo, without JavaScript', async ({
  desk,
  account,
  browser,
  baseURL,
}) => {
  const entries = [austinCount('none'), austinCount('none')]
  for (const entry of entries) await countOnFile(desk, entry, 'draft')
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })
  await signIn(context, account, baseURL ?? '')
  const page = await context.newPage()
  await page.goto('/admin/signals?status=draft')
  for (const { headline } of entries)
    await page.getByRole('checkbox', { name: `Select: ${headline}` }).check()
  await page.getByRole('button', { name: 'Discard…' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Discard 2 drafts?')
  for (const { headline } of entries) await expect(section(page, 'drafts')).toContainText(headline)
  await page.getByRole('button', { name: 'Discard 2 drafts' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Drafts discarded')
  const act = page.url()
  await page.goto('/admin/signals?status=draft')
  for (const { headline } of entries) await expect(page.getByRole('main')).not.toContainText(headline)
  await page.goto(act)
  await page.getByText('Undo this change…').click()
  await page.getByRole('textbox', { name: /^Reason/ }).fill('Too hasty')
  await page.getByRole('button', { name: 'Undo this change' }).click()
  await page.goto('/admin/signals?status=draft')
  for (const { headline } of entries) await expect(page.getByRole('main')).toContainText(headline)
  await context.close()
})

test('what stands in the way of one of several drafts is named, and none is published', async ({
  desk,
  account,
  browser,
  baseURL,
}) => {
  const [good, bad] = [austinCount(), austinCount('none')]
  const ids = [await countOnFile(desk, good, 'draft'), await countOnFile(desk, bad, 'draft')]
  const context = await browser.newContext({ ...(baseURL && { baseURL }) })
  await signIn(context, account, baseURL ?? '')
  const page = await context.newPage()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/admin/drafts?act=publish&signal=${ids[0]}&signal=${ids[1]}`)
  expect(await violations(page)).toEqual([])
  // Meanwhile one of the two is discarded elsewhere.
  await desk.goto(`/admin/signals/${ids[1]}`)
  await desk.getByText('Discard this draft…').click()
  await desk.getByRole('button', { name: 'Discard this draft' }).click()
  await expect(desk.getByRole('status').first()).toContainText('discarded')
  await page.getByRole('button', { name: 'Publish 2 drafts' }).click()
  await expect(page.getByRole('alert').first()).toContainText('1 of 2 cannot be published')
  await expect(
    page.getByRole('listitem').filter({ hasText: 'Someone has changed this signal' }),
  ).toContainText(ids[1] ?? '')
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  await context.close()
  await desk.goto(`/admin/signals/${ids[0]}`)
  await expect(desk.getByRole('main')).toContainText('Readers do not see it.')
})

test('a change is found in the log and undone by keyboard, and the undo is undone', async ({
  desk,
  stranger,
}) => {
  test.setTimeout(240_000)
  const entry = austinCount()
  const id = await countOnFile(desk, entry, 'publish')
  await desk.goto('/admin/changes?act=published&type=signal')
  const item = desk.getByRole('listitem').filter({ hasText: entry.headline }).first()
  await item.locator('time').first().click()
  await expect(section(desk, 'records')).toContainText('The first version.')
  await expect(section(desk, 'undo')).toContainText('1 retracted')
  expect(await violations(desk)).toEqual([])
  await desk.waitForLoadState('networkidle')
  await tabTo(desk, desk.getByText('Undo this change…'))
  await desk.keyboard.press('Enter')
  await tabTo(desk, desk.getByLabel('Reason'), 5)
  await desk.keyboard.type('Entered for a test')
  await tabTo(desk, desk.getByRole('button', { name: 'Undo this change' }), 5)
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('main')).toContainText('It undoes an earlier change')
  await stranger.goto(`/signals/${id}`)
  await expect(stranger.getByRole('note')).toContainText('Entered for a test')

  // The page before stays in the document, out of sight.
  await desk.reload()
  await section(desk, 'undo').getByText('Undo this change…').click()
  await desk.getByLabel('Reason').fill('It was right after all')
  // This page says already that it undoes one: the next act has a page of its own.
  const { href } = new URL(desk.url())
  await desk.getByRole('button', { name: 'Undo this change' }).click()
  await desk.waitForURL((url) => url.href !== href)
  await stranger.reload()
  await expect(stranger.getByRole('note')).toHaveCount(0)
})

test('a later edit stands in the way of undoing, and is named with the way to it', async ({ desk }) => {
  test.setTimeout(120_000)
  const entry = austinCount()
  await desk.goto(`/admin/signals/${await countOnFile(desk, entry, 'publish')}`)
  await desk.getByLabel(/^Why this change/).fill('The count was one short')
  await desk.getByLabel('Lower figure').fill(String(entry.low + 1))
  await desk.getByRole('button', { name: 'Save changes' }).click()
  await expect(desk.getByRole('status').first()).toContainText('Your changes are saved.')
  await desk.goto('/admin/changes?act=published')
  await desk.getByRole('listitem').filter({ hasText: entry.headline }).first().locator('time').first().click()
  await expect(section(desk, 'undo')).toContainText('cannot be undone as it stands')
  await section(desk, 'undo')
    .getByRole('link', { name: /see and undo that change first/ })
    .click()
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('The count was one short')
  await expect(section(desk, 'records')).toContainText('Lower figure')
})

test('lists stack on a phone and show who, where and when', async ({ desk }) => {
  await desk.setViewportSize({ width: 390, height: 844 })
  await desk.goto('/admin/signals?q=waymo%20austin')
  const row = desk.getByRole('row').nth(1)
  for (const label of ['Operator', 'Place', 'Date', 'Changed (UTC)']) {
    const box = await row.locator(`[data-label="${label}"]`).boundingBox()
    expect(box && box.x >= 0 && box.x + box.width <= 390, label).toBe(true)
  }
  const sort = await desk.getByRole('columnheader').getByRole('link').first().boundingBox()
  expect(sort?.height).toBeGreaterThanOrEqual(24)
})
