'use client'

import { useState } from 'react'
import type { ReferenceType } from '@/domain/record/types'
import type { ControlProps } from '@/ui/kit/field'
import { KnownReferences, type PickedReference } from '../known-references'
import { Picker } from '../picker.client'

/** A field of the form of a reference record that names another one. */
export function RecordPicker({
  control,
  type,
  defaultValue,
  picked,
  offers,
}: {
  control: ControlProps
  type: ReferenceType
  defaultValue: string
  /** The records that stand in the form when it is drawn. */
  picked: readonly PickedReference[]
  /** What the server has offered for a name that means several records. */
  offers: readonly string[] | undefined
}) {
  const [known] = useState(() => new KnownReferences(picked))
  return (
    <Picker
      control={control}
      list={type}
      kind={null}
      defaultValue={defaultValue}
      known={known}
      offers={offers}
    />
  )
}
