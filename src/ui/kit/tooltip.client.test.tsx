// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { open } from '../../../tests/support/component'
import { TooltipHost } from './tooltip.client'

const meaning = 'A page of a regulator'

function openPage() {
  return open(
    '/',
    <>
      <a href="#1" title={meaning}>
        primary
      </a>
      <a href="#2">elsewhere</a>
      <TooltipHost />
    </>,
  )
}

const link = () => screen.getByRole('link', { name: 'primary' })

it('shows a title to the keyboard, once, and hides it at Escape', async () => {
  const { user } = openPage()
  await user.tab()
  expect(await screen.findByText(meaning)).toBeInTheDocument()
  expect(link()).not.toHaveAttribute('title')
  expect(link()).toHaveAccessibleDescription(meaning)
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByText(meaning)).toBeNull())
  expect(link()).toHaveFocus()
  expect(link()).toHaveAttribute('title', meaning)
})

it('shows a title under a pointer that rests, until it goes elsewhere', async () => {
  const { user } = openPage()
  await user.hover(link())
  expect(await screen.findByText(meaning)).toBeInTheDocument()
  await user.hover(screen.getByText(meaning))
  expect(screen.getByText(meaning)).toBeInTheDocument()
  await user.hover(screen.getByRole('link', { name: 'elsewhere' }))
  await waitFor(() => expect(screen.queryByText(meaning)).toBeNull())
  expect(link()).toHaveAttribute('title', meaning)
  expect(link()).not.toHaveAttribute('aria-description')
})
