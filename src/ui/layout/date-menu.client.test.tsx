// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { address, open, router } from '../../../tests/support/component'
import { DateMenu, type DateMenuProps } from './date-menu'
import { tellShownDay } from './shown-day'

const span = { first: '2009-03-01', today: '2026-11-30' } as const

function openAt(path: string, shown: DateMenuProps['shown'] = '') {
  const view = open(path, <DateMenu address={path} shown={shown} {...span} />)
  const [details] = view.container.querySelectorAll('details')
  const [summary] = view.container.querySelectorAll('summary')
  if (!details || !summary) throw new Error('There is no disclosure')
  return { ...view, details, summary }
}
const field = () => screen.getByLabelText('View as of')

describe('the day of a page', () => {
  it('is said in words', () => {
    expect(openAt('/').summary).toHaveTextContent('As of today')
    expect(openAt('/?asOf=2025-06-01', '2025-06-01').summary).toHaveTextContent('As of Jun 1, 2025')
  })

  it('is asked for by a form that keeps the rest of the address, without a script', () => {
    const { container } = openAt('/filings?state=open&asOf=2025-06-01&page=3', '2025-06-01')
    const form = container.querySelector('form')
    expect(form).toHaveAttribute('action', '/filings')
    expect(form).toHaveAttribute('method', 'get')
    expect([...new FormData(form ?? undefined)]).toEqual([
      ['state', 'open'],
      ['asOf', '2025-06-01'],
    ])
    expect(field()).toHaveAttribute('min', span.first)
    expect(field()).toHaveAttribute('max', span.today)
  })

  it('has shortcuts with an address each, and the way back to today only from another day', () => {
    const { container } = openAt('/cities?operator=waymo&asOf=2025-06-01', '2025-06-01')
    const links = [...container.querySelectorAll('li a')].map((link) => link.getAttribute('href'))
    expect(links).toEqual([
      '/cities?operator=waymo',
      '/cities?operator=waymo&asOf=2026-10-30',
      '/cities?operator=waymo&asOf=2025-11-30',
      '/cities?operator=waymo&asOf=2009-03-01',
    ])
    const today = openAt('/cities')
    expect(within(today.container).queryByText('Back to today')).not.toBeInTheDocument()
  })
})

describe('with a script', () => {
  it('a day that is picked is shown at once, and everything else of the address stays', () => {
    const { details, summary } = openAt('/paths?impact=robotics&page=2#fit=1')
    details.open = true
    fireEvent.input(field(), { target: { value: '2025-06-01' } })
    expect(address()).toBe('/paths?impact=robotics&asOf=2025-06-01#fit=1')
    expect(router.push).toHaveBeenCalledExactlyOnceWith(expect.any(String), { scroll: false })
    expect(details.open).toBe(false)
    expect(summary).toHaveFocus()
  })

  it('keeps what a script has written into the address since', () => {
    openAt('/map')
    history.replaceState(null, '', '/map?city=austin-tx')
    fireEvent.input(field(), { target: { value: '2025-06-01' } })
    expect(address()).toBe('/map?city=austin-tx&asOf=2025-06-01')
  })

  it('a day that is typed is shown when the keys rest, or with Enter', () => {
    vi.useFakeTimers()
    openAt('/cities')
    for (const value of ['2025-06-01', '2025-06-12']) {
      fireEvent.keyDown(field(), { key: '1' })
      fireEvent.input(field(), { target: { value } })
      vi.advanceTimersByTime(500)
    }
    expect(router.push).not.toHaveBeenCalled()
    act(() => vi.advanceTimersByTime(1000))
    expect(address()).toBe('/cities?asOf=2025-06-12')

    fireEvent.keyDown(field(), { key: '3' })
    fireEvent.input(field(), { target: { value: '2025-06-13' } })
    fireEvent.submit(screen.getByRole('form', { name: 'Another day' }))
    expect(address()).toBe('/cities?asOf=2025-06-13')
    vi.useRealTimers()
  })

  it('a day outside the record is not asked for', () => {
    openAt('/cities')
    for (const value of ['2027-01-01', '0002-06-01', '']) fireEvent.input(field(), { target: { value } })
    expect(router.push).not.toHaveBeenCalled()
  })

  it('a shortcut leads on from where the reader is; a modified click is the browser’s', () => {
    const { details } = openAt('/cities?asOf=2025-06-01', '2025-06-01')
    history.replaceState(null, '', '/cities?status=announced&asOf=2025-06-01')
    details.open = true
    const back = screen.getByText('Back to today')
    back.addEventListener('click', (event) => event.preventDefault(), { once: true })
    fireEvent.click(back, { ctrlKey: true })
    expect(router.push).not.toHaveBeenCalled()
    fireEvent.click(back)
    expect(address()).toBe('/cities?status=announced')
    expect(details.open).toBe(false)
  })

  it('Escape closes it and gives the focus back, a press beside it closes it', () => {
    const { details, summary } = openAt('/cities')
    details.open = true
    field().focus()
    fireEvent.keyDown(field(), { key: 'Escape' })
    expect(details.open).toBe(false)
    expect(summary).toHaveFocus()
    details.open = true
    fireEvent.pointerDown(field())
    expect(details.open).toBe(true)
    fireEvent.pointerDown(document.body)
    expect(details.open).toBe(false)
  })

  it('says the day to which a reader has moved the page, until the address says another', () => {
    const { summary, rerender } = openAt('/map')
    act(() => tellShownDay('Jun 1, 2024'))
    expect(summary).toHaveTextContent('As of Jun 1, 2024')
    rerender(<DateMenu address="/map" shown="2023-01-31" {...span} />)
    expect(summary).toHaveTextContent('As of Jan 31, 2023')
  })
})
