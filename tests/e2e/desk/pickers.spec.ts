import type { Page } from '@playwright/test'
import { tabTo } from '../../support/browser'
import { expect, test } from '../../support/session'
import { austinCount, fillCount, idIn } from './entry-form'

/** Fields that name a record: searched as one types, by mouse and by keyboard, and plain names without a script. */

const form = '/admin/signals/new/fleet-estimate'
const operator = (page: Page) => page.getByLabel('Operator', { exact: true })
const place = (page: Page) => page.getByLabel(/^Place/).first()
const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name })

test('a record is chosen with the keyboard alone, and a new one is added in place (F2)', async ({ desk }) => {
  await desk.goto(form)
  await desk.waitForLoadState('networkidle')
  await tabTo(desk, operator(desk))
  await desk.keyboard.type('tesl')
  await expect(operator(desk)).toHaveAttribute('aria-expanded', 'true')
  await expect(option(desk, /^Tesla Robotaxi/)).toBeVisible()
  await desk.keyboard.press('Enter')
  await expect(operator(desk)).toHaveValue('Tesla Robotaxi')
  await expect(operator(desk)).toBeFocused()
  await expect(operator(desk)).toHaveAttribute('aria-expanded', 'false')
  await expect(desk).toHaveURL(new RegExp(`${form}$`))

  await tabTo(desk, place(desk), 6)
  await desk.keyboard.type('austin')
  await expect(option(desk, /^Austin/)).toBeVisible()
  await desk.keyboard.press('Escape')
  await expect(desk.getByRole('listbox')).toHaveCount(0)
  await expect(place(desk)).toHaveValue(/austin/i)
  // A name that means one record is written out when the field is left.
  await desk.keyboard.press('Tab')
  await expect(place(desk)).toHaveValue('Austin, Texas')

  await operator(desk).focus()
  await desk.keyboard.press('ControlOrMeta+a')
  await desk.keyboard.type('Nightfall Motors')
  await expect(option(desk, 'Add “Nightfall Motors” as a new operator')).toBeVisible()
  await desk.keyboard.press('ArrowUp')
  await desk.keyboard.press('Enter')
  const added = desk.getByRole('group', { name: 'New operator' }).getByLabel('Name')
  await expect(added).toBeFocused()
  await expect(added).toHaveValue('Nightfall Motors')
})

test('the form holds no list of the record: it is asked for as one types (F2)', async ({ desk }) => {
  for (const kind of ['fleet-estimate', 'filing', 'target']) {
    const response = await desk.request.get(`/admin/signals/new/${kind}`)
    const html = await response.text()
    expect(html.length, kind).toBeLessThan(150_000)
    expect(html).not.toContain('Pony.ai')
  }
})

test('a stranger is offered nothing (F2)', async ({ stranger }) => {
  const answer = await stranger.request.get('/admin/options?list=source&kind=filing&q=tesla', {
    maxRedirects: 0,
  })
  expect(answer.status()).toBe(307)
  const forged = await stranger.request.get('/admin/options?list=source&kind=filing&q=tesla', {
    maxRedirects: 0,
    headers: { cookie: 'tracker.session_token=forged' },
  })
  expect(forged.status()).toBe(401)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('typed names are taken, unknown ones are told at once, and namesakes are offered (F2)', async ({
    desk,
  }) => {
    const entry = austinCount('none')
    await desk.goto(form)
    await fillCount(desk, entry)
    await operator(desk).fill('Teslaa')
    await place(desk).fill('Singapore')
    await desk.getByRole('button', { name: 'Save as draft' }).click()
    const alert = desk.getByRole('main').getByRole('alert').first()
    await expect(alert).toContainText('Operator “Teslaa” is not on record: choose an operator from the list')
    await expect(alert).toContainText(
      'Place “Singapore” can mean “Singapore (country)” or “Singapore, Singapore”',
    )
    await expect(operator(desk)).toHaveValue('Teslaa')
    await expect(desk.locator('datalist option')).toHaveCount(2)

    await operator(desk).fill(' tesla ')
    await place(desk).fill('Austin')
    await desk.getByRole('button', { name: 'Save as draft' }).click()
    await desk.waitForURL(/\?saved=/)
    expect(idIn(desk)).not.toBe('')
    await expect(operator(desk)).toHaveValue('Tesla Robotaxi')
    await expect(place(desk)).toHaveValue('Austin, Texas')
  })
})
