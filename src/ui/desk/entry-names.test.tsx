import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { signalKinds } from '@/domain/signal/kinds'
import { entryNames } from '@/form/entry-names'
import { firstEntryState } from '@/form/entry-state'
import { EntryForm } from './entry-form.client'

const suggestion = { id: 'first', headline: 'The first', date: '2026-01-01', datePrecision: 'day' } as const

it.each(signalKinds)('every field that the form of %s shows is let through when it is sent', (kind) => {
  const html = renderToStaticMarkup(
    <EntryForm
      kind={kind}
      action={async (state) => state}
      formState={{ ...firstEntryState, attempt: 'one', suggestion }}
      record={{ id: 'one', version: 1, status: 'draft' }}
      permits={{ save: true, submit: true, publish: true }}
      initial={{ signal: { sources: Array.from({ length: 19 }, (_, row) => `source-${row}`) } }}
      initialPreview={null}
      picked={[]}
      filingSorts={{}}
      submissionKey="key"
    />,
  )
  const shown = new Set([...html.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name))
  expect(shown.size).toBeGreaterThan(80)
  const names = entryNames(kind)
  expect([...shown].filter((name) => name && !names.has(name))).toEqual([])
})
