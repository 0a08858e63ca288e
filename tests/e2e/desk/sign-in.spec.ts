import { createAccount, expect, fillSignIn, signInByForm, test } from '../../support/session'

const wrong = 'E-mail address or password is wrong.'

test('a stranger is sent to sign-in and comes back to the page asked for', async ({
  page,
  request,
  account,
}) => {
  for (const address of ['/admin', '/admin/signals/new', '/admin/account', '/admin/signals/new/target?x=1']) {
    const response = await request.get(address, { maxRedirects: 0 })
    expect(response.status(), address).toBe(307)
    const to = new URL(response.headers().location ?? '', 'http://localhost')
    expect(to.pathname).toBe('/sign-in')
    expect(to.searchParams.get('next')).toBe(address)
  }
  await page.goto('/admin/signals/new')
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await fillSignIn(page, account.email, account.password)
  await expect(page).toHaveURL(/\/admin\/signals\/new$/)
  await expect(page.getByRole('heading', { level: 1, name: 'New signal' })).toBeVisible()
})

test('a cookie that nobody signed opens nothing', async ({ page, context, baseURL }) => {
  await context.addCookies([
    { name: 'tracker.session_token', value: 'made-up.signature', url: baseURL ?? '' },
  ])
  await page.goto('/admin')
  await expect(page).toHaveURL(/\/sign-in/)
  await expect(page.getByRole('table')).toHaveCount(0)
})

test('a wrong password and an unknown address get the same answer', async ({ page, account }) => {
  await page.goto('/sign-in')
  for (const email of [account.email, 'nobody@example.org']) {
    await fillSignIn(page, email, 'not-the-password')
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(wrong)
    await expect(page.getByRole('main').getByRole('alert')).toBeFocused()
    await expect(page.getByLabel('E-mail address')).toHaveValue(email)
    await expect(page.getByLabel('Password', { exact: true })).toHaveValue('')
    await page.reload()
  }
})

test('signs in with a cookie that scripts cannot read, and out', async ({ page, context, account }) => {
  await signInByForm(page, account)
  await expect(page.getByRole('heading', { level: 1, name: 'Desk' })).toBeVisible()
  const session = (await context.cookies()).find(({ name }) => name.endsWith('tracker.session_token'))
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(session?.secure).toBe(page.url().startsWith('https:'))
  expect(await page.evaluate(() => document.cookie)).not.toContain('session_token')

  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
  await page.goto('/admin')
  await expect(page).toHaveURL(/\/sign-in/)
  // The session is over on the server too, not only forgotten by this browser.
  if (session) await context.addCookies([session])
  await page.goto('/admin')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('sign-in leads to a page of the desk and nowhere else', async ({ page, account, baseURL }) => {
  await page.goto(`/sign-in?next=${encodeURIComponent('//example.org/admin')}`)
  await fillSignIn(page, account.email, account.password)
  await page.waitForURL(`${baseURL}/admin`)
})

test('nobody can sign up', async ({ request }) => {
  for (const address of ['/api/auth/sign-up/email', '/api/auth/sign-in/email', '/api/auth/get-session']) {
    const response = await request.post(address, {
      data: { email: 'new@example.org', password: 'long-enough-password', name: 'New', role: 'admin' },
    })
    // The site's own server refuses the method before the framework finds no such route.
    expect([404, 405], address).toContain(response.status())
  }
})

test('the sixth try for one address within a quarter of an hour is refused', async ({ page }) => {
  const email = `tried-${Date.now()}@example.org`
  await page.goto('/sign-in')
  const alert = page.getByRole('main').getByRole('alert')
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await fillSignIn(page, email, `guess-${attempt}`)
    await expect(alert).toHaveText(wrong)
    await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeEnabled()
    await page.reload()
  }
  await fillSignIn(page, email, 'guess-6')
  await expect(alert).toHaveText(/^Too many tries to sign in\. Try again in \d+ (seconds|minutes?)\.$/)
})

test('an editor changes the password, which ends the other sessions', async ({ page, openContext }) => {
  const account = createAccount('Changing Editor')
  const other = await (await openContext()).newPage()
  await signInByForm(other, account)
  await signInByForm(page, account)
  await page.goto('/admin/account')
  const newPassword = `${account.password}-new`
  const passwords = page.locator('form', { hasText: 'Present password' }).locator('input[type="password"]')
  await expect(passwords).toHaveCount(3)
  const change = async (current: string) => {
    await passwords.nth(0).fill(current)
    await passwords.nth(1).fill(newPassword)
    await passwords.nth(2).fill(newPassword)
    await page.getByRole('button', { name: /change/i }).click()
  }
  await change('not-the-present-one')
  await expect(page.getByText('The present password is wrong')).toBeVisible()
  await change(account.password)
  await expect(page.getByRole('status').filter({ hasText: /password/i })).toBeVisible()

  await other.goto('/admin')
  await expect(other).toHaveURL(/\/sign-in/)
  await fillSignIn(other, account.email, account.password)
  await expect(other.getByRole('main').getByRole('alert')).toHaveText(wrong)
  await signInByForm(other, { email: account.email, password: newPassword })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('is refused, signs in, reads the desk and signs out', async ({ page, account }) => {
    await page.goto('/admin')
    await fillSignIn(page, account.email, 'not-the-password')
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(wrong)
    await expect(page.getByLabel('E-mail address')).toHaveValue(account.email)
    await expect(page.getByLabel('Password', { exact: true })).toHaveValue('')
    await fillSignIn(page, account.email, account.password)
    await expect(page).toHaveURL(/\/admin$/)
    await expect(page.getByRole('heading', { level: 1, name: 'Desk' })).toBeVisible()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page).toHaveURL(/\/sign-in$/)
  })

  test('a refused change of password says why', async ({ page, account }) => {
    await signInByForm(page, account)
    await page.goto('/admin/account')
    const passwords = page.locator('form', { hasText: 'Present password' }).locator('input[type="password"]')
    await passwords.nth(0).fill('not-the-present-one')
    await passwords.nth(1).fill('a-new-long-password')
    await passwords.nth(2).fill('a-new-long-password')
    await page.getByRole('button', { name: /change/i }).click()
    await expect(page.getByRole('main').getByRole('alert')).toHaveText('The present password is wrong.')
    for (const field of await passwords.all()) await expect(field).toHaveValue('')
  })
})
