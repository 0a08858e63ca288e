import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { pathContent } from '@/content/paths'
import { readProgress } from '@/domain/careers/progress'
import { stepsOf } from '@/domain/careers/roadmap'
import { expect, section, test } from '../../support/browser'

/** Progress on a roadmap through a reload, and as files that a browser saves and takes. Its logic is tested beside it. */

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
