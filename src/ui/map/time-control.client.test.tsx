// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { changeDays } from '@/domain/map/changes'
import { formatDay, type IsoDate } from '@/domain/signal/calendar'
import { type MapViewState, noMapView } from '@/url/map'
import { address, answerFetch, open, router, setMedia } from '../../../tests/support/component'
import { shippedMap } from '../../../tests/support/map-data'
import { type MapPlace, readMapModel } from './map-day'
import { MapExplorer } from './map-explorer.client'
import { type MapPartName, renderMapPart } from './map-parts'
import { MapPart, OverviewExplorer } from './map-time.client'
import { OverviewMap } from './overview-map'
import { PanelFocus } from './panel-focus.client'
import { timeControl } from './time-control'
import { TimeControl } from './time-control.client'

const { history: record, data } = shippedMap()
const { last } = record
const day = '2026-06-15'
const changes = changeDays(record).map((change) => change.day)

type Parts = { place?: MapPlace; map?: boolean; list?: boolean }

/** The page of the map, or the overview, as the server draws it: its time control, and the parts that a test asks for. */
function openMap(
  given: Partial<MapViewState> = {},
  { place = 'map', map = false, list = false }: Parts = {},
) {
  const view = { ...noMapView, ...given }
  const model = readMapModel(data, view.asOf || last, view, place)
  const part = (name: MapPartName) => <MapPart name={name}>{renderMapPart(name, model)}</MapPart>
  const page = (
    <main>
      <p data-testid="sentence">{part('sentence')}</p>
      <TimeControl {...timeControl(model)} />
      {part('changes')}
      {map ? <OverviewMap model={model} /> : null}
      {list ? (
        <div data-testid="list">
          {part('filters')}
          {part('list')}
          {part('download')}
        </div>
      ) : null}
    </main>
  )
  const explorer = { view: model.view, served: model.asOf, last, children: page }
  const query = new URLSearchParams(Object.entries(given).map(([name, value]) => [name, String(value)]))
  return place === 'map'
    ? open(`/map${query.size > 0 ? `?${query}` : ''}`, <MapExplorer {...explorer} />)
    : open('/', <OverviewExplorer {...explorer} />)
}

let fetched = answerFetch(() => Response.json(data))
beforeEach(() => {
  fetched = answerFetch(() => Response.json(data))
})

function slider(): HTMLElement {
  const found = document.querySelector<HTMLElement>('[aria-label="Day shown"]')
  if (!found) throw new Error('There is no slider')
  return found
}
const shown = () => slider().getAttribute('aria-valuetext')
const expectDay = (expected: IsoDate) => waitFor(() => expect(shown()).toBe(formatDay(expected)))
const listed = () =>
  [...document.querySelectorAll('[data-testid="list"] tbody th a')].map((one) => one.textContent)
const marks = () =>
  [...document.querySelectorAll('[data-map-panel] a[data-city]')].map((one) => one.getAttribute('data-city'))
const inAddress = (name: string) => new URLSearchParams(location.search).get(name)

/** Waits until the browser draws the day itself. */
const expectDrawn = (expected: IsoDate) =>
  waitFor(() => expect(screen.getByTestId('sentence')).toHaveTextContent(`${formatDay(expected)}: `))

const changeBefore = (when: IsoDate) => changes.findLast((change) => change < when) ?? record.first
const changeAfter = (when: IsoDate) => changes.find((change) => change > when) ?? last

describe('the day of the map', () => {
  it('is named by its slider, which says how it is moved', () => {
    openMap({ asOf: day })
    expect(slider()).toHaveAccessibleName('Day shown')
    expect(slider()).toHaveAttribute('aria-valuetext', 'Jun 15, 2026')
    expect(slider()).toHaveAccessibleDescription(/Arrow keys move by a day/)
  })

  it('moves by month and by change with the keyboard, and stays within the record', async () => {
    const { user } = openMap({ asOf: day })
    slider().focus()
    await user.keyboard('{PageDown}')
    expect(shown()).toBe('May 15, 2026')
    await user.keyboard('{PageUp}')
    expect(shown()).toBe('Jun 15, 2026')
    await user.keyboard('{Shift>}{ArrowLeft}{/Shift}')
    expect(shown()).toBe(formatDay(changeBefore(day)))
    expect(
      await screen.findByRole('heading', { name: `What changed on ${formatDay(changeBefore(day))}` }),
    ).toBeVisible()
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}')
    expect(shown()).toBe(formatDay(changeAfter(changeBefore(day))))
    fireEvent.change(slider(), { target: { value: '0' } })
    await user.keyboard('{PageDown}')
    expect(shown()).toBe(formatDay(record.first))
    fireEvent.change(slider(), { target: { value: slider().getAttribute('max') } })
    await user.keyboard('{PageUp}')
    expect(shown()).toBe(formatDay(last))
  })

  it('stands in the address once the slider rests, beside the filters, and not when it is today', async () => {
    const { user } = openMap({ asOf: day, operator: 'waymo' })
    slider().focus()
    await user.keyboard('{PageDown}')
    await waitFor(() => expect(inAddress('asOf')).toBe('2026-05-15'))
    expect(inAddress('operator')).toBe('waymo')
    expect(router.replace).not.toHaveBeenCalled()
    await user.click(screen.getByRole('link', { name: 'Back to today' }))
    await waitFor(() => expect(address()).toBe('/map?operator=waymo'))
    await expectDay(last)
  })

  it('is one for the list, the marks, the sentence, the legend and the download', async () => {
    openMap({}, { map: true, list: true })
    fireEvent.change(slider(), { target: { value: '2500' } })
    const past = '2025-03-05'
    await expectDrawn(past)
    const { cities } = readMapModel(data, past, noMapView, 'map')
    const names = cities.map(({ city }) => city.name)
    expect(names.length).toBeGreaterThan(5)
    expect(listed().toSorted()).toEqual(names.toSorted())
    expect(marks().toSorted()).toEqual(names.toSorted())
    expect(screen.getByTestId('sentence')).toHaveTextContent(`: ${names.length} cities: `)
    expect(screen.getByRole('link', { name: /as JSON$/ })).toHaveAttribute(
      'href',
      expect.stringContaining(`asOf=${past}`),
    )
    const counts = within(screen.getByRole('list', { name: 'Phase' })).getAllByRole('link')
    const sum = counts.reduce(
      (total, { textContent }) => total + Number(/\d+\s*$/.exec(textContent ?? '')),
      0,
    )
    expect(sum).toBe(names.length)
  })

  it('is drawn in the browser as the server draws it', async () => {
    openMap({ operator: 'tesla' }, { list: true })
    fireEvent.change(slider(), { target: { value: '2700' } })
    const past = '2025-09-21'
    await expectDrawn(past)
    const server = readMapModel(data, past, { ...noMapView, operator: 'tesla' }, 'map')
    const expected = document.createElement('div')
    expected.innerHTML = renderToStaticMarkup(
      <>
        {renderMapPart('filters', server)}
        {renderMapPart('list', server)}
        {renderMapPart('download', server)}
      </>,
    )
    expect(listed().length).toBeGreaterThan(1)
    expect(screen.getByTestId('list').textContent).toBe(expected.textContent)
  })

  it('is drawn without asking the server again, however often it moves', async () => {
    const { user } = openMap({ asOf: day })
    slider().focus()
    await user.keyboard('{PageDown}')
    await expectDrawn('2026-05-15')
    for (let step = 0; step < 6; step += 1) await user.keyboard('{PageDown}')
    await expectDrawn('2025-11-15')
    expect(fetched.mock.calls.map(([input]) => String(input))).toEqual(['/map-history.json'])
    expect(router.push).not.toHaveBeenCalled()
    expect(router.replace).not.toHaveBeenCalled()
  })

  it('follows a link, and the browser’s Back', async () => {
    const { user } = openMap({ asOf: day })
    const link = screen.getByRole('link', { name: /Previous change/ })
    expect(link).toHaveAttribute('href', `/map?asOf=${changeBefore(day)}`)
    await user.click(link)
    await expectDrawn(changeBefore(day))
    await waitFor(() => expect(inAddress('asOf')).toBe(changeBefore(day)))
    history.pushState(null, '', '/map?asOf=2024-02-01')
    await expectDrawn('2024-02-01')
    history.back()
    await expectDay(changeBefore(day))
  })

  it('leaves a modified click on a link to the browser', async () => {
    openMap({ asOf: day })
    const link = screen.getByRole('link', { name: /Next change/ })
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true })
    const notFollowed = vi.fn((event: Event) => {
      expect(event.defaultPrevented).toBe(false)
      // jsdom opens no tabs.
      event.preventDefault()
    })
    document.addEventListener('click', notFollowed, { once: true })
    fireEvent(link, click)
    expect(notFollowed).toHaveBeenCalledOnce()
    expect(shown()).toBe(formatDay(day))
  })

  it('is asked of the server where a panel or a comparison is shown, which the browser cannot draw', async () => {
    const { user } = openMap({ asOf: day, city: 'austin-tx' })
    slider().focus()
    await user.keyboard('{PageDown}')
    await waitFor(() =>
      expect(router.replace).toHaveBeenCalledWith('/map?asOf=2026-05-15&city=austin-tx', { scroll: false }),
    )
  })

  it('goes along with a city whose link is followed before other days can be drawn', async () => {
    fetched = answerFetch(() => new Promise(() => {}))
    const { user } = openMap({ asOf: day }, { list: true })
    slider().focus()
    await user.keyboard('{PageDown}')
    const austin = screen.getByRole('link', { name: 'Austin' })
    expect(austin).toHaveAttribute('href', expect.stringContaining(`asOf=${day}`))
    austin.addEventListener('click', (event) => event.preventDefault())
    await user.click(austin)
    const to = new URL(austin.getAttribute('href') ?? '', location.href)
    expect([to.searchParams.get('city'), to.searchParams.get('asOf')]).toEqual(['austin-tx', '2026-05-15'])
  })

  it('is taken from its field when it is whole and on record', async () => {
    const { user } = openMap({ asOf: day })
    const field = screen.getByLabelText('Day')
    fireEvent.change(field, { target: { value: '1999-01-01' } })
    fireEvent.blur(field)
    expect(shown()).toBe(formatDay(day))
    fireEvent.change(field, { target: { value: '2025-02-03' } })
    field.focus()
    await user.keyboard('{Enter}')
    await expectDrawn('2025-02-03')
  })

  it('stays where the server drew it when other days cannot be loaded, and says how to go on', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    fetched = answerFetch(() => new Response(null, { status: 500 }))
    const { user } = openMap({ asOf: day })
    slider().focus()
    await user.keyboard('{PageDown}')
    expect(
      await screen.findByText(/Other days could not be loaded\. Choose a day and press Show\./),
    ).toBeVisible()
    expect(screen.getByTestId('sentence')).toHaveTextContent('Jun 15, 2026: ')
  })

  it('plays by itself from change to change, until it is paused', async () => {
    const { user } = openMap({ asOf: '2024-01-01' })
    await user.click(screen.getByRole('button', { name: 'Play' }))
    await expectDay(changeAfter('2024-01-01'))
    await expectDay(changeAfter(changeAfter('2024-01-01')))
    await user.click(screen.getByRole('button', { name: 'Pause' }))
    expect(screen.getByRole('button', { name: 'Play' })).toBeVisible()
  })

  it('does not play for a reader who wants no motion', () => {
    openMap({ asOf: '2024-01-01' })
    expect(screen.getByRole('button', { name: 'Play' })).toBeVisible()
    setMedia('(prefers-reduced-motion: reduce)', true)
    return waitFor(() => expect(screen.queryByRole('button', { name: 'Play' })).not.toBeInTheDocument())
  })

  it('changes the marks of the overview and not its address', async () => {
    openMap({}, { place: 'overview', map: true })
    const now = marks().length
    fireEvent.change(slider(), { target: { value: '1500' } })
    await waitFor(() => expect(marks().length).toBeLessThan(now))
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(address()).toBe('/')
    expect(screen.getByRole('link', { name: /Previous change/ })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/map\?asOf=/),
    )
  })
})

describe('the filters of the map', () => {
  it('say for each choice how many cities it lists', () => {
    openMap({ asOf: day }, { list: true })
    const form = within(screen.getByRole('form', { name: 'Filters' }))
    for (const label of [
      'Operator',
      'Phase',
      'Supervision',
      'Who may ride',
      'State or country',
      'Vehicle count',
    ]) {
      const field = form.getByLabelText(label)
      if (!(field instanceof HTMLSelectElement)) throw new Error(`${label} is no list of choices`)
      const choices = [...field.options].filter(({ value }) => value !== '')
      expect(choices.length, label).toBeGreaterThan(1)
      for (const { value, text } of choices) {
        const { cities } = readMapModel(data, day, { ...noMapView, [field.name]: value }, 'map')
        expect(Number(/\((\d+)\)$/.exec(text)?.[1]), `${label}: ${value}`).toBe(cities.length)
      }
    }
  })

  it('are set and undone by the legend, which counts what it sets', () => {
    openMap({ asOf: day }, { map: true })
    const choice = within(screen.getByRole('list', { name: 'Phase' })).getByRole('link', { name: /^Testing/ })
    expect(choice).toHaveAttribute('href', `/map?asOf=${day}&phase=testing`)
    const { cities } = readMapModel(data, day, { ...noMapView, phase: 'testing' }, 'map')
    expect(Number(/\d+\s*$/.exec(choice.textContent ?? ''))).toBe(cities.length)
  })

  it('can be given up one by one in the legend', () => {
    openMap({ asOf: day, phase: 'testing' }, { map: true, list: true })
    const choice = within(screen.getByRole('list', { name: 'Phase' })).getByRole('link', { name: /^Testing/ })
    expect(choice).toHaveAttribute('href', `/map?asOf=${day}`)
    expect(listed().toSorted()).toEqual(marks().toSorted())
  })
})

describe('the panel of a city', () => {
  const page = (city: string) => (
    <main>
      <a href="/map?city=austin-tx">Austin</a>
      {city === '' ? null : (
        <aside>
          <h2 id="city-panel" tabIndex={-1}>
            {city}
          </h2>
          <a href="/map" data-close="">
            Close
          </a>
        </aside>
      )}
      <PanelFocus city={city} headingId="city-panel" />
    </main>
  )

  it('takes the focus when its link was followed, and gives it back when Escape closes it', async () => {
    const { user, rerender } = open('/map', page(''))
    const link = screen.getByRole('link', { name: 'Austin' })
    link.addEventListener('click', (event) => event.preventDefault())
    await user.click(link)
    rerender(page('austin-tx'))
    expect(screen.getByRole('heading')).toHaveFocus()
    const closed = vi.fn((event: Event) => event.preventDefault())
    screen.getByRole('link', { name: 'Close' }).addEventListener('click', closed)
    await user.keyboard('{Escape}')
    expect(closed).toHaveBeenCalledOnce()
    rerender(page(''))
    expect(link).toHaveFocus()
  })

  it('leaves the focus alone when it was there from the start', () => {
    open('/map?city=austin-tx', page('austin-tx'))
    expect(document.body).toHaveFocus()
  })
})
