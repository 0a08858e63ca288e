// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { open } from '../../../tests/support/component'
import { Sheet, type SheetSide } from './sheet.client'

function Page({ isModal, side }: { isModal: boolean; side: SheetSide }) {
  const [isOpen, setOpen] = useState(false)
  const [clicks, setClicks] = useState(0)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      <button type="button" onClick={() => setClicks(clicks + 1)}>
        Clicked {clicks} times
      </button>
      <Sheet title="Austin, TX" side={side} isModal={isModal} isOpen={isOpen} onOpenChange={setOpen}>
        <a href="/cities/austin-tx">More</a>
      </Sheet>
    </>
  )
}

const sheet = () => screen.queryByRole('dialog', { name: 'Austin, TX' })
const isWithin = (outer: Element | null) => outer?.contains(document.activeElement) === true

describe.each([
  ['modal', 'bottom'],
  ['non-modal', 'end'],
] as const)('a %s sheet at the %s', (kind, side) => {
  const isModal = kind === 'modal'

  async function opened() {
    const { user } = open('/', <Page isModal={isModal} side={side} />)
    await user.click(screen.getByRole('button', { name: 'Open' }))
    await waitFor(() => expect(isWithin(sheet())).toBe(true))
    return user
  }

  it('is named by its title, takes the focus, and gives it back at Escape', async () => {
    const user = await opened()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(sheet()).toBeNull())
    await waitFor(() => expect(screen.getByRole('button', { name: 'Open' })).toHaveFocus())
  })

  it('is closed by its own button', async () => {
    const user = await opened()
    await user.click(screen.getByRole('button', { name: 'Close' }))
    await waitFor(() => expect(sheet()).toBeNull())
  })
})

describe('the page beside a sheet', () => {
  it('stays in use when the sheet is not modal', async () => {
    const { user } = open('/', <Page isModal={false} side="end" />)
    await user.click(screen.getByRole('button', { name: 'Open' }))
    await waitFor(() => expect(isWithin(sheet())).toBe(true))
    await user.click(screen.getByRole('button', { name: 'Clicked 0 times' }))
    expect(screen.getByRole('button', { name: 'Clicked 1 times' })).toHaveFocus()
    expect(sheet()).not.toBeNull()
  })

  it('is out of reach of the keyboard when the sheet is modal', async () => {
    const { user } = open('/', <Page isModal side="bottom" />)
    await user.click(screen.getByRole('button', { name: 'Open' }))
    await waitFor(() => expect(isWithin(sheet())).toBe(true))
    for (let press = 0; press < 5; press += 1) {
      await user.tab()
      await waitFor(() => expect(isWithin(sheet())).toBe(true))
    }
  })
})
