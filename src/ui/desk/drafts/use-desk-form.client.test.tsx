// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react'
import { UnrecognizedActionError } from 'next/dist/client/components/unrecognized-action-error'
import { describe, expect, it, vi } from 'vitest'
import { address, open } from '../../../../tests/support/component'
import {
  type Action,
  answerTo,
  appears,
  entryForm,
  field,
  fill,
  headline,
  key,
  openEntry,
  press,
  put,
  saved,
} from '../../../../tests/support/desk-form'
import { SignOutForm } from './sign-out-form.client'

/** Nothing typed at the desk is lost: not by a failure, not on leaving, not by the page's other forms. */

const filled = () => act(() => fill())
const kept = () => Object.keys(localStorage).filter((name) => name.startsWith('desk-draft:')).length
const offer = () => screen.queryByText(/^You left this form on .+ with unsaved entries\.$/)
const notSaved = () => appears('[role="alert"][tabindex="-1"]')
const record = { id: 'a-count', version: 1, status: 'draft' } as const

/** Whether the browser would ask before the page is left. */
function asksOnLeaving(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(leaving)
  return leaving.defaultPrevented
}

describe('a form that is sent and gets no answer', () => {
  it.each<[string, unknown, RegExp]>([
    ['the server cannot be reached', new TypeError('Failed to fetch'), /The server could not be reached/],
    [
      'the server fails',
      new Error('An unexpected response was received'),
      /The server failed while it worked/,
    ],
  ])('stays as it is when %s, says so, and is sent again as the same save', async (_case, error, words) => {
    const action = vi.fn<Action>().mockRejectedValueOnce(error)
    action.mockImplementation(async () => saved())
    const { user, sent } = openEntry({ action })
    filled()
    await press(user, 'Save as draft')
    const notice = await notSaved()
    expect(notice).toHaveTextContent(words)
    expect(notice).toHaveTextContent('What you typed is still here.')
    expect(notice).toHaveFocus()
    expect(field('signal.headline')).toHaveValue(headline)
    expect(field('signal.low')).toHaveValue('420')
    expect(kept()).toBe(1)
    await press(user, 'Send again')
    await waitFor(() => expect(kept()).toBe(0))
    expect(sent.map((form) => form.get('submissionKey'))).toEqual([key(0), key(0)])
    expect(sent[1]?.get('intent')).toBe('draft')
  })

  it('is not written twice when it had arrived, and what came after is kept for the record', async () => {
    const later = `${headline}, mended`
    const arrived: string[] = []
    const action: Action = async (_state, form) => {
      const text = String(form.get('signal.headline'))
      // The first sending is carried out, and its answer is lost.
      if (arrived.length === 0) {
        arrived.push(text)
        throw new TypeError('Failed to fetch')
      }
      if (text !== arrived[0]) return answerTo(form, { code: 'conflict', errors: { '': ['was used'] } })
      return saved('unchanged')
    }
    const { user, unmount } = openEntry({ action })
    filled()
    await press(user, 'Save as draft')
    expect(await notSaved()).toHaveTextContent('it is not known whether this was saved')
    act(() => put('signal.headline', later))
    await press(user, 'Save as draft')
    await waitFor(() => expect(localStorage.getItem(draftName() ?? '')).toContain('after-save'))
    expect(arrived).toEqual([headline])
    unmount()

    openEntry({
      record,
      submissionKey: key(1),
      initial: { signal: { id: 'a-count', datePrecision: 'day', headline, low: '420' } },
    })
    expect(await screen.findByText(/^An earlier try to save this form had reached the server/)).toBeVisible()
    expect(field('signal.headline')).toHaveValue(later)
    expect(field('signal.low')).toHaveValue('420')
    expect(field('submissionKey')).toHaveValue(key(1))
  })

  it('says that a new version of the site runs, and is filled again after the page is loaded anew', async () => {
    const action: Action = async () => {
      throw new UnrecognizedActionError('gone')
    }
    const { user, unmount } = openEntry({ action })
    filled()
    await press(user, 'Save as draft')
    expect(await notSaved()).toHaveTextContent('A new version of this site is running')
    // jsdom loads no page; what was kept for the new one is what counts.
    await press(user, 'Reload the page')
    expect(asksOnLeaving()).toBe(false)
    unmount()
    openEntry({ submissionKey: key(1) })
    expect(
      await screen.findByText(/^What you typed before the page was reloaded is in the form again/),
    ).toBeVisible()
    expect(field('signal.headline')).toHaveValue(headline)
    expect(offer()).not.toBeInTheDocument()
  })

  it('leads to sign-in when the session has ended, and is filled again after it', async () => {
    const action: Action = async (_state, form) =>
      answerTo(form, { code: 'unauthorized', errors: { '': ['Your session has ended.'] } })
    const { user, unmount } = openEntry({ action })
    filled()
    await press(user, 'Save as draft')
    expect(await screen.findByText(/What you typed is kept in this browser and comes back\./)).toBeVisible()
    await press(user, 'Sign in again')
    unmount()
    openEntry({ submissionKey: key(1) })
    expect(
      await screen.findByText(
        /^Your session had ended\. What you typed is in the form again and is not saved yet\./,
      ),
    ).toBeVisible()
    expect(field('signal.headline')).toHaveValue(headline)
    expect(field('signal.low')).toHaveValue('420')
  })
})

const draftName = () => Object.keys(localStorage).find((name) => name.startsWith('desk-draft:'))

describe('a form that is left', () => {
  it('asks only when something is unsaved, and offers it on return: to restore or to discard', async () => {
    const { user, unmount } = openEntry()
    expect(asksOnLeaving()).toBe(false)
    act(() => put('signal.headline', 'Typed and left by a link'))
    await waitFor(() => expect(asksOnLeaving()).toBe(true))
    unmount()
    expect(kept()).toBe(1)

    const again = openEntry({ submissionKey: key(1) })
    await waitFor(() => expect(offer()).toBeVisible())
    expect(field('signal.headline')).toHaveValue('')
    await press(user, 'Restore')
    await waitFor(() => expect(field('signal.headline')).toHaveValue('Typed and left by a link'))
    expect(screen.getByText('Your unsaved entries are in the form again.')).toBeVisible()
    // It goes on under the key of the form that was left, so that it is never saved twice.
    expect(field('submissionKey')).toHaveValue(key(0))
    again.unmount()

    const last = openEntry({ submissionKey: key(2) })
    await waitFor(() => expect(offer()).toBeVisible())
    await press(user, 'Discard')
    await waitFor(() => expect(offer()).not.toBeInTheDocument())
    expect(kept()).toBe(0)
    last.unmount()
    openEntry({ submissionKey: key(3) })
    expect(offer()).not.toBeInTheDocument()
    expect(field('signal.headline')).toHaveValue('')
  })

  it('keeps nothing when what was typed is taken back', async () => {
    openEntry()
    act(() => put('signal.headline', 'Typed'))
    await waitFor(() => expect(kept()).toBe(1))
    act(() => put('signal.headline', ''))
    await waitFor(() => expect(kept()).toBe(0))
    expect(asksOnLeaving()).toBe(false)
  })

  it('is not offered to another person', async () => {
    const { unmount } = openEntry({ person: 'first' })
    act(() => put('signal.headline', 'Typed by the first person'))
    await waitFor(() => expect(kept()).toBe(1))
    unmount()
    openEntry({ person: 'second', submissionKey: key(1) })
    expect(offer()).not.toBeInTheDocument()
    expect(field('signal.headline')).toHaveValue('')
  })
})

describe('a form whose record moves on', () => {
  const initial = { signal: { id: 'a-count', datePrecision: 'day', headline: 'As it is on record' } }

  it('keeps what is typed and follows the version of one’s own other change', async () => {
    const { announceStep } = await import('./open-forms')
    openEntry({ record, initial })
    act(() => put('signal.headline', 'Edited'))
    act(() => announceStep({ record: 'a-count', from: 1 }))
    expect(field('baseVersion')).toHaveValue('2')
    expect(field('signal.headline')).toHaveValue('Edited')
    act(() => announceStep({ record: 'another', from: 2 }))
    expect(field('baseVersion')).toHaveValue('2')
  })

  it('keeps its version when someone else changes the record, so that the conflict is told', async () => {
    const { rerender } = openEntry({ record, initial })
    act(() => put('signal.headline', 'Edited'))
    rerender(entryForm({ record: { ...record, version: 2 }, initial, submissionKey: key(1) }))
    expect(field('baseVersion')).toHaveValue('1')
    expect(field('signal.headline')).toHaveValue('Edited')
  })

  it('shows what the page brought when nothing is typed in it', () => {
    const { rerender } = openEntry({ record, initial })
    const newest = { signal: { ...initial.signal, headline: 'As it is by now' } }
    rerender(entryForm({ record: { ...record, version: 2 }, initial: newest, submissionKey: key(1) }))
    expect(field('baseVersion')).toHaveValue('2')
    expect(field('signal.headline')).toHaveValue('As it is by now')
  })
})

describe('signing out', () => {
  it('asks, and leaves nothing of the forms in the browser', async () => {
    const { unmount } = openEntry()
    act(() => put('signal.headline', 'Typed before signing out'))
    await waitFor(() => expect(kept()).toBe(1))
    unmount()
    const action = vi.fn(async () => {})
    const confirm = vi.fn((_question: string) => false)
    vi.stubGlobal('confirm', confirm)
    const { user } = open('/admin', <SignOutForm action={action} />)
    await press(user, 'Sign out')
    expect(confirm.mock.calls[0]?.[0]).toBe(
      'One form has unsaved entries in this browser. Signing out deletes them. Sign out?',
    )
    expect(action).not.toHaveBeenCalled()
    expect(kept()).toBe(1)
    confirm.mockReturnValue(true)
    await press(user, 'Sign out')
    await waitFor(() => expect(action).toHaveBeenCalledOnce())
    expect(kept()).toBe(0)
    expect(address()).toBe('/admin')
  })
})
