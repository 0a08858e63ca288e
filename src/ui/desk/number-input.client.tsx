'use client'

import { useState } from 'react'
import { readAs } from '@/domain/shared/numbers'
import { readField } from '@/form/number-fields'
import type { ControlProps } from '@/ui/kit/field'
import { Input } from '@/ui/kit/input'

/** An input for a number, which says how a grouped, converted or otherwise written one is read. */
export function NumberInput({
  control,
  defaultValue,
  unit,
}: {
  control: ControlProps
  defaultValue: string
  unit?: string | undefined
}) {
  const [typed, setTyped] = useState(defaultValue)
  const read = readAs(typed, readField(control.name, typed))
  return (
    <span className="grid min-w-0 flex-1 gap-1">
      <Input
        {...control}
        inputMode="decimal"
        autoComplete="off"
        defaultValue={defaultValue}
        onInput={(event) => setTyped(event.currentTarget.value)}
        className="tabular text-right"
      />
      {read === null ? null : (
        <output htmlFor={control.id} className="text-right text-sm text-muted">
          Read as {read}
          {unit ? ` ${unit}` : ''}
        </output>
      )}
    </span>
  )
}
