'use client'

import { useState } from 'react'
import type { ControlProps } from './field-frame'
import { controlLook } from './looks'

export type Choice = { value: string; label: string }

/**
 * A text field with suggestions, searched by name or identifier; the identifier is what is sent. It needs no script:
 * with one, the name of what is chosen is shown beneath.
 */
export function Picker({
  control,
  listId,
  choices,
  defaultValue,
}: {
  control: ControlProps
  listId: string
  choices: readonly Choice[]
  defaultValue: string
}) {
  const [value, setValue] = useState(defaultValue)
  const chosen = choices.find((choice) => choice.value === value)
  return (
    <div className="grid w-full gap-1">
      <input
        {...control}
        list={listId}
        defaultValue={defaultValue}
        onInput={(event) => setValue(event.currentTarget.value.trim())}
        className={controlLook}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={100}
        placeholder="Type to search"
      />
      {chosen ? <p className="text-sm text-ink-soft">{chosen.label}</p> : null}
    </div>
  )
}

/** The suggestions of one list, shared by every picker that names it. */
export function Suggestions({ listId, choices }: { listId: string; choices: readonly Choice[] }) {
  return (
    <datalist id={listId}>
      {choices.map(({ value, label }) => (
        <option key={value} value={value} label={label} />
      ))}
    </datalist>
  )
}
