import { createOTP } from '@better-auth/utils/otp'
import { requireBaseUrl, section, tabTo } from '../../support/browser'
import { createAccount, expect, fillSignIn, signIn, test } from '../../support/session'

/** The key of an authenticator app as a person types it, and what the app shows for it now. */
async function codeFor(key: string): Promise<string> {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...key.replaceAll(/[\s=]/g, '')]
    .map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const bytes = bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []
  return createOTP(Buffer.from(bytes).toString('latin1'), { period: 30, digits: 6 }).totp()
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('an admin invites someone, who chooses a password and signs in; the link works once (V10)', async ({
    desk,
    stranger,
  }) => {
    const email = `invited-${Date.now()}@example.org`
    await desk.goto('/admin/people')
    await desk.getByLabel('Name', { exact: true }).fill('Invited Person')
    await desk.getByLabel('E-mail address').fill(email)
    await section(desk, 'invite').getByLabel('Role').selectOption('reviewer')
    await desk.getByRole('button', { name: 'Make an invitation link' }).click()
    const link = await desk.getByRole('status').locator('code').textContent()
    const path = new URL(link ?? '').pathname

    await stranger.goto(path)
    await expect(stranger.getByRole('heading', { level: 1, name: 'Your invitation' })).toBeVisible()
    const password = 'three gray herons at noon'
    for (const field of await stranger.locator('input[type="password"]').all()) await field.fill(password)
    await stranger.getByRole('button', { name: 'Set the password' }).click()
    await expect(stranger.getByRole('status')).toContainText('Your password is set')
    await fillSignIn(stranger, email, password)
    await expect(stranger.getByRole('heading', { level: 1, name: 'Desk' })).toBeVisible()
    // A reviewer is not an admin.
    const refused = await stranger.goto('/admin/people')
    expect(refused?.status()).toBe(403)
    await expect(
      stranger.getByRole('heading', { level: 1, name: 'Your role does not include this page' }),
    ).toBeVisible()

    await desk.goto(path)
    await expect(desk.getByRole('heading', { level: 1, name: 'This link is over' })).toBeVisible()
  })

  test('a second factor is set up by the key, asked for, and a recovery code works once (V10)', async ({
    page,
    openContext,
    baseURL,
  }) => {
    const account = createAccount('Second Factor')
    await signIn(page.context(), account, requireBaseUrl(baseURL))
    await page.goto('/admin/account')
    const app = page.getByRole('region', { name: 'Authenticator app' })
    await app.getByLabel('Your password').fill('wrong password, certainly')
    await page.getByRole('button', { name: 'Set it up' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('password is wrong')
    await app.getByLabel('Your password').fill(account.password)
    await page.getByRole('button', { name: 'Set it up' }).click()
    const key = await page.locator('p', { hasText: /^Key:/ }).locator('code').textContent()
    const codes = await page
      .getByRole('list', { name: 'Recovery codes' })
      .getByRole('listitem')
      .allInnerTexts()
    expect(codes.length).toBeGreaterThanOrEqual(8)
    await page.getByLabel('Code', { exact: true }).fill(await codeFor(key ?? ''))
    await page.getByRole('button', { name: 'Turn it on' }).click()
    await expect(page.getByRole('button', { name: 'Turn it off' })).toBeVisible()

    for (const [recovery, isRight] of [
      [codes[0], true],
      [codes[0], false],
    ] as const) {
      const other = await (await openContext()).newPage()
      await other.goto('/sign-in')
      await fillSignIn(other, account.email, account.password)
      await expect(other.getByRole('heading', { level: 1, name: 'Enter a code' })).toBeVisible()
      await other.getByLabel('Code', { exact: true }).fill(recovery ?? '')
      await other.getByRole('button', { name: 'Sign in', exact: true }).click()
      if (isRight) await expect(other.getByRole('heading', { level: 1, name: 'Desk' })).toBeVisible()
      else await expect(other.getByRole('main').getByRole('alert')).toContainText('That code is wrong')
    }
  })
})

test('an admin changes a role and disables an account by keyboard alone (V10)', async ({ desk }) => {
  const { name, email } = createAccount('Keyboard Person')
  await desk.goto('/admin/people')
  const row = desk.getByRole('row').filter({ hasText: email })
  await tabTo(desk, row.locator('summary'), 400)
  await desk.keyboard.press('Enter')
  const role = row.getByLabel('Role')
  await tabTo(desk, role)
  await desk.keyboard.press('c')
  await expect(role).toHaveValue('contributor')
  await desk.keyboard.press('Tab')
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('status').filter({ hasText: 'The role is changed.' })).toBeVisible()
  await expect(row.getByRole('cell', { name: 'Contributor', exact: true })).toBeVisible()

  await tabTo(desk, row.locator('summary'), 400)
  await desk.keyboard.press('Enter')
  await tabTo(desk, row.getByRole('button', { name: 'Disable' }))
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('status').filter({ hasText: 'The account is disabled' })).toBeVisible()
  await expect(row).toContainText(`${name} — disabled`)

  await desk.goto('/admin/people/audit')
  await expect(desk.getByRole('main')).toContainText(name)
})
