'use client'

import { useEntry } from './entry-context.client'
import { EntryPicker, isNewable } from './entry-picker.client'
import { FieldFrame } from './field-frame'
import type { FieldDescription } from './fields'
import { controlLook } from './looks'
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
    <FieldFrame
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
              <select {...props} defaultValue={value} className={controlLook}>
                {control.empty === null ? null : <option value="">{control.empty}</option>}
                {control.options.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </select>
            )
          case 'text':
            return <textarea {...props} defaultValue={value} rows={3} className={controlLook} />
          case 'checkbox':
            return (
              <input {...props} type="checkbox" defaultChecked={value === 'on'} className="my-2 size-5" />
            )
          case 'date':
            return (
              <input
                {...props}
                type="date"
                defaultValue={value}
                min="1900-01-01"
                max="2099-12-31"
                className={controlLook}
              />
            )
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
            return <input {...props} defaultValue={value} autoComplete="off" className={controlLook} />
        }
      }}
    </FieldFrame>
  )
  if (control.type !== 'picker' || !isNewable(control.list)) return frame
  return (
    <>
      {frame}
      <NewRecord type={control.list} />
    </>
  )
}
