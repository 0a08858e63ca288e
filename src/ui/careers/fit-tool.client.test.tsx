// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { questionTexts } from '@/content/paths/fit'
import { fitQuestions } from '@/domain/careers/fit-questions'
import { careerPaths } from '@/domain/careers/paths'
import { impacts } from '@/domain/impact/catalog'
import { address, answerFetch, open } from '../../../tests/support/component'
import { FitLauncher } from './fit-launcher.client'

const paths = careerPaths.map((path) => ({
  ...path,
  href: `/paths/${path.slug}`,
  impacts: impacts
    .slice(0, 2)
    .map((impact) => ({ ...impact, index: 42.25, href: `/impacts/${impact.slug}` })),
}))

const openTool = (at = '/paths') => open(at, <FitLauncher paths={paths} day="Jun 15, 2026" />)
const group = (statement: string) =>
  within(
    [...document.querySelectorAll('fieldset')].find((one) => one.textContent?.startsWith(statement)) ??
      document.createElement('p'),
  )
const result = () => screen.findByRole('region', { name: 'Result' })

/** Opens the tool by its button and gives the reader's hands. */
async function begin() {
  const view = openTool()
  await view.user.click(screen.getByRole('button', { name: 'Rate the twelve statements' }))
  await result()
  return view
}

describe('the fit tool', () => {
  it('shows the first three with margins, and every line of the arithmetic adds up', async () => {
    const { user } = await begin()
    const fetched = answerFetch(() => new Response())
    for (const [position, { id }] of fitQuestions.entries()) {
      const choice = ['0 Not at all', '2 Partly', '4 Fully'][position % 3] ?? ''
      await user.click(group(questionTexts[id].statement).getByLabelText(choice))
    }
    expect(address()).toBe('/paths#fit=1.024024024024')
    expect(fetched).not.toHaveBeenCalled()
    expect(screen.getByText(/All are answered/).closest('[role="status"]')).toHaveTextContent(
      /comes first with \d+ points, (one point|\d+ points) ahead of|level with/,
    )

    const places =
      [...(await result()).querySelectorAll(':scope ol')][0]?.querySelectorAll(':scope > li') ?? []
    expect(places).toHaveLength(3)
    const scores: number[] = []
    for (const place of places) {
      const rows = [...place.querySelectorAll('tbody tr')].map((row) =>
        [...row.querySelectorAll('td')].map(({ textContent }) => textContent ?? ''),
      )
      const sum = Number(rows.at(-1)?.at(-1))
      const lines = rows.slice(0, -1).map(([product = '', gives = '']) => {
        const [rating = 0, points = 0] = product.split('×').map(Number)
        expect(rating * points).toBe(Number(gives))
        return Number(gives)
      })
      expect(lines.reduce((total, one) => total + one, 0)).toBe(sum)
      expect(place.querySelector('[data-impact-figures] li')).toHaveTextContent(/\d+\.\d$/)
      scores.push(sum)
    }
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    const margin = (scores[0] ?? 0) - (scores[1] ?? 0)
    if (margin > 1) expect(places[0]).toHaveTextContent(`${margin} points ahead of the next`)
    expect(await result()).toHaveTextContent('What would change this answer')
  })

  it('does what it says would change the answer', async () => {
    const { user } = openTool('/paths#fit=1.024024024024')
    const words = (await screen.findByText(/^The smallest: if/)).textContent ?? ''
    const [, short, to, , first] =
      /if “(.+)” were (\d) in place of (\d), (.+) would come first/.exec(words) ?? []
    const question = fitQuestions.find(({ id }) => questionTexts[id].short === short)
    if (!question || !first) throw new Error(`No change is named in: ${words}`)
    await user.click(group(questionTexts[question.id].statement).getByLabelText(new RegExp(`^${to} `)))
    expect(await screen.findByText(new RegExp(`${first} comes first`))).toBeVisible()
  })

  it('keeps the answers in the address, shows them on the next visit, and clears them', async () => {
    const { user, unmount } = await begin()
    await user.click(group(questionTexts.detail.statement).getByLabelText('4 Fully'))
    await user.click(group(questionTexts.images.statement).getByLabelText('2 Partly'))
    expect(address()).toBe('/paths#fit=1.-----4-2----')
    unmount()
    const { user: again } = openTool('/paths#fit=1.-----4-2----')
    expect(await result()).toHaveTextContent('Annotation & operations comes first with 42 points')
    expect(group(questionTexts.detail.statement).getByLabelText('4 Fully')).toBeChecked()
    expect(screen.getAllByRole('link', { name: 'Make a plan of it' })[0]).toHaveAttribute(
      'href',
      '/plan?path=annotation-operations',
    )
    const clear = screen.getByRole('button', { name: 'Clear all answers' })
    clear.focus()
    await again.keyboard('{Enter}')
    expect(address()).toBe('/paths')
    expect(await result()).toHaveTextContent('Nothing is answered yet')
    expect(clear).toHaveFocus()
    expect(clear).toHaveAttribute('aria-disabled', 'true')
  })

  it('is opened with the keyboard at its first statement', async () => {
    const { user } = openTool()
    await user.tab()
    expect(screen.getByRole('button', { name: 'Rate the twelve statements' })).toHaveFocus()
    await user.keyboard('{Enter}')
    await waitFor(() =>
      expect(
        group(questionTexts[fitQuestions[0]?.id ?? 'detail'].statement).getByLabelText('0 Not at all'),
      ).toHaveFocus(),
    )
  })

  it('opens for an address with answers that is come upon later', async () => {
    openTool()
    history.replaceState(null, '', '/paths#fit=1.-----4-2----')
    window.dispatchEvent(new HashChangeEvent('hashchange'))
    expect(await result()).toHaveTextContent('Annotation & operations comes first')
  })

  it('says what is wrong with an address, until it is answered anew', async () => {
    const { user } = openTool('/paths#fit=9.123')
    expect(await screen.findByText(/These answers are of version 9/)).toBeVisible()
    await user.click(group(questionTexts.doubt.statement).getByLabelText('3 Mostly'))
    expect(address()).toMatch(/#fit=1\./)
    expect(screen.queryByText(/These answers are of version 9/)).not.toBeInTheDocument()
  })
})
