// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { pathContent } from '@/content/paths'
import { readProgress } from '@/domain/careers/progress'
import { stepsOf } from '@/domain/careers/roadmap'
import { open } from '../../../tests/support/component'
import { ProgressPanel } from './progress-panel.client'
import { ProgressProvider } from './progress-store.client'
import { StepCheck } from './step-check.client'

const slug = 'data-infrastructure'
const kept = `roadmap-progress/${slug}`
const { roadmap } = pathContent(slug)
const steps = stepsOf(roadmap)
const [first, second] = steps
if (!first || !second) throw new Error('The roadmap has no steps')

const head = { title: 'Data infrastructure', summary: 'A summary.', address: `/paths/${slug}` }

/** The roadmap with its panel and a box for every step, as the page of a path has them. */
function openRoadmap() {
  return open(
    `/paths/${slug}`,
    <ProgressProvider path={slug} roadmap={roadmap}>
      <ProgressPanel head={head} />
      {steps.map(({ id, title }) => (
        <StepCheck key={id} id={id} title={title} />
      ))}
    </ProgressProvider>,
  )
}

const box = ({ title }: { title: string }) => screen.getByLabelText(`Done: ${title}`)
const button = (name: string) => screen.getByRole('button', { name })
const progressFile = (given: object) =>
  JSON.stringify({ kind: 'roadmap-progress', version: 1, path: slug, done: {}, ...given })
const give = (user: ReturnType<typeof openRoadmap>['user'], text: string) =>
  user.upload(
    screen.getByLabelText('Import a file'),
    new File([text], 'progress.json', { type: 'application/json' }),
  )

/** What the browser is asked to save as files: name and text. */
let saved: { name: string; text: Promise<string> }[] = []

beforeEach(() => {
  saved = []
  const blobs = new Map<string, Blob>()
  vi.stubGlobal(
    'URL',
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        const href = `blob:${blobs.size}`
        blobs.set(href, blob)
        return href
      },
      revokeObjectURL: () => {},
    }),
  )
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href)
    if (blob) saved.push({ name: this.download, text: textOf(blob) })
  })
})

const textOf = (blob: Blob) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.readAsText(blob)
  })

describe('the progress on a roadmap', () => {
  it('is counted, kept in the browser, and there again on the next visit', async () => {
    const { user, unmount } = openRoadmap()
    expect(screen.getByText(`0 of ${steps.length}`)).toBeVisible()
    await user.click(box(first))
    await user.click(box(second))
    expect(await screen.findByText(`2 of ${steps.length}`)).toBeVisible()
    expect(localStorage.getItem(kept)).toContain(first.id)

    unmount()
    openRoadmap()
    await waitFor(() => expect(box(first)).toBeChecked())
    expect(box(second)).toBeChecked()
    expect(screen.getByText(`2 of ${steps.length}`)).toBeVisible()
  })

  it('is ticked off and on again by keyboard', async () => {
    const { user } = openRoadmap()
    box(first).focus()
    await user.keyboard(' ')
    expect(await screen.findByText(`1 of ${steps.length}`)).toBeVisible()
    await user.keyboard(' ')
    expect(await screen.findByText(`0 of ${steps.length}`)).toBeVisible()
    await waitFor(() => expect(localStorage.getItem(kept)).toBeNull())
  })

  it('is exported as a file that can be read again, and as Markdown with what is done', async () => {
    const { user } = openRoadmap()
    expect(button('Export the progress')).toBeDisabled()
    expect(button('Markdown with what is done')).toBeDisabled()
    await user.click(box(first))
    await user.click(box(second))
    await screen.findByText(`2 of ${steps.length}`)
    await user.click(button('Export the progress'))
    await user.click(button('Markdown with what is done'))
    expect(saved.map(({ name }) => name)).toEqual([`progress-${slug}.json`, `plan-${slug}.md`])
    const [file = '', markdown = ''] = await Promise.all(saved.map(({ text }) => text))
    const read = readProgress(file, slug, roadmap)
    expect(read.ok && Object.keys(read.value.progress.done).toSorted()).toEqual(
      [first.id, second.id].toSorted(),
    )
    expect(markdown.match(/^- \[x\] /gm)).toHaveLength(2)
    expect(markdown.match(/^- \[ \] /gm)).toHaveLength(steps.length - 2)
  })

  it('is forgotten, brought back with Undo, and taken from a file', async () => {
    const { user } = openRoadmap()
    await user.click(box(first))
    await screen.findByText(`1 of ${steps.length}`)
    const file = localStorage.getItem(kept) ?? ''
    const forget = button('Forget the progress')
    await user.click(forget)
    expect(box(first)).not.toBeChecked()
    expect(screen.getByRole('status')).toHaveTextContent('The progress is forgotten.')
    // The button keeps the focus, and does nothing more.
    expect(forget).toHaveFocus()
    expect(forget).toHaveAttribute('aria-disabled', 'true')
    await user.keyboard('{Enter}')

    await user.tab()
    expect(button('Undo')).toHaveFocus()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(box(first)).toBeChecked())
    expect(screen.getByRole('status')).toHaveFocus()
    expect(screen.getByRole('status')).toHaveTextContent(/^As it was before\.$/)
    expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument()

    await user.click(forget)
    await give(user, file)
    await waitFor(() => expect(box(first)).toBeChecked())
    expect(screen.getByRole('status')).toHaveTextContent('1 step taken from the file.')
  })

  it.each([
    ['no such file', '{', 'This is not a progress file of this site. Nothing was changed.'],
    ['another version', progressFile({ version: 2 }), 'This file is of another version'],
    [
      'another path',
      progressFile({ path: 'perception' }),
      'This progress belongs to another path: perception.',
    ],
    [
      'a day that is none',
      progressFile({ done: { [first.id]: '2026-02-30' } }),
      `The day of the step “${first.id}” must be a day`,
    ],
    ['a file that is too long', 'x'.repeat(100_000), 'This file is too long'],
  ])('changes nothing, and says why, for %s', async (_case, text, reason) => {
    const { user } = openRoadmap()
    await user.click(box(first))
    await screen.findByText(`1 of ${steps.length}`)
    const before = localStorage.getItem(kept)
    await give(user, text)
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(reason))
    expect(box(first)).toBeChecked()
    expect(localStorage.getItem(kept)).toBe(before)
  })

  it('names the steps of a file that this plan does not have, and can undo the file', async () => {
    const { user } = openRoadmap()
    await user.click(box(first))
    await screen.findByText(`1 of ${steps.length}`)
    await give(user, progressFile({ done: { [second.id]: '2026-03-01', gone: '2026-03-02' } }))
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent(
        '1 step taken from the file. Left out, since this plan has no such step: gone.',
      ),
    )
    await waitFor(() => expect(box(second)).toBeChecked())
    expect(box(first)).not.toBeChecked()
    await user.click(within(screen.getByRole('status')).getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(box(first)).toBeChecked())
    expect(box(second)).not.toBeChecked()
  })

  it('is left as it is when it cannot be read: nothing can be ticked, and it can be exported', async () => {
    localStorage.setItem(kept, '{')
    const { user } = openRoadmap()
    expect(await screen.findByRole('alert')).toHaveTextContent('cannot be read')
    expect(box(first)).toBeDisabled()
    expect(button('Markdown with what is done')).toBeDisabled()
    await user.click(button('Export the progress'))
    expect(await saved[0]?.text).toBe('{')
    expect(localStorage.getItem(kept)).toBe('{')
  })

  it('follows what another window of the browser keeps', async () => {
    openRoadmap()
    localStorage.setItem(kept, progressFile({ done: { [second.id]: '2026-03-01' } }))
    window.dispatchEvent(new StorageEvent('storage', { key: kept }))
    await waitFor(() => expect(box(second)).toBeChecked())
  })

  it('says so when the browser keeps nothing', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    const { user } = openRoadmap()
    await user.click(box(first))
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('This browser keeps nothing'))
    expect(box(first)).not.toBeChecked()
    vi.restoreAllMocks()
  })
})
