import { type ReferenceType, referenceTypes, referenceWords } from '@/domain/record/types'
import { Tabs } from '@/ui/kit/tabs'
import { recordListPath } from '@/url/desk-records'

/** The lists of reference records, one link each. */
export function RecordTypeLinks({ current }: { current: ReferenceType | null }) {
  return (
    <Tabs
      label="Types of record"
      tabs={referenceTypes.map((type) => ({
        href: recordListPath(type),
        label: capitalized(referenceWords[type].many),
        isShown: type === current,
      }))}
    />
  )
}

export const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
