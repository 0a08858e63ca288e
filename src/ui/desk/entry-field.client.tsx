'use client'

import type { FieldDescription } from '@/form/fields'
import { Check } from '@/ui/kit/checkbox'
import { Field } from '@/ui/kit/field'
import { Input, Textarea } from '@/ui/kit/input'
import { Select } from '@/ui/kit/select'
import { useEntry } from './entry-context.client'
import { EntryPicker, isNewable } from './entry-picker.client'
import { NewRecord } from './new-record.client'
import { NumberInput } from './number-input.client'

/** One field of the signal, as its description says. */
export function EntryField({ field, description }: { field: string; description: FieldDescription }) {
  const { errorsOf, textIn, checksOf } = useEntry()
  const name = `signal.${field}`
  const { control, label, hint, unit, max, required } = description
  const value = textIn(name)
  if (control.type === 'hidden' || control.type === 'sources' || control.type === 'citations') return null
  const wide = control.type === 'text' || control.type === 'picker' || field === 'headline'
  const frame = (
    <Field
      name={name}
      label={label}
      hint={hint}
      unit={unit}
      max={max}
      required={required}
      errors={errorsOf(name)}
      checks={checksOf(name)}
      className={wide ? 'sm:col-span-2' : ''}
    >
      {(props) => {
        switch (control.type) {
          case 'select':
            return (
              <Select {...props} defaultValue={value}>
                {control.empty === null ? null : <option value="">{control.empty}</option>}
                {control.options.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </Select>
            )
          case 'text':
            return <Textarea {...props} defaultValue={value} rows={3} />
          case 'checkbox':
            return <Check className="my-2" {...props} defaultChecked={value === 'on'} />
          case 'date':
            return <Input {...props} type="date" defaultValue={value} min="1900-01-01" max="2099-12-31" />
          case 'number':
            return <NumberInput control={props} defaultValue={value} unit={unit} />
          case 'picker':
            return (
              <EntryPicker
                control={props}
                list={control.list}
                adds={isNewable(control.list) ? control.list : null}
              />
            )
          default:
            return <Input {...props} defaultValue={value} autoComplete="off" />
        }
      }}
    </Field>
  )
  if (control.type !== 'picker' || !isNewable(control.list)) return frame
  return (
    <>
      {frame}
      <NewRecord type={control.list} />
    </>
  )
}
