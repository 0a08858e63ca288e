import { spawnSync } from 'node:child_process'
import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import path from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { sessionCookieNames } from '@/server/auth/cookies'
import { PrismaClient } from '@/server/generated/prisma/client'
import { absoluteDatabaseUrl, defaultDatabaseUrl } from '../../scripts/lib/project.mjs'
import { test as browserTest, requireBaseUrl } from './browser'
import { withOwnSite } from './own-site'

/** Editors for the tests: an account as the project's own command makes it, and browsers that are signed in. */

export type Account = { email: string; password: string; name: string }

const hour = 60 * 60 * 1000

/** Makes an administrator with a password that nobody else knows. Takes about two seconds. */
export function createAccount(name: string): Account {
  const email = `${name.toLowerCase().replaceAll(' ', '-')}-${randomBytes(4).toString('hex')}@example.org`
  const password = randomBytes(18).toString('base64url')
  const command = path.join('scripts', 'admin-create.mjs')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [command, '--email', email, '--name', name, '--password-stdin'],
    { input: `${password}\n`, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`${command} ended with ${status}:\n${stdout}${stderr}`)
  return { email, password, name }
}

/** The cookie that the sign-in library reads: the token and its HMAC-SHA-256 under AUTH_SECRET, in base64. */
function signedToken(token: string, secret: string): string {
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  return encodeURIComponent(`${token}.${signature}`)
}

/** Begins a session in the database itself and gives its cookie to the context: no form, no rate limit. */
async function beginSession(context: BrowserContext, account: Account, baseURL: string, secret: string) {
  const url = absoluteDatabaseUrl(process.env.DATABASE_URL || defaultDatabaseUrl)
  const prisma = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url, timeout: 5000 }) })
  const token = randomBytes(24).toString('base64url')
  try {
    const { id: userId } = await prisma.user.findUniqueOrThrow({ where: { email: account.email } })
    const expiresAt = new Date(Date.now() + hour)
    await prisma.session.create({ data: { id: randomUUID(), token, userId, expiresAt } })
  } finally {
    await prisma.$disconnect()
  }
  const [name] = sessionCookieNames
  const value = signedToken(token, secret)
  await context.addCookies([{ name, value, url: baseURL, httpOnly: true, sameSite: 'Lax' }])
}

/** Ends every session of an account in the database, as a password changed elsewhere does: its cookies stay behind. */
export async function endSessions({ email }: Account): Promise<void> {
  const url = absoluteDatabaseUrl(process.env.DATABASE_URL || defaultDatabaseUrl)
  const prisma = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url, timeout: 5000 }) })
  try {
    await prisma.session.deleteMany({ where: { user: { email } } })
  } finally {
    await prisma.$disconnect()
  }
}

/** Signs in by the form and waits for the desk. */
export async function signInByForm(page: Page, { email, password }: Pick<Account, 'email' | 'password'>) {
  await page.goto('/sign-in')
  await fillSignIn(page, email, password)
  await page.waitForURL('**/admin')
}

/** Fills the sign-in form and sends it. */
export async function fillSignIn(page: Page, email: string, password: string) {
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/**
 * Signs an account in to a browser. A site that runs already may have made up a secret of its own, unknown here:
 * then the form is used.
 */
export async function signIn(context: BrowserContext, account: Account, baseURL: string): Promise<void> {
  const secret = process.env.AUTH_SECRET
  if (secret) return beginSession(context, account, baseURL, secret)
  const page = await context.newPage()
  await signInByForm(page, account)
  await page.close()
}

type Fixtures = {
  /** A page of a signed-in editor. */
  desk: Page
  /** A page of someone who is not signed in, in a browser of their own. */
  stranger: Page
}

type WorkerFixtures = {
  /** The address of a server of this process's own; none on a site that runs already, and in tests that only read. */
  ownSite: string | undefined
  account: Account
}

/** Tests of the editors' desk: a site, a database and an account for each worker process. */
export const test = browserTest.extend<Fixtures, WorkerFixtures>({
  ownSite: [
    // biome-ignore lint/correctness/noEmptyPattern: the test runner asks for a destructured argument
    async ({}, use, { project }) => {
      if (!process.env.E2E_PORT || project.name !== 'desk') return use(undefined)
      await withOwnSite(use)
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  account: [
    // Asked for so that it comes first: the account is made in its database.
    async ({ ownSite: _site }, use) => {
      await use(createAccount('Test Editor'))
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ baseURL, ownSite }, use) => use(ownSite ?? baseURL),
  desk: async ({ context, account, baseURL }, use) => {
    await signIn(context, account, requireBaseUrl(baseURL))
    await use(await context.newPage())
  },
  stranger: async ({ openContext }, use) => {
    await use(await (await openContext()).newPage())
  },
})

export { expect } from '@playwright/test'
