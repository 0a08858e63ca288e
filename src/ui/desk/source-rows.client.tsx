'use client'

import { useState } from 'react'
import { textLimits } from '@/domain/signal/schema'
import { fields } from '@/form/fields'
import { Button } from '@/ui/kit/button'
import { Disclosure } from '@/ui/kit/disclosure'
import { Field, FieldError, fieldId } from '@/ui/kit/field'
import { Input, Textarea } from '@/ui/kit/input'
import { useEntry } from './entry-context.client'
import { EntryPicker } from './entry-picker.client'
import { useHydrated } from './hydrated.client'
import { NewRecord } from './new-record.client'

/** The sources of the signal in order, each with the passage relied on, and a new one to paste. */
export function SourceRows({ filled }: { filled: number }) {
  const { errorsOf, textIn } = useEntry()
  const hydrated = useHydrated()
  const [rows, setRows] = useState(Math.max(2, filled + 1))
  const { label, hint } = fields.target.sources
  const errors = [...(errorsOf('signal.sources') ?? []), ...(errorsOf('signal.citations') ?? [])]
  const id = fieldId('signal.sources')
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={errors.length > 0 ? `${id}-hint ${id}-error` : `${id}-hint`}
      data-invalid={errors.length > 0 || undefined}
      className="grid gap-4 border-t border-rule-strong pt-4 sm:col-span-2"
    >
      <legend className="float-left font-serif text-xl font-semibold">{label}</legend>
      <p id={`${id}-hint`} className="clear-both text-sm text-muted">
        {hint}
      </p>
      {errors.length > 0 ? (
        <FieldError id={`${id}-error`} className="text-sm">
          {label} {errors.join('; ')}.
        </FieldError>
      ) : null}
      {Array.from({ length: rows }, (_, row) => {
        const names = {
          source: `signal.sources[${row}]`,
          quote: `signal.citations[${row}].quote`,
          page: `signal.citations[${row}].page`,
        }
        const cited = textIn(names.quote) !== '' || textIn(names.page) !== ''
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its position and holds its own value
          <div key={row} className="grid gap-1">
            <Field
              name={names.source}
              label={row === 0 ? 'First source' : `Source ${row + 1}`}
              required={row === 0 ? 'to publish' : false}
              hint={
                row === 0
                  ? 'A draft may be saved without one; publication needs one, here or as a new source below.'
                  : undefined
              }
              errors={errorsOf(names.source)}
            >
              {(control) => <EntryPicker control={control} list="source" adds="source" />}
            </Field>
            <Passage open={cited} quote={names.quote} page={names.page} />
          </div>
        )
      })}
      {rows < 20 ? (
        // Its place is kept while the script starts, so that what is below does not move away from a click.
        <p className={hydrated ? undefined : 'invisible noscript:hidden'}>
          <Button onClick={() => setRows(rows + 1)}>Add a row</Button>
        </p>
      ) : null}
      <div>
        <NewRecord type="source" />
      </div>
      <Passage open={textIn('newQuote') !== ''} quote="newQuote" page="newPage" of=" of the new source" />
    </fieldset>
  )
}

function Passage({
  open,
  quote,
  page,
  of = '',
}: {
  open: boolean
  quote: string
  page: string
  of?: string
}) {
  const { errorsOf, textIn } = useEntry()
  return (
    <Disclosure
      summary={<>Quote and page{of}</>}
      look="quiet"
      open={open || errorsOf(quote) !== undefined || errorsOf(page) !== undefined}
      className="pl-4"
    >
      <div className="grid gap-3 pb-2 sm:grid-cols-[3fr_1fr]">
        <Field name={quote} label="Quote" max={textLimits.quote} errors={errorsOf(quote)}>
          {(control) => <Textarea {...control} rows={2} defaultValue={textIn(quote)} />}
        </Field>
        <Field name={page} label="Page or section" max={textLimits.page} errors={errorsOf(page)}>
          {(control) => <Input {...control} defaultValue={textIn(page)} />}
        </Field>
      </div>
    </Disclosure>
  )
}
