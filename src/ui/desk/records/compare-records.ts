import { type ReferenceType, referenceSchemas } from '@/domain/record/types'
import type { Difference } from '@/form/compare'
import { labelOf } from './record-fields'

type Values = Readonly<Record<string, unknown>>

/** The fields in which two versions of a reference record differ, in words. */
export function compareRecords(type: ReferenceType, before: Values, after: Values): Difference[] {
  return Object.keys(referenceSchemas[type].shape)
    .map((key) => ({
      key,
      label: labelOf(type, key),
      before: inWords(before[key]),
      after: inWords(after[key]),
    }))
    .filter((difference) => difference.before !== difference.after)
}

function inWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'empty'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return String(value)
}
