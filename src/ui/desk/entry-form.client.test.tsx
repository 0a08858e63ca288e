// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { type EntryState, firstEntryState } from '@/form/entry-state'
import {
  answerTo,
  appears,
  count,
  field,
  fill,
  headline,
  openEntry,
  press,
  put,
  saved,
} from '../../../tests/support/desk-form'

const filled = (changes: Readonly<Record<string, string>> = {}) => act(() => fill(changes))
const source = 'electrek-2026-10-08-rdw'

describe('the entry form', () => {
  it('names every field that is missing, leads to the first, and sends nothing', async () => {
    const { user, action } = openEntry()
    await press(user, 'Save as draft')
    const summary = await appears('#entry-errors[role="alert"]')
    for (const label of [
      'Operator',
      'Date',
      'Lower figure',
      'Which vehicles',
      'Source type',
      'Headline',
      'Confidence',
    ]) {
      const links = [...summary.querySelectorAll('a')].filter(({ textContent }) =>
        textContent?.startsWith(label),
      )
      expect(links, label).toHaveLength(1)
    }
    expect(field('signal.operator')).toHaveFocus()
    expect(field('signal.operator')).toHaveAttribute('aria-invalid', 'true')
    expect(action).not.toHaveBeenCalled()
  })

  it('publishes nothing without a source: what was typed stays, and the focus goes to the sources', async () => {
    const { user, sent } = openEntry()
    filled()
    await press(user, 'Publish')
    expect(await appears('#entry-errors')).toHaveTextContent(/without a source cannot be published/)
    expect(document.activeElement).toHaveAccessibleName('Sources')
    expect(field('signal.headline')).toHaveValue(headline)
    expect(field('signal.low')).toHaveValue('420')
    expect(sent).toEqual([])

    act(() => put('signal.sources[0]', source))
    await press(user, 'Publish')
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(Object.fromEntries(sent[0] ?? [])).toMatchObject({
      ...count,
      intent: 'publish',
      'signal.kind': 'fleet-estimate',
      'signal.sources[0]': source,
    })
  })

  it('refuses a wrong value beside its field, and takes the right one', async () => {
    const { user, action } = openEntry()
    filled()
    for (const [name, wrong, message] of [
      ['signal.low', 'many', /number/],
      ['signal.low', '-4', /./],
      ['signal.low', '12.5', /./],
      ['signal.high', '1', /./],
      ['signal.headline', 'short', /at least/],
      ['signal.date', '2099-01-01', /must not be after today/],
    ] as const) {
      act(() => put(name, wrong))
      await press(user, 'Save as draft')
      await waitFor(() => expect(field(name)).toHaveAttribute('aria-invalid', 'true'))
      expect(field(name)).toHaveAccessibleDescription(message)
      expect(field(name)).toHaveValue(wrong)
      act(() => put(name, count[name] ?? ''))
      await waitFor(() => expect(field(name)).not.toHaveAttribute('aria-invalid'))
    }
    expect(action).not.toHaveBeenCalled()
    await press(user, 'Save as draft')
    await waitFor(() => expect(action).toHaveBeenCalledOnce())
  })

  it('shows beside its field what only the server can refuse, with everything as it was typed', async () => {
    const problem = 'is not on record: choose an operator from the list'
    const { user } = openEntry({
      action: async (_state, form) =>
        answerTo(form, { errors: { 'signal.operator': [`“nobody” ${problem}`] } }),
    })
    filled({ 'signal.operator': 'nobody' })
    await press(user, 'Save as draft')
    await waitFor(() => expect(field('signal.operator')).toHaveAccessibleDescription(new RegExp(problem)))
    expect(field('signal.operator')).toHaveFocus()
    expect(field('signal.operator')).toHaveValue('nobody')
    expect(field('signal.headline')).toHaveValue(headline)
    expect(await appears('#entry-errors')).toHaveTextContent(problem)
  })

  it('shows the impacts that the signal will touch while it is typed', async () => {
    openEntry()
    const impacts = () => document.querySelectorAll('aside[aria-labelledby="touched"] li')
    expect(impacts()).toHaveLength(0)
    filled()
    await waitFor(() => expect(impacts()).not.toHaveLength(0))
  })

  it('is sent once when its button is pressed twice', async () => {
    let answer: (state: EntryState) => void = () => {}
    const { user, action } = openEntry({
      action: () =>
        new Promise((resolve) => {
          answer = resolve
        }),
    })
    filled()
    const button = await appears('button[value="draft"]')
    await user.dblClick(button)
    await waitFor(() => expect(button).toBeDisabled())
    expect(screen.getByText('Saving…')).toBeVisible()
    expect(action).toHaveBeenCalledOnce()
    // A sending that never ends would hold back those of every later test.
    await act(async () => answer(firstEntryState))
    expect(button).toBeEnabled()
  })

  it('sets what someone else has saved meanwhile beside what was typed, and saves over it when told', async () => {
    const theirs = `${headline}, as they put it`
    const mine = `${headline}, as I put it`
    const { user, sent } = openEntry({
      record: { id: 'a-count', version: 1, status: 'draft' },
      initial: { signal: { id: 'a-count', datePrecision: 'day' } },
      action: async (_state, form) =>
        form.get('intent') === 'overwrite'
          ? saved('saved')
          : answerTo(form, {
              code: 'conflict',
              conflict: {
                version: 2,
                by: 'Test Editor',
                at: '2026-08-15T12:00:00.000Z',
                differences: [{ key: 'headline', label: 'Headline', before: theirs, after: mine }],
                retracted: false,
              },
            }),
    })
    filled({ 'signal.headline': mine })
    await press(user, 'Save draft')
    const conflict = await appears('section[aria-labelledby="conflict"]')
    expect(conflict).toHaveTextContent('Someone else has changed this signal')
    expect(conflict).toHaveTextContent('Test Editor saved version 2')
    const row = within(conflict).getByRole('row', { name: /Headline/ })
    expect(row).toHaveTextContent(theirs)
    expect(row).toHaveTextContent(mine)
    expect(field('signal.headline')).toHaveValue(mine)
    await press(user, 'Save mine over version 2')
    await waitFor(() => expect(sent).toHaveLength(2))
    expect(Object.fromEntries(sent[1] ?? [])).toMatchObject({
      intent: 'overwrite',
      shownVersion: '2',
      baseVersion: '1',
      'signal.headline': mine,
    })
  })

  it('says what saving will take out of a text', async () => {
    const { user } = openEntry({
      action: async (_state, form) =>
        answerTo(form, {
          unseen: { 'signal.headline': 2 },
          errors: { 'signal.operator': ['is not on record'] },
        }),
    })
    filled()
    await press(user, 'Save as draft')
    expect(await appears('[role="note"]')).toHaveTextContent(
      /^Saving removes 2 invisible characters from Headline\.$/,
    )
  })

  it('counts a long text as it is typed, and reads the count out near its end', async () => {
    const { user } = openEntry()
    filled()
    const words = 'Twenty chars of text\n'
    act(() => put('newQuote', words.repeat(20)))
    const counted = () => document.querySelector('[data-count="f-newQuote"]')
    const readOut = () => counted()?.parentElement?.querySelector('[aria-live="polite"]')
    expect(counted()).toBeNull()
    act(() => put('newQuote', `${words.repeat(40)}end`))
    expect(counted()).toHaveTextContent(/^843 of 1,000 characters$/)
    act(() => put('newQuote', `${words.repeat(57)}Seven.`))
    expect(counted()).toHaveTextContent(/^1,203 of 1,000 characters: 203 too many$/)
    await waitFor(() => expect(readOut()).toHaveTextContent(/^1,203 of 1,000 characters: 203 too many$/))
    act(() => {
      put('records.source.url', 'https://example.org/count')
      put('records.source.publisher', 'The Checking Gazette')
      put('records.source.title', 'A count')
      put('records.source.kind', 'press')
    })
    await press(user, 'Save as draft')
    expect(await appears('#entry-errors')).toHaveTextContent('it has 1,203, which is 203 too many')
  })

  it.each(['{Control>}s{/Control}', '{Meta>}s{/Meta}'])(
    'is saved, and not published, by %s',
    async (keys) => {
      const { user, sent } = openEntry()
      filled()
      field('signal.headline').focus()
      await user.keyboard(keys)
      await waitFor(() => expect(sent).toHaveLength(1))
      expect(sent[0]?.get('intent')).toBe('draft')
    },
  )

  it('keeps the panel of a new record open while it is filled, and names what it lacks', async () => {
    const { user, action } = openEntry()
    filled()
    await user.click(screen.getByText('Add a new place'))
    const panel = screen.getByText('Add a new place').closest('details')
    act(() => {
      if (panel) panel.open = true
      put('records.place.name', 'Boise')
      put('records.place.kind', 'city')
    })
    await press(user, 'Save as draft')
    await waitFor(() => expect(field('records.place.lat')).toHaveAttribute('aria-invalid', 'true'))
    expect(action).not.toHaveBeenCalled()
    for (const [name, value] of [
      ['records.place.lat', '43'],
      ['records.place.lng', '-116'],
      ['records.place.country', 'US'],
    ] as const) {
      field(name).focus()
      await user.keyboard(value)
      expect(field(name)).toHaveFocus()
      expect(field(name)).toHaveValue(value)
      expect(panel).toHaveAttribute('open')
    }
  })

  it('begins a new source from an address that is not on record, in place of the row', async () => {
    const { user } = openEntry()
    await user.click(field('signal.sources[0]'))
    await user.paste('https://example.org/not-on-record')
    await user.click(await screen.findByText('Add “https://example.org/not-on-record” as a new source'))
    expect(field('signal.sources[0]')).toHaveValue('')
    expect(field('records.source.url')).toHaveValue('https://example.org/not-on-record')
    expect(field('records.source.url')).toHaveFocus()
    expect(field('records.source.url').closest('details')).toHaveAttribute('open')
  })
})
