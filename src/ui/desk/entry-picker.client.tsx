'use client'

import { type ReferenceType, referenceTypes } from '@/domain/record/types'
import type { ReferenceList } from '@/domain/search/reference-lists'
import type { ControlProps } from '@/ui/kit/field'
import { useEntry } from './entry-context.client'
import { openNewRecord } from './open-new-record.client'
import { Picker } from './picker.client'

/** A field of the entry form that names a record, in the list that its name stands in. */
export function EntryPicker({
  control,
  list,
  adds = null,
}: {
  control: ControlProps
  list: ReferenceList
  /** The kind of record that can be added here; null for none. */
  adds?: ReferenceType | null
}) {
  const { kind, textIn, offersOf, known } = useEntry()
  return (
    <Picker
      control={control}
      list={list}
      kind={kind}
      defaultValue={textIn(control.name)}
      known={known}
      offers={offersOf(control.name)}
      onAdd={adds === null ? undefined : (typed) => openNewRecord(adds, typed)}
    />
  )
}

/** Lists that an entry may add to: a signal that another one points at has its own form. */
export function isNewable(list: ReferenceList): list is ReferenceList & ReferenceType {
  return referenceTypes.some((type) => type === list)
}
