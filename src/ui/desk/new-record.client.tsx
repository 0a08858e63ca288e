'use client'

import { useState } from 'react'
import type { ReferenceType } from '@/domain/record/types'
import { type RecordField, recordFields, recordWords } from '@/form/new-record-fields'
import { Check } from '@/ui/kit/checkbox'
import { Disclosure } from '@/ui/kit/disclosure'
import { Field } from '@/ui/kit/field'
import { Input } from '@/ui/kit/input'
import { Select } from '@/ui/kit/select'
import { useEntry } from './entry-context.client'
import { EntryPicker } from './entry-picker.client'
import { NumberInput } from './number-input.client'

/** The fields of a reference record that is not in the list yet. They open by themselves when one needs attention. */
export function NewRecord({ type }: { type: ReferenceType }) {
  const { errorsOf, textIn } = useEntry()
  const names = recordFields[type].map(({ key }) => `records.${type}.${key}`)
  const wrong = names.some((name) => errorsOf(name) !== undefined)
  const filled = names.some((name) => textIn(name) !== '' && !name.endsWith('.kind'))
  // Open or shut as the person left it: only something to put right opens it unasked, and nothing shuts it.
  const [open, setOpen] = useState(wrong || filled)
  const [wasWrong, setWasWrong] = useState(wrong)
  if (wrong !== wasWrong) {
    setWasWrong(wrong)
    if (wrong) setOpen(true)
  }
  return (
    <Disclosure
      summary={type === 'source' ? 'Paste the address of a new source' : `Add a new ${recordWords[type]}`}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="border-l-2 border-rule pl-4 sm:col-span-2"
    >
      <fieldset className="grid gap-4 pt-2 pb-3 sm:grid-cols-2">
        <legend className="sr-only">New {recordWords[type]}</legend>
        {type === 'source' ? null : (
          <p className="text-sm text-muted sm:col-span-2">
            Filled in, it is recorded with the signal and takes the place of what is picked above.
          </p>
        )}
        {recordFields[type].map((field) => (
          <RecordInput key={field.key} type={type} field={field} />
        ))}
        {type === 'filing' ? <NewRecord type="agency" /> : null}
      </fieldset>
    </Disclosure>
  )
}

function RecordInput({ type, field }: { type: ReferenceType; field: RecordField }) {
  const { errorsOf, textIn, checksOf } = useEntry()
  const name = `records.${type}.${field.key}`
  const value = textIn(name)
  return (
    <Field
      name={name}
      label={field.label}
      hint={field.hint}
      required={field.required ?? false}
      errors={errorsOf(name)}
      checks={checksOf(name)}
      className={field.width === 'wide' ? 'sm:col-span-2' : ''}
    >
      {(control) => {
        if (field.input === 'select') {
          return (
            <Select {...control} defaultValue={value}>
              <option value="">Choose…</option>
              {field.options?.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </Select>
          )
        }
        if (field.input === 'checkbox') {
          return <Check className="my-2" {...control} defaultChecked={value === 'on'} />
        }
        if (field.input === 'place' || field.input === 'agency' || field.input === 'source') {
          return (
            <EntryPicker
              control={control}
              list={field.input}
              adds={type === 'filing' && field.input === 'agency' ? 'agency' : null}
            />
          )
        }
        if (field.input === 'number') return <NumberInput control={control} defaultValue={value} />
        return <Input {...control} type={field.input} defaultValue={value} autoComplete="off" />
      }}
    </Field>
  )
}
