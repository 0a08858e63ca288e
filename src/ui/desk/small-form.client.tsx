'use client'

import { useActionState, useRef, useState } from 'react'
import { firstSimpleState, type SimpleState } from '@/form/entry-state'
import { Button, type ButtonLook } from '@/ui/kit/button'
import { Checkbox } from '@/ui/kit/checkbox'
import { Field } from '@/ui/kit/field'
import { Input } from '@/ui/kit/input'
import { Notice } from '@/ui/kit/notice'
import { Select } from '@/ui/kit/select'
import { useHydrated } from './hydrated.client'
import { useFocusOnAnswer } from './use-focus-on-answer.client'

export type SmallField = {
  name: string
  label: string
  hint?: string
  /** `code` is a few digits; a choice takes one of `choices`. */
  type: 'text' | 'email' | 'password' | 'code' | 'choice'
  autoComplete?: string
  choices?: readonly (readonly [string, string])[]
  initial?: string
  maxLength?: number
}

/** A form of a few fields about accounts: complete without a script, and what is wrong with it stands above it. */
export function SmallForm({
  action,
  formState,
  fields,
  hidden = {},
  submit,
  look = 'primary',
}: {
  action: (state: SimpleState, form: FormData) => Promise<SimpleState>
  /** To a form that was sent without a script. */
  formState: SimpleState | null
  fields: readonly SmallField[]
  hidden?: Readonly<Record<string, string>>
  submit: string
  look?: ButtonLook
}) {
  const [state, dispatch, pending] = useActionState(action, formState ?? firstSimpleState)
  const [shown, setShown] = useState(false)
  const hydrated = useHydrated()
  const alert = useRef<HTMLParagraphElement>(null)
  useFocusOnAnswer(state.attempt, () => alert.current)
  const hasPassword = fields.some(({ type }) => type === 'password')
  return (
    <form action={dispatch} aria-busy={pending} className="grid max-w-sm gap-2">
      {state.message ? (
        <Notice as="p" tone="error" className="font-semibold" ref={alert} role="alert" tabIndex={-1}>
          {state.message}
        </Notice>
      ) : null}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map(({ name, label, hint, type, autoComplete, choices, initial, maxLength }) => (
        <Field key={name} name={name} label={label} hint={hint} required errors={undefined}>
          {(control) =>
            type === 'choice' ? (
              <Select key={state.attempt} {...control} defaultValue={state.typed[name] ?? initial}>
                {choices?.map(([value, text]) => (
                  <option key={value} value={value}>
                    {text}
                  </option>
                ))}
              </Select>
            ) : (
              <Input
                key={type === 'password' ? name : `${name} ${state.attempt}`}
                {...control}
                aria-invalid={state.field === name || undefined}
                type={type === 'code' ? 'text' : type === 'password' && shown ? 'text' : type}
                inputMode={type === 'code' ? 'numeric' : undefined}
                autoComplete={autoComplete}
                autoCapitalize={type === 'text' ? undefined : 'none'}
                spellCheck={type === 'text' ? undefined : false}
                required
                maxLength={maxLength}
                defaultValue={
                  type === 'password' || type === 'code' ? '' : (state.typed[name] ?? initial ?? '')
                }
              />
            )
          }
        </Field>
      ))}
      {hasPassword && hydrated ? (
        <Checkbox
          label="Show password"
          className="text-note"
          checked={shown}
          onChange={(event) => setShown(event.target.checked)}
        />
      ) : null}
      <p>
        <Button type="submit" look={look} disabled={pending}>
          {submit}
        </Button>
      </p>
    </form>
  )
}
