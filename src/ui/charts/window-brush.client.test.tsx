// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { TimeWindow } from '@/domain/timeline/window'
import { address, open, router } from '../../../tests/support/component'
import { ChartZoom } from './chart-zoom.client'
import { WindowBrush } from './window-brush.client'

const bounds: TimeWindow = { from: '2018-05-01', to: '2026-11-22' }
const shown: TimeWindow = { from: '2026-01-01', to: '2026-10-31' }
const query = '/timeline?operator=tesla&from=2026-01-01&to=2026-10-31&page=3'

/** What the address asks for, as a window. */
const asked = () => {
  const params = new URLSearchParams(location.search)
  return { from: params.get('from'), to: params.get('to') }
}

describe('the two ends of the window', () => {
  const openBrush = (given: Partial<TimeWindow> = {}) =>
    open(query, <WindowBrush window={{ ...shown, ...given }} bounds={bounds} />)
  const end = (name: 'First' | 'Last') =>
    screen.getByRole<HTMLInputElement>('slider', { name: `${name} day shown` })

  it('say their day, and move by a week with the arrow keys', async () => {
    const { user } = openBrush()
    expect(end('First')).toHaveAttribute('aria-valuetext', 'Jan 1, 2026')
    expect(end('Last')).toHaveAttribute('aria-valuetext', 'Oct 31, 2026')
    end('First').focus()
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}')
    expect(end('First')).toHaveAttribute('aria-valuetext', 'Jan 8, 2026')
    expect(end('First')).toHaveFocus()
  })

  it('stand in the address once they rest: as one step of the history, on the first page of the list', async () => {
    const { user } = openBrush()
    end('First').focus()
    await user.keyboard('{ArrowRight}{ArrowRight}')
    await waitFor(() => expect(router.push).toHaveBeenCalled())
    expect(router.push).toHaveBeenCalledExactlyOnceWith(
      '/timeline?operator=tesla&from=2026-01-15&to=2026-10-31',
      { scroll: false },
    )
  })

  it('name no last day where the window ends today', async () => {
    openBrush()
    fireEvent.change(end('Last'), { target: { value: end('Last').max } })
    await waitFor(() => expect(address()).toBe('/timeline?operator=tesla&from=2026-01-01'))
  })

  it('follow the window of the page, as after Back', async () => {
    const { user, rerender } = openBrush()
    end('First').focus()
    await user.keyboard('{ArrowRight}')
    rerender(<WindowBrush window={{ ...shown, from: '2026-01-08' }} bounds={bounds} />)
    rerender(<WindowBrush window={shown} bounds={bounds} />)
    expect(end('First')).toHaveAttribute('aria-valuetext', 'Jan 1, 2026')
  })

  it('do not pass each other', () => {
    openBrush()
    fireEvent.change(end('First'), { target: { value: end('First').max } })
    expect(Number(end('First').value)).toBeLessThan(Number(end('Last').value))
    fireEvent.change(end('Last'), { target: { value: '0' } })
    expect(Number(end('First').value)).toBeLessThan(Number(end('Last').value))
  })
})

describe('a chart in focus', () => {
  /** The plot takes 400 of 500 pixels, beginning at the 100th. */
  function openChart() {
    const view = open(
      query,
      <ChartZoom window={shown} bounds={bounds} size={{ left: 100, height: 200 }}>
        <button type="button">The chart</button>
      </ChartZoom>,
    )
    const chart = screen.getByRole('button').parentElement
    if (!chart) throw new Error('There is no chart')
    chart.getBoundingClientRect = () => new DOMRect(0, 0, 500, 200)
    chart.setPointerCapture = () => {}
    return { ...view, chart }
  }
  const drag = (chart: Element, from: number, to: number) => {
    fireEvent.pointerDown(chart, { button: 0, clientX: from, pointerId: 1 })
    fireEvent.pointerMove(chart, { clientX: to, pointerId: 1 })
    fireEvent.pointerUp(chart, { clientX: to, pointerId: 1 })
  }

  it('zooms with + and −, and moves with Shift and an arrow', async () => {
    const { user } = openChart()
    screen.getByRole('button').focus()
    await user.keyboard('+')
    expect(asked()).toEqual({ from: '2026-03-18', to: '2026-08-17' })
    await user.keyboard('-')
    const wider = asked()
    expect(wider.from && wider.from < shown.from).toBe(true)
    await user.keyboard('{Shift>}{ArrowLeft}{/Shift}')
    const earlier = asked()
    expect(earlier.from && earlier.from < shown.from).toBe(true)
    expect(earlier.to && earlier.to < shown.to).toBe(true)
    expect(router.push.mock.calls.every(([, options]) => options !== undefined)).toBe(true)
  })

  it('leaves the arrows alone to what is in it, and the browser its own keys', async () => {
    const { user } = openChart()
    screen.getByRole('button').focus()
    await user.keyboard('{ArrowLeft}{Control>}+{/Control}{Shift>}{Tab}{/Shift}')
    expect(router.push).not.toHaveBeenCalled()
  })

  it('shows the days that a drag spans, and then those alone', () => {
    const { chart } = openChart()
    fireEvent.pointerDown(chart, { button: 0, clientX: 200, pointerId: 1 })
    fireEvent.pointerMove(chart, { clientX: 400, pointerId: 1 })
    expect(chart).toHaveTextContent('Mar 18 – Aug 16, 2026')
    fireEvent.pointerUp(chart, { clientX: 400, pointerId: 1 })
    expect(asked()).toEqual({ from: '2026-03-18', to: '2026-08-16' })
  })

  it('takes a drag that is a click, or that Escape gives up, for none', async () => {
    const { chart, user } = openChart()
    drag(chart, 200, 208)
    fireEvent.pointerDown(chart, { button: 0, clientX: 200, pointerId: 1 })
    fireEvent.pointerMove(chart, { clientX: 400, pointerId: 1 })
    screen.getByRole('button').focus()
    await user.keyboard('{Escape}')
    fireEvent.pointerUp(chart, { clientX: 400, pointerId: 1 })
    expect(router.push).not.toHaveBeenCalled()
  })
})
