import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { violations } from '../../support/axe'
import { section, tabTo } from '../../support/browser'
import { expect, test } from '../../support/session'

/** Reference records at the desk: added, edited, merged and retired, and what readers then meet at their addresses. */

const unique = (word: string) => `${word} ${randomUUID().slice(0, 8)}`

/** Adds an operator that readers see, and returns its identifier. */
async function addOperator(desk: Page, name: string): Promise<string> {
  await desk.goto('/admin/records/new/operators')
  await desk.getByLabel('Name', { exact: true }).fill(name)
  await desk.getByLabel('Country', { exact: true }).fill('US')
  await desk.getByLabel('Show to readers now').check()
  await desk.getByRole('button', { name: 'Add the operator' }).click()
  await desk.waitForURL(/\/admin\/records\/operators\/[^/?]+\?saved=added/)
  return new URL(desk.url()).pathname.split('/').at(-1) ?? ''
}

test('an operator is added, corrected, merged and its address leads on', async ({ desk, request }) => {
  test.setTimeout(180_000)
  const [first, second] = [unique('Checking Cars'), unique('Checking Cabs')]
  const into = await addOperator(desk, first)
  const id = await addOperator(desk, second)
  expect((await request.get(`/operators/${id}`)).status()).toBe(200)

  await desk.getByLabel('Name', { exact: true }).fill('')
  await desk.getByLabel('Reason', { exact: true }).first().fill('A typing error')
  await desk.getByRole('button', { name: 'Save changes' }).click()
  await expect(desk.getByRole('alert').first()).toContainText('Name')
  await expect(desk.getByLabel('Reason', { exact: true }).first()).toHaveValue('A typing error')
  await desk.getByLabel('Name', { exact: true }).fill(`${second}, corrected`)
  await desk.getByRole('button', { name: 'Save changes' }).click()
  await expect(desk.getByRole('status')).toContainText('Your changes are saved.')
  await expect(section(desk, 'history')).toContainText('corrected')

  await desk.getByLabel('The operator that stays').fill(first)
  await desk.getByRole('button', { name: 'See what it would do' }).click()
  const merge = section(desk, 'merge')
  await expect(merge).toContainText('1 record is changed in one step')
  await merge.getByLabel('Reason').fill('On record twice')
  await merge.getByRole('button', { name: /^Merge into/ }).click()
  await expect(desk.getByRole('status')).toContainText('Merged.')

  const page = await request.get(`/operators/${id}?asOf=2026-06-01`, { maxRedirects: 0 })
  expect(page.status()).toBe(308)
  expect(page.headers().location).toContain(`/operators/${into}?asOf=2026-06-01`)
  const card = await request.get(`/og/operators/${id}.png`, { maxRedirects: 0 })
  expect(card.status()).toBe(308)
  expect(card.headers().location).toContain(`/og/operators/${into}.png`)

  await desk.goto(`/admin/records/operators/${into}`)
  await desk.getByText('Retire it…').click()
  const retire = section(desk, 'retire')
  await retire.getByLabel('Reason').fill('Made for a check')
  await retire.getByRole('button', { name: 'Retire this operator' }).click()
  await expect(desk.getByRole('status')).toContainText('Retired.')
  for (const slug of [into, id]) expect((await request.get(`/operators/${slug}`)).status()).toBe(404)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('an agency is added on its own, and stays hidden (F5)', async ({ desk, request }) => {
    test.setTimeout(120_000)
    const name = unique('Department of Checks')
    await desk.goto('/admin/records/new/agencies')
    await desk.getByLabel('Name', { exact: true }).fill(name)
    await desk.getByLabel('Place', { exact: true }).fill('texas')
    await desk.getByRole('button', { name: 'Add the agency' }).click()
    await expect(desk.getByRole('status')).toContainText('The record is added.')
    await expect(desk.locator('main')).toContainText('Draft')
    await desk.goto(`/admin/records/agencies?q=${encodeURIComponent(name)}`)
    await expect(desk.getByRole('row').filter({ hasText: name })).toContainText('Texas')
    expect(await (await request.get('/jurisdictions/us-tx')).text()).not.toContain(name)
  })
})

test('two editors at one record: the second sees both versions and loses nothing', async ({
  desk,
  context,
}) => {
  test.setTimeout(120_000)
  const id = await addOperator(desk, unique('Raced Cars'))
  const other = await context.newPage()
  await other.goto(`/admin/records/operators/${id}`)
  for (const [page, parent] of [
    [desk, 'The first owner'],
    [other, 'The second owner'],
  ] as const) {
    await page.getByLabel(/^Parent company/).fill(parent)
    await page.getByLabel('Reason', { exact: true }).first().fill('An owner is known')
    await page.getByRole('button', { name: 'Save changes' }).click()
    if (page === desk) await expect(page.getByRole('status')).toContainText('Your changes are saved.')
  }
  const conflict = other.getByRole('region', { name: /Someone else has changed/ })
  await expect(conflict).toContainText('The first owner')
  await expect(conflict).toContainText('The second owner')
  await other.getByRole('button', { name: /^Save mine over version/ }).click()
  await expect(other.getByRole('status')).toContainText('Your changes are saved.')
  await expect(other.getByLabel(/^Parent company/)).toHaveValue('The second owner')
})

/** Drafts that this browser keeps. */
const kept = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('desk-draft:')).length)

test('what is typed into the form of a record survives leaving, and goes once it is saved (F1)', async ({
  desk,
}) => {
  test.setTimeout(120_000)
  const id = await addOperator(desk, unique('Left Cars'))
  expect(await kept(desk)).toBe(0)
  const page = `/admin/records/operators/${id}`
  await desk.goto(page)
  await desk.getByLabel(/^Parent company/).fill('Typed and left')
  await desk.getByText('Retire it…').click()
  await section(desk, 'retire').getByLabel('Reason').fill('A reason that was left')
  const questions: string[] = []
  desk.on('dialog', (dialog) => {
    questions.push(dialog.type())
    return dialog.accept()
  })
  await desk.reload()
  expect(questions).toEqual(['beforeunload'])
  await expect(desk.getByLabel(/^Parent company/)).toHaveValue('')
  await expect(section(desk, 'retire').getByLabel('Reason')).toHaveValue('')
  // Each form offers its own: that of the record, and that which retires it.
  const restore = desk.getByRole('button', { name: 'Restore' })
  await expect(restore).toHaveCount(2)
  await restore.first().click()
  await restore.first().click()
  await expect(desk.getByLabel(/^Parent company/)).toHaveValue('Typed and left')
  await expect(section(desk, 'retire').getByLabel('Reason')).toHaveValue('A reason that was left')

  await desk.getByLabel('Reason', { exact: true }).first().fill('An owner is known')
  await desk.keyboard.press('Control+s')
  await expect(desk.getByRole('status').first()).toContainText('Your changes are saved.')
  // The page's other form keeps what is typed and follows the new version.
  await expect(section(desk, 'retire').getByLabel('Reason')).toHaveValue('A reason that was left')
  await section(desk, 'retire').getByRole('button', { name: 'Retire this operator' }).click()
  await expect(desk.getByRole('status').first()).toContainText('Retired.')
  expect(await kept(desk)).toBe(0)
})

test('a record that meets no server is sent again as the same one (F1)', async ({ desk, watch }) => {
  watch.tolerate(/^request failed/, 'sending fails on purpose')
  watch.tolerate(/^console error: .*(unexpected response|fetch)/, 'and the framework logs that')
  const name = unique('Twice Sent Cars')
  await desk.goto('/admin/records/new/operators')
  await desk.getByLabel('Name', { exact: true }).fill(name)
  await desk.getByLabel('Country', { exact: true }).fill('US')
  await desk.route('**/admin/**', async (route) => {
    if (route.request().method() !== 'POST') return route.fallback()
    await route.fetch({ maxRedirects: 0 })
    return route.abort('connectionreset')
  })
  await desk.getByRole('button', { name: 'Add the operator' }).click()
  const notSaved = desk.getByRole('alert').filter({ hasText: 'Not saved' })
  await expect(notSaved).toContainText('it is not known whether this was saved')
  await expect(desk.getByLabel('Name', { exact: true })).toHaveValue(name)
  await desk.unroute('**/admin/**')
  await desk.getByRole('button', { name: 'Send again' }).click()
  await expect(desk.getByText('This form had been sent before.')).toBeVisible()
  await desk.goto(`/admin/records/operators?q=${encodeURIComponent(name)}`)
  await expect(desk.getByRole('row').filter({ hasText: name })).toHaveCount(1)
})

test('another record is picked by name as it is typed, here as in the form of a signal (F2)', async ({
  desk,
}) => {
  test.setTimeout(120_000)
  await desk.goto('/admin/records/new/agencies')
  await desk.getByLabel('Name', { exact: true }).fill(unique('Department of Keys'))
  const place = desk.getByLabel('Place', { exact: true })
  await tabTo(desk, place)
  await desk.keyboard.type('Austin')
  const list = desk.getByRole('listbox')
  await expect(list.getByRole('option', { name: /Austin/ }).first()).toBeVisible()
  expect(await violations(desk)).toEqual([])
  await desk.keyboard.press('Enter')
  await expect(list).toHaveCount(0)
  await expect(place).toHaveValue(/^Austin/)
  await desk.getByRole('button', { name: 'Add the agency' }).click()
  await expect(desk.getByRole('status').first()).toContainText('The record is added.')

  await desk.goto('/admin/records/operators/zoox')
  await desk.getByLabel('The operator that stays').fill('waym')
  await desk.getByRole('option', { name: /Waymo/ }).first().click()
  await desk.getByRole('button', { name: 'See what it would do' }).click()
  await expect(section(desk, 'merge')).toContainText('becomes part of Waymo')
  await desk.getByLabel('The operator that stays').fill('Nobody Knows Cars')
  await desk.getByRole('button', { name: 'See what it would do' }).click()
  await expect(section(desk, 'merge')).toContainText('“Nobody Knows Cars” is not on record')
})

test('a record is found, corrected and saved by keyboard alone', async ({ desk }) => {
  test.setTimeout(120_000)
  const name = unique('Keyed Cars')
  await addOperator(desk, name)
  await desk.goto('/admin/records/operators')
  await tabTo(desk, desk.getByRole('searchbox'))
  await desk.keyboard.type(name)
  await desk.keyboard.press('Enter')
  await desk.waitForURL(/q=/)
  await tabTo(desk, desk.getByRole('link', { name }))
  await desk.keyboard.press('Enter')
  await tabTo(desk, desk.getByLabel(/^Parent company/))
  await desk.keyboard.type('Its owner')
  await tabTo(desk, desk.getByLabel('Reason', { exact: true }).first())
  await desk.keyboard.type('Its owner is known')
  await tabTo(desk, desk.getByRole('button', { name: 'Save changes' }))
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('status')).toContainText('Your changes are saved.')
})

test('what signals use cannot be retired, and the page says what uses it', async ({ desk }) => {
  await desk.goto('/admin/records/operators/waymo')
  await expect(section(desk, 'retire')).toContainText('It cannot be retired while')
  await expect(section(desk, 'use').getByRole('link').first()).toBeVisible()
})
