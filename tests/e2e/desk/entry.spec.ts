import { readAll } from '../../support/read-all'
import { expect, fillSignIn, signIn, test } from '../../support/session'
import { austinCount, enterCount, fillCount, formFields, idIn, retract, todayInUtc } from './entry-form'

/** What the entry form refuses, and that nothing typed is lost by it. */

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('a refused form comes back as it was typed; then it is published and retracted', async ({ desk }) => {
    const entry = austinCount('none')
    const alert = desk.getByRole('main').getByRole('alert').first()
    await desk.goto('/admin/signals/new/fleet-estimate')
    await fillCount(desk, entry)
    await desk.getByRole('button', { name: 'Publish' }).click()
    await expect(alert).toContainText(/without a source cannot be published/)
    await expect(desk.getByLabel('Headline')).toHaveValue(entry.headline)

    await desk.getByLabel('Lower figure').fill('many')
    await desk.getByRole('button', { name: 'Publish' }).click()
    await expect(alert.getByRole('link', { name: /^Lower figure must be a number/ })).toHaveCount(1)
    await expect(desk.getByLabel('Lower figure')).toHaveAttribute('aria-invalid', 'true')
    await expect(desk.getByLabel('Lower figure')).toHaveAccessibleDescription(/must be a number/)
    await expect(desk.getByLabel('Headline')).toHaveValue(entry.headline)
    await expect(desk.getByLabel('Lower figure')).toHaveValue('many')
    await expect(desk.getByLabel(/^Upper figure/)).toHaveValue(String(entry.high))
    await expect(desk.getByLabel('Date', { exact: true })).toHaveValue(todayInUtc())
    await expect(desk.getByLabel('Source type', { exact: true })).toHaveValue('observed')
    await expect(desk.getByLabel('Operator', { exact: true })).toHaveValue('tesla')

    await desk.getByLabel('Lower figure').fill(String(entry.low))
    await desk.getByRole('button', { name: 'Preview impacts' }).click()
    const impacts = desk.getByRole('complementary', { name: 'Impacts this signal will touch' })
    await expect(impacts.getByRole('listitem')).not.toHaveCount(0)
    await expect(alert).toHaveCount(0)
    await expect(desk.getByRole('status').first()).toContainText('nothing is saved yet')
    await expect(desk.getByLabel('Headline')).toHaveValue(entry.headline)

    await desk.getByLabel(/^First source/).fill('electrek-2026-10-08-rdw')
    await desk.getByRole('button', { name: 'Publish' }).click()
    await expect(desk.getByRole('status').first()).toContainText('Published.')

    await desk.getByText('Retract…').click()
    await desk.getByRole('button', { name: 'Retract this signal' }).click()
    await expect(alert).toContainText('Not retracted. Reason must say why')
    const reason = desk.getByLabel('Reason')
    await expect(reason).toBeVisible()
    await expect(reason).toHaveAccessibleDescription(/must say why/)
    await retract(desk, idIn(desk), 'Made for a check')
  })

  test('an edit of a version that has moved on comes back with a comparison', async ({ desk, context }) => {
    const entry = austinCount()
    const id = await enterCount(desk, entry, 'Save as draft')
    const second = await context.newPage()
    await second.goto(`/admin/signals/${id}`)
    const theirs = `${entry.headline}, as they put it`
    await desk.getByLabel('Headline').fill(theirs)
    await desk.getByRole('button', { name: 'Save draft' }).click()
    await expect(desk.getByRole('status').first()).toContainText('Your changes are saved.')

    const mine = `${entry.headline}, as I put it`
    await second.getByLabel('Headline').fill(mine)
    await second.getByRole('button', { name: 'Save draft' }).click()
    const conflict = second.getByRole('region', { name: 'Someone else has changed this signal' })
    const row = conflict.getByRole('row', { name: /Headline/ })
    await expect(row).toContainText(theirs)
    await expect(row).toContainText(mine)
    await expect(second.getByLabel('Headline')).toHaveValue(mine)
    await conflict.getByRole('button', { name: 'Save mine over version 2' }).click()
    await expect(second.getByRole('status').first()).toContainText('Your changes are saved.')
    await expect(second.getByLabel('Headline')).toHaveValue(mine)
  })

  test('a form sent after the session has ended is there again after signing in', async ({
    desk,
    context,
    account,
  }) => {
    const entry = austinCount('none')
    await desk.goto('/admin/signals/new/fleet-estimate')
    await fillCount(desk, entry)
    await context.clearCookies()
    await desk.getByRole('button', { name: 'Save as draft' }).click()
    await expect(desk).toHaveURL(/\/sign-in\?next=/)
    await expect(desk.getByRole('status')).toContainText('What you typed is kept for ten minutes')
    await fillSignIn(desk, account.email, 'not-the-password')
    await expect(desk.getByRole('main').getByRole('alert')).toHaveText('E-mail address or password is wrong.')
    await fillSignIn(desk, account.email, account.password)
    await expect(desk).toHaveURL(/\/new\/fleet-estimate\?answer=/)
    await expect(desk.getByRole('alert').first()).toContainText('Your session had ended')
    await expect(desk.getByLabel('Headline')).toHaveValue(entry.headline)
    await desk.getByRole('button', { name: 'Save as draft' }).click()
    await expect(desk.getByRole('status').first()).toContainText('The draft is saved.')
  })

  test('the answer to a form is nobody else’s', async ({ desk, stranger, account, baseURL }) => {
    const entry = austinCount('none')
    await desk.goto('/admin/signals/new/fleet-estimate')
    await fillCount(desk, entry)
    await desk.getByRole('button', { name: 'Publish' }).click()
    await expect(desk).toHaveURL(/\?answer=/)
    const address = desk.url()

    // The same person in another browser, and the same browser at another form.
    await signIn(stranger.context(), account, baseURL ?? '')
    await stranger.goto(address)
    await expect(stranger.getByRole('main').getByRole('alert')).toContainText('no longer kept')
    await expect(stranger.getByLabel('Headline')).toHaveValue('')
    await desk.goto(address.replace('/fleet-estimate', '/target'))
    await expect(desk.getByRole('main').getByRole('alert')).toContainText('no longer kept')
    await expect(desk.getByLabel('Headline')).toHaveValue('')
  })

  test('a form sent twice, at once and again later, writes once', async ({
    desk,
    context,
    request,
    baseURL,
  }) => {
    const entry = austinCount()
    const address = '/admin/signals/new/fleet-estimate'
    await desk.goto(address)
    await fillCount(desk, entry)
    const form = desk.locator('form').filter({ has: desk.getByLabel('Headline') })
    const multipart = await formFields(form, 'publish')
    expect(multipart['signal.headline']).toBe(entry.headline)
    const send = () =>
      context.request.post(address, { multipart, headers: { Origin: baseURL ?? '' }, maxRedirects: 0 })
    const answers = await Promise.all([send(), send()])
    answers.push(await send())
    const written = await readAll(request, 'signals', { place: 'austin-tx', from: todayInUtc() })
    const mine = written.filter(({ headline }) => headline === entry.headline)
    expect(mine).toHaveLength(1)
    for (const answer of answers) {
      expect(answer.status()).toBe(303)
      expect(answer.headers().location).toContain(`/admin/signals/${mine[0]?.id}?saved=`)
    }
  })
})
