import type { maxCompared } from '@/domain/timeline/compare'
import { NameFields } from '@/ui/kit/name-fields'

const examples = ['Austin', 'Dallas', 'Phoenix', 'Waymo'] as const satisfies { length: typeof maxCompared }

/** The fields of a form in which up to four operators or places are named. */
export function CompareFields(fields: {
  name: string
  values: readonly string[]
  suggestions: readonly string[]
}) {
  return (
    <NameFields
      {...fields}
      legend="Compare up to four operators or places, side by side"
      label="Compare"
      placeholders={examples}
    />
  )
}
