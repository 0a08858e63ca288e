// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { answerFetch, open } from '../../../tests/support/component'
import { shippedSearch } from '../../../tests/support/shipped-search'
import { SearchLauncher } from './search-launcher.client'

const search = shippedSearch()

/** Where a followed link would have led, since jsdom opens no pages. */
let followed: string[] = []

function openPage() {
  document.title = 'Cities — Robotaxi Deployment Tracker'
  const view = open(
    '/cities',
    <>
      <SearchLauncher />
      <main>
        <a href="/cities/austin-tx">Austin</a>
        <input aria-label="Words in the text" />
      </main>
    </>,
  )
  return view
}

let fetched = answerFetch((url) => Response.json(search(url)))
beforeEach(() => {
  fetched = answerFetch((url) => Response.json(search(url)))
  followed = []
  const noteLink = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || event.defaultPrevented) return
    followed.push(`${link.pathname}${link.search}`)
    event.preventDefault()
  }
  document.addEventListener('click', noteLink)
  return () => document.removeEventListener('click', noteLink)
})

const palette = () => screen.queryByRole('dialog', { name: 'Search' })
const field = () => screen.findByRole('combobox')
const said = () => document.querySelector('[role="dialog"] [role="status"]')
const chosen = () => document.querySelector('[role="option"][data-highlighted]')

/** Opens the palette with the keyboard and types into it. */
async function type(user: ReturnType<typeof openPage>['user'], words: string) {
  await user.keyboard('{Control>}k{/Control}')
  await waitFor(async () => expect(await field()).toHaveFocus())
  if (words !== '') await user.keyboard(words)
}

describe('the palette', () => {
  it.each([
    ['Ctrl-K', '{Control>}k{/Control}'],
    ['⌘K', '{Meta>}k{/Meta}'],
    ['/', '/'],
  ])('is opened by %s, closed by Escape, and gives the focus back', async (_name, keys) => {
    const { user } = openPage()
    const link = screen.getByRole('link', { name: 'Austin' })
    link.focus()
    await user.keyboard(keys)
    await waitFor(async () => expect(await field()).toHaveFocus())
    expect(await field()).toHaveValue('')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(palette()).not.toBeInTheDocument())
    await waitFor(() => expect(link).toHaveFocus())
  })

  it('is opened by its button', async () => {
    const { user } = openPage()
    await user.click(screen.getByRole('button', { name: 'Search' }))
    await waitFor(async () => expect(await field()).toHaveFocus())
  })

  it('is opened by a press on the field of the header, and by what is typed there', async () => {
    const { user } = openPage()
    const searchbox = screen.getByRole('searchbox', { name: 'Search for' })
    await user.click(searchbox)
    await waitFor(async () => expect(await field()).toHaveFocus())
    await user.keyboard('{Escape}')
    await waitFor(() => expect(palette()).not.toBeInTheDocument())
    searchbox.focus()
    await user.keyboard('pho')
    await waitFor(async () => expect(await field()).toHaveValue('pho'))
    expect(searchbox).toHaveValue('')
  })

  it('leaves to the form what was typed before there was a script', async () => {
    const { user } = openPage()
    const searchbox = screen.getByRole('searchbox', { name: 'Search for' })
    fireEvent.change(searchbox, { target: { value: 'phoenix' } })
    await user.click(searchbox)
    expect(palette()).not.toBeInTheDocument()
    const sent = vi.fn((event: Event) => event.preventDefault())
    document.addEventListener('submit', sent, { once: true })
    await user.click(screen.getByRole('button', { name: 'Search' }))
    expect(sent).toHaveBeenCalledOnce()
    expect(palette()).not.toBeInTheDocument()
  })

  it('offers recent pages and the sections before anything is typed', async () => {
    sessionStorage.setItem(
      'tracker-recent-pages',
      JSON.stringify([{ path: '/filings', title: 'Filings seen' }]),
    )
    const { user } = openPage()
    await type(user, '')
    expect(await screen.findByRole('group', { name: 'Recent pages' })).toHaveTextContent('Filings seen')
    expect(screen.getByRole('group', { name: 'Sections' })).toHaveTextContent('Fleets')
    expect(said()).toBeEmptyDOMElement()
    // The page that is open is remembered, and offered on the next one.
    expect(sessionStorage.getItem('tracker-recent-pages')).toContain('"path":"/cities","title":"Cities"')
  })

  it('counts aloud what is found, marks the words, and is walked with the arrows and Enter', async () => {
    const { user } = openPage()
    await type(user, 'austn')
    await waitFor(() => expect(said()).toHaveTextContent(/\d+ results?: places 1/))
    expect(chosen()).toHaveTextContent('Austin')
    expect(chosen()?.querySelector('mark')).toHaveTextContent('Austin')
    const first = chosen()
    await user.keyboard('{ArrowDown}')
    expect(chosen()).not.toBe(first)
    await user.keyboard('{ArrowUp}')
    expect(chosen()).toBe(first)
    expect(await field()).toHaveAttribute('aria-activedescendant', first?.id)
    await user.keyboard('{Enter}')
    expect(followed).toEqual(['/cities/austin-tx'])
    await waitFor(() => expect(palette()).not.toBeInTheDocument())
  })

  it('ends with the way to all results', async () => {
    const { user } = openPage()
    await type(user, 'cybercab')
    await waitFor(() => expect(said()).toHaveTextContent('results'))
    await user.keyboard('{ArrowUp}')
    expect(chosen()).toHaveTextContent(/^All \d+ results$/)
    await user.keyboard('{Enter}')
    expect(followed).toEqual(['/search?q=cybercab'])
  })

  it('opens nothing of an old answer with Enter', async () => {
    const { user } = openPage()
    await type(user, 'austin')
    await waitFor(() => expect(said()).toHaveTextContent('results'))
    fetched = answerFetch(() => new Promise(() => {}))
    await user.keyboard(' waymo')
    await waitFor(() => expect(said()).toHaveTextContent('Searching…'))
    // It leads to the search page by a page load, which jsdom does not make and a browser test sees.
    await user.keyboard('{Enter}')
    expect(followed).toEqual([])
    expect(said()).toHaveTextContent('Searching…')
  })

  it('says when nothing is found, when the server cannot be reached and when it refuses', async () => {
    const { user } = openPage()
    await type(user, 'qqqq xyzzy')
    await waitFor(() => expect(said()).toHaveTextContent(/^Nothing on record matches “qqqq xyzzy”\.$/))
    fetched = answerFetch(() => Promise.reject(new TypeError('Failed to fetch')))
    await user.keyboard(' more')
    await waitFor(() => expect(said()).toHaveTextContent(/^The search could not be reached\.$/))
    fetched = answerFetch(() => new Response(null, { status: 429 }))
    await user.keyboard(' again')
    await waitFor(() => expect(said()).toHaveTextContent('Too many searches at once. Wait a minute.'))
    expect(fetched).toHaveBeenCalled()
  })

  it('takes what is typed before it is there', async () => {
    const { user } = openPage()
    await user.keyboard('{Control>}k{/Control}')
    await user.keyboard('zoo')
    await waitFor(async () => expect(await field()).toHaveFocus())
    await waitFor(async () => expect(await field()).toHaveValue('zoo'))
  })

  it('leaves “/” to a field, and to nobody once it is turned off', async () => {
    const { user } = openPage()
    const words = screen.getByLabelText('Words in the text')
    words.focus()
    await user.keyboard('/')
    expect(words).toHaveValue('/')
    expect(palette()).not.toBeInTheDocument()
    words.blur()
    await user.keyboard('/')
    const dialog = within(await screen.findByRole('dialog', { name: 'Search' }))
    await user.click(dialog.getByLabelText('The / key opens the search'))
    await user.keyboard('{Escape}')
    await waitFor(() => expect(palette()).not.toBeInTheDocument())
    document.body.focus()
    await user.keyboard('/')
    expect(palette()).not.toBeInTheDocument()
    await type(user, '')
    expect(await field()).toHaveValue('')
  })
})
