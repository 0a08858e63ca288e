import type { Page } from '@playwright/test'
import { createAccount, expect, signInByForm, test } from '../../support/session'

/** The browser's own virtual device: it makes real passkeys and unlocks itself. */
async function plugIn(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    unlocks: (isUserVerified: boolean) =>
      session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
  }
}

test('a passkey is added, signs in by itself, and is removed (V10)', async ({ page, context }) => {
  const account = createAccount('Passkey Editor')
  const device = await plugIn(page)
  await signInByForm(page, account)
  await page.goto('/admin/account')
  const section = page.getByRole('region', { name: 'Passkeys' })
  await expect(section.getByText('You have no passkey.')).toBeVisible()

  const addForm = section.locator('form', { hasText: 'Add a passkey' })
  const add = async (name: string, password: string) => {
    await addForm.getByLabel('Name').fill(name)
    await addForm.getByLabel('Your password').fill(password)
    await addForm.getByRole('button', { name: 'Add a passkey' }).click()
  }
  await add('Test device', 'not-the-password')
  await expect(section.getByRole('alert')).toHaveText('The present password is wrong.')
  await expect(section.getByRole('alert')).toBeFocused()
  await expect(addForm.getByLabel('Name')).toHaveValue('Test device')
  await add('Test device', account.password)
  await expect(page.getByRole('status')).toContainText('The passkey is added')
  await expect(section.getByRole('rowheader', { name: 'Test device' })).toBeVisible()
  await expect(section.getByRole('cell', { name: 'Never' })).toBeVisible()
  // The device itself refuses a second one for the same account.
  await add('Again', account.password)
  await expect(section.getByRole('alert')).toHaveText('This device has a passkey of your account already.')

  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
  await page.goto('/admin/account')
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  const signIn = page.getByRole('button', { name: 'Sign in with a passkey' })
  await device.unlocks(false)
  await signIn.click()
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(/^No passkey was used\./)
  await device.unlocks(true)
  await signIn.click()
  await expect(page).toHaveURL(/\/admin\/account$/)
  await expect(section.getByRole('cell', { name: 'Never' })).toHaveCount(0)
  const session = (await context.cookies()).find(({ name }) => name.endsWith('tracker.session_token'))
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })

  const opener = section.getByText('Remove a passkey…')
  const remove = section.getByRole('button', { name: 'Remove it' })
  await expect(remove).toBeHidden()
  await opener.click()
  await section.locator('details').getByLabel('Your password').fill(account.password)
  await remove.click()
  await expect(page.getByRole('status')).toContainText('The passkey is removed')
  await expect(section.getByText('You have no passkey.')).toBeVisible()

  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
  await signIn.click()
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(/^That passkey was not accepted/)
})

test('a browser without passkeys has no button for them, and is told what is needed', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'PublicKeyCredential'))
  await signInByForm(page, createAccount('Plain Editor'))
  await page.goto('/admin/account')
  await expect(
    page.getByText(/To add a passkey, open this page over https, with JavaScript on/),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
  await expect(page.getByLabel('E-mail address')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sign in with a passkey' })).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the account page says what a passkey needs, and has no form that does nothing', async ({ desk }) => {
    await desk.goto('/admin/account')
    await expect(desk.getByText(/with JavaScript on, in a browser that has passkeys/)).toBeVisible()
    await expect(desk.getByRole('button', { name: 'Add a passkey' })).toHaveCount(0)
  })
})
