// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { ReferenceList } from '@/domain/search/reference-lists'
import { answerFetch, open } from '../../../tests/support/component'
import { shippedOptions } from '../../../tests/support/shipped-options'
import { KnownReferences } from './known-references'
import { Picker, type PickerProps } from './picker.client'

const options = shippedOptions()

const control: PickerProps['control'] = {
  id: 'f-picked',
  name: 'picked',
  'aria-invalid': undefined,
  'aria-describedby': undefined,
  'aria-required': true,
}

const onAdd = vi.fn<(typed: string) => void>()
const onSubmit = vi.fn((event: Event) => event.preventDefault())

const picker = (list: ReferenceList, given: Partial<PickerProps> = {}) => (
  <form onSubmit={(event) => onSubmit(event.nativeEvent)}>
    <label htmlFor="f-picked">Record</label>
    <Picker
      control={control}
      list={list}
      kind="fleet-estimate"
      defaultValue=""
      known={new KnownReferences()}
      offers={undefined}
      onAdd={onAdd}
      {...given}
    />
    <button type="submit">Send</button>
  </form>
)

beforeEach(() => {
  answerFetch((url) => Response.json(options(url)))
})

const box = () => screen.getByRole('combobox')
const option = (name: RegExp) => screen.findByRole('option', { name })
const said = () => document.querySelector('[role="status"]')
const listbox = () => screen.queryByRole('listbox')

describe('a field that names a record', () => {
  it('offers records when it is clicked, and finds one by a part of its name', async () => {
    const { user } = open('/', picker('operator'))
    await user.click(box())
    await waitFor(() => expect(screen.queryAllByRole('option')).not.toHaveLength(0))
    expect(said()).toHaveTextContent('Type to search all of them.')
    await user.keyboard('wayve')
    await user.click(await option(/^Wayve/))
    expect(box()).toHaveValue('Wayve')
    await waitFor(() => expect(listbox()).not.toBeInTheDocument())
  })

  it('forgives a slip of the pen, and says which of its namesakes was chosen', async () => {
    const { user } = open('/', picker('place'))
    await user.type(box(), 'phenix')
    await user.click(await option(/^Phoenix.*Arizona/))
    expect(box()).toHaveValue('Phoenix, Arizona')
    expect(screen.getByText('City, Arizona, United States')).toBeVisible()
  })

  it('is chosen from with the keyboard, without sending the form', async () => {
    const { user } = open('/', picker('operator'))
    box().focus()
    await user.keyboard('tesl')
    await option(/^Tesla Robotaxi/)
    expect(box()).toHaveAttribute('aria-expanded', 'true')
    await user.keyboard('{Enter}')
    expect(box()).toHaveValue('Tesla Robotaxi')
    expect(box()).toHaveFocus()
    await waitFor(() => expect(box()).toHaveAttribute('aria-expanded', 'false'))
    expect(onSubmit).not.toHaveBeenCalled()
  })

  it('is closed by Escape, and writes a name out when it is left', async () => {
    const { user } = open('/', picker('place'))
    await user.type(box(), 'austin')
    await option(/^Austin/)
    await user.keyboard('{Escape}')
    await waitFor(() => expect(listbox()).not.toBeInTheDocument())
    expect(box()).toHaveValue('austin')
    await user.tab()
    await waitFor(() => expect(box()).toHaveValue('Austin, Texas'))
  })

  it('offers to add what is not on record, with what was typed', async () => {
    const { user } = open('/', picker('operator'))
    await user.type(box(), 'Nightfall Motors')
    await option(/^Add “Nightfall Motors” as a new operator$/)
    await user.keyboard('{ArrowUp}{Enter}')
    expect(onAdd).toHaveBeenCalledExactlyOnceWith('Nightfall Motors')
    expect(onSubmit).not.toHaveBeenCalled()
  })

  it('chooses nothing with Enter from the answer to other letters', async () => {
    const { user } = open('/', picker('operator'))
    await user.type(box(), 'tesl')
    await option(/^Tesla Robotaxi/)
    answerFetch(() => new Promise(() => {}))
    await user.keyboard('a motors')
    await waitFor(() => expect(said()).toHaveTextContent('Searching…'))
    await user.keyboard('{Enter}')
    expect(box()).toHaveValue('tesla motors')
    expect(onSubmit).not.toHaveBeenCalled()
  })

  it('says when the session has ended and when the list cannot be reached', async () => {
    answerFetch(() => Response.json({ problem: 'no' }, { status: 401 }))
    const { user } = open('/', picker('operator'))
    await user.type(box(), 'wa')
    await waitFor(() => expect(said()).toHaveTextContent('Your session has ended.'))
    answerFetch(() => Promise.reject(new TypeError('Failed to fetch')))
    await user.keyboard('y')
    await waitFor(() => expect(said()).toHaveTextContent('The list cannot be reached. Type the name in full'))
    expect(box()).toHaveValue('way')
  })

  it('offers the records that a name may mean: as buttons, and to a browser without a script as its own list', async () => {
    const offers = ['Singapore (country)', 'Singapore, Singapore']
    const given = { offers, defaultValue: 'Singapore' }
    const html = document.createElement('div')
    html.innerHTML = renderToStaticMarkup(picker('place', given))
    expect([...html.querySelectorAll('datalist option')].map((one) => one.getAttribute('value'))).toEqual(
      offers,
    )
    expect(html.querySelector('input[name="picked"]')).toHaveAttribute('list', 'f-picked-offers')

    const { user } = open('/', picker('place', given))
    await user.click(screen.getByRole('button', { name: 'Singapore, Singapore' }))
    expect(box()).toHaveValue('Singapore, Singapore')
    expect(box()).toHaveFocus()
  })
})
