'use client'

import { type ReferenceType, referenceWords } from '@/domain/record/types'
import { Button } from '@/ui/kit/button'
import { Field } from '@/ui/kit/field'
import type { PickedReference } from '../known-references'
import { RecordPicker } from './record-picker.client'

/** Asks for the record that another one is to be merged into; its consequences are shown before anything is done. */
export function MergePicker({
  type,
  action,
  typed,
  problem,
  picked,
  offers,
}: {
  type: ReferenceType
  /** The page of the record. */
  action: string
  typed: string
  /** What is wrong with what was typed, following the name of the field. */
  problem: string | null
  /** What the field names already. */
  picked: readonly PickedReference[]
  /** The records that what was typed may mean, where it means several. */
  offers: readonly string[] | undefined
}) {
  const { one } = referenceWords[type]
  return (
    <form
      action={action}
      method="get"
      autoComplete="off"
      className="measure flex flex-wrap items-start gap-3"
    >
      <Field
        name="into"
        label={`The ${one} that stays`}
        hint="A name or an identifier. Nothing is changed yet."
        required
        errors={problem === null ? undefined : [problem]}
        className="min-w-64 flex-1"
      >
        {(control) => (
          <RecordPicker control={control} type={type} defaultValue={typed} picked={picked} offers={offers} />
        )}
      </Field>
      <Button className="mt-7" type="submit">
        See what it would do
      </Button>
    </form>
  )
}
