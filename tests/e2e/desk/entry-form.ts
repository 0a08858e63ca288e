import { randomUUID } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import { formWith } from '../../../scripts/lib/form-client.mjs'
import { expect } from '../../support/session'

/** The entry form as an editor uses it, and as a program would send it. */

export type Entry = { headline: string; low: number; high: number; source: 'new' | 'none' }

/** Where the counts of this process begin: on a site that runs already, others have left theirs. */
const firstCount = Math.floor(Math.random() * 800)
let counted = 0

/** An observed count of Tesla's driverless vehicles in Austin, today, with words that nothing else on record has. */
export function austinCount(source: Entry['source'] = 'new'): Entry {
  // No two of a process overlap: the form asks about a count that is already on record.
  // Near enough to each other that none is doubted beside another.
  counted += 1
  const low = 20_000 + ((firstCount + counted) % 800) * 50
  return { headline: `Check ${randomUUID().slice(0, 8)}: a count in Austin`, low, high: low + 35, source }
}

export const todayInUtc = () => new Date().toISOString().slice(0, 10)

/** Fills the form of a vehicle count, and brings a new source along when the entry has one. */
export async function fillCount(page: Page, { headline, low, high, source }: Entry): Promise<void> {
  await page.getByLabel('Operator', { exact: true }).fill('tesla')
  await page
    .getByLabel(/^Place/)
    .first()
    .fill('austin-tx')
  await page.getByLabel('Date', { exact: true }).fill(todayInUtc())
  await page.getByLabel('Lower figure').fill(String(low))
  await page.getByLabel(/^Upper figure/).fill(String(high))
  await page.getByLabel('Which vehicles').selectOption({ label: 'Driverless vehicles' })
  await page.getByLabel('Source type', { exact: true }).selectOption({ label: 'Observed' })
  await page.getByLabel('Headline').fill(headline)
  await page.getByLabel('Confidence').selectOption({ label: 'Estimated' })
  if (source === 'none') return
  await page.getByText('Paste the address of a new source').click()
  const record = page.getByRole('group', { name: 'New source' })
  await record.getByLabel(/^Address/).fill(`https://example.org/counts/${encodeURIComponent(headline)}`)
  await record.getByLabel('Publisher').fill('The Checking Gazette')
  await record.getByLabel('Title').fill(headline)
  await record.getByLabel('Kind').selectOption({ label: 'Press' })
}

/** Opens the form of a new vehicle count, fills it and presses one of its buttons. */
export async function enterCount(
  page: Page,
  entry: Entry,
  button: 'Publish' | 'Save as draft',
): Promise<string> {
  await page.goto('/admin/signals/new/fleet-estimate')
  await fillCount(page, entry)
  await page.getByRole('button', { name: button }).click()
  await page.waitForURL(/\/admin\/signals\/(?!new)[^/?]+\?saved=/)
  return idIn(page)
}

/**
 * A vehicle count that is on file when a test begins: sent as a browser without a script sends the form, by the person
 * who is signed in on this page, which stays where it is.
 * @returns the id of its signal
 */
export async function countOnFile(
  page: Page,
  { headline, low, high, source }: Entry,
  intent: 'publish' | 'draft',
): Promise<string> {
  const { request } = page.context()
  const address = '/admin/signals/new/fleet-estimate'
  const form = await request.get(address)
  const typed: Record<string, string> = {
    'signal.operator': 'tesla',
    'signal.place': 'austin-tx',
    'signal.date': todayInUtc(),
    'signal.low': String(low),
    'signal.high': String(high),
    'signal.scope': 'driverless',
    'signal.basis': 'observed',
    'signal.headline': headline,
    'signal.confidence': 'estimated',
    ...(source === 'new' && {
      'records.source.url': `https://example.org/counts/${encodeURIComponent(headline)}`,
      'records.source.publisher': 'The Checking Gazette',
      'records.source.title': headline,
      'records.source.kind': 'press',
    }),
    intent,
  }
  const answer = await request.post(address, {
    multipart: { ...Object.fromEntries(formWith(await form.text(), 'signal.headline')), ...typed },
    headers: { Origin: new URL(form.url()).origin },
    maxRedirects: 0,
  })
  const [, id] = /\/admin\/signals\/([^/?]+)\?saved=/.exec(answer.headers().location ?? '') ?? []
  if (!id) throw new Error(`The count was not saved: ${answer.status()} ${answer.headers().location ?? ''}`)
  return id
}

/** The id of the signal whose edit page is open. */
export function idIn(page: Page): string {
  const id = new URL(page.url()).pathname.split('/').at(-1)
  if (!id) throw new Error(`${page.url()} is not the page of a signal`)
  return id
}

/** Retracts the signal with this id, with a reason, and waits until it is done. */
export async function retract(page: Page, id: string, reason: string): Promise<void> {
  await page.goto(`/admin/signals/${id}`)
  await page.waitForLoadState('networkidle')
  // Unsaved entries that are offered open it.
  const panel = page.locator('details').filter({ has: page.getByText('Retract…') })
  if ((await panel.getAttribute('open')) === null) await page.getByText('Retract…').click()
  await page.getByLabel('Reason').fill(reason)
  await page.getByRole('button', { name: 'Retract this signal' }).click()
  await expect(page.getByRole('status').first()).toContainText('Retracted.')
}

/**
 * Everything that the browser would send with one of a form's buttons, for requests that a program makes itself.
 * Without a script the form carries the name of its action in hidden fields.
 */
export async function formFields(form: Locator, intent?: string): Promise<Record<string, string>> {
  const entries = await form.evaluate((element) => {
    if (!(element instanceof HTMLFormElement)) throw new Error('not a form')
    return [...new FormData(element)].map(([name, value]) => [name, String(value)] as const)
  })
  return { ...Object.fromEntries(entries), ...(intent === undefined ? {} : { intent }) }
}
