import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { pathContent } from '@/content/paths'
import { readProgress } from '@/domain/careers/progress'
import { stepsOf } from '@/domain/careers/roadmap'
import { expect, section, test } from '../../support/browser'

/** A path's roadmap, and progress on it that stays in the browser. */

const slug = 'data-infrastructure'
const path = `/paths/${slug}`
const { roadmap } = pathContent(slug)
const steps = stepsOf(roadmap)
const [first, second] = steps
if (!first || !second) throw new Error('The roadmap has no steps')

const plan = (page: Page) => section(page, 'roadmap').filter({ visible: true })
const tick = (page: Page, title: string) => plan(page).getByLabel(`Done: ${title}`, { exact: true })
const give = (page: Page, text: string) =>
  plan(page)
    .getByLabel('Import a file')
    .setInputFiles({ name: 'progress.json', mimeType: 'application/json', buffer: Buffer.from(text) })

async function exported(page: Page, button: string): Promise<string> {
  const waiting = page.waitForEvent('download')
  await plan(page).getByRole('button', { name: button }).click()
  return readFileSync(await (await waiting).path(), 'utf8')
}

test('what is ticked is kept, can be taken away as a file and brought back', async ({ page }) => {
  await page.goto(path)
  await expect(plan(page)).toContainText(`0 of ${steps.length} steps done`)
  await tick(page, first.title).check()
  await tick(page, second.title).check()
  await expect(plan(page)).toContainText(`2 of ${steps.length} steps done`)
  await page.reload()
  await expect(tick(page, first.title)).toBeChecked()

  const file = await exported(page, 'Export the progress')
  const read = readProgress(file, slug, roadmap)
  expect(read.ok && Object.keys(read.value.progress.done).toSorted()).toEqual(
    [first.id, second.id].toSorted(),
  )
  const markdown = await exported(page, 'Markdown with what is done')
  expect(markdown.match(/^- \[x\] /gm)).toHaveLength(2)
  expect(markdown.match(/^- \[ \] /gm)).toHaveLength(steps.length - 2)

  await plan(page).getByRole('button', { name: 'Forget the progress' }).click()
  await expect(tick(page, first.title)).not.toBeChecked()
  await plan(page).getByRole('button', { name: 'Undo' }).click()
  await expect(tick(page, first.title)).toBeChecked()

  await plan(page).getByRole('button', { name: 'Forget the progress' }).click()
  await give(page, file)
  await expect(plan(page).getByRole('status')).toContainText('2 steps taken from the file.')
  await expect(tick(page, second.title)).toBeChecked()
})

test('a file that does not fit says why and changes nothing', async ({ page }) => {
  await page.goto(path)
  await tick(page, first.title).check()
  const status = plan(page).getByRole('status')
  const file = (given: object) =>
    JSON.stringify({ kind: 'roadmap-progress', version: 1, path: slug, done: {}, ...given })
  for (const [text, reason] of [
    ['{', 'This is not a progress file of this site. Nothing was changed.'],
    [file({ version: 2 }), 'This file is of another version'],
    [file({ path: 'perception' }), 'This progress belongs to another path: perception.'],
    [file({ done: { [first.id]: '2026-02-30' } }), `The day of the step “${first.id}” must be a day`],
    ['x'.repeat(100_000), 'This file is too long'],
  ] as const) {
    await give(page, text)
    await expect(status).toContainText(reason)
    await expect(tick(page, first.title)).toBeChecked()
  }
  await give(page, file({ done: { [second.id]: '2026-03-01', gone: '2026-03-02' } }))
  await expect(status).toContainText(
    '1 step taken from the file. Left out, since this plan has no such step: gone.',
  )
  await expect(tick(page, first.title)).not.toBeChecked()
  await plan(page).getByRole('button', { name: 'Undo' }).click()
  await expect(tick(page, first.title)).toBeChecked()
})

test('what cannot be read is left as it is, and can be exported', async ({ page }) => {
  await page.addInitScript((name) => localStorage.setItem(name, '{'), `roadmap-progress/${slug}`)
  await page.goto(path)
  await expect(plan(page).getByRole('alert')).toContainText('cannot be read')
  await expect(tick(page, first.title)).toBeDisabled()
  expect(await exported(page, 'Export the progress')).toBe('{')
})

test('the plan is a Markdown file', async ({ page, request }) => {
  await page.goto(path)
  const link = plan(page).getByRole('link', { name: 'The whole plan as Markdown' })
  const answer = await request.get((await link.getAttribute('href')) ?? '')
  expect(answer.headers()['content-type']).toContain('text/markdown')
  expect((await answer.text()).match(/^- \[ \] /gm)).toHaveLength(steps.length)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('every step stands in order with what it needs, and the page says what is missing', async ({
    page,
  }) => {
    await page.goto(path)
    await expect(plan(page).locator('noscript p')).toContainText('Ticking steps off needs JavaScript.')
    await expect(plan(page).getByRole('checkbox')).toHaveCount(0)
    await expect(plan(page).getByRole('heading', { level: 4 })).toHaveText(steps.map(({ title }) => title))
    const later = steps.find(({ after }) => after.length > 0)
    const needed = steps.find(({ id }) => id === later?.after[0])
    if (!later || !needed) throw new Error('No step needs another')
    await plan(page).locator(`#${later.id}`).getByRole('link', { name: needed.title }).click()
    await expect(page).toHaveURL(new RegExp(`#${needed.id}$`))
  })

  test('a past day shows the index of that day', async ({ page }) => {
    await page.goto(`${path}?asOf=2025-06-01`)
    const impacts = section(page, 'impacts').getByRole('table')
    await expect(impacts.locator('caption')).toContainText('1 Jun 2025')
    const then = await impacts.locator('tbody td').allInnerTexts()
    await page.goto(path)
    expect(await impacts.locator('tbody td').allInnerTexts()).not.toEqual(then)
  })
})
