import type { maxPlanPlaces } from '@/domain/careers/plan'
import { NameFields } from '@/ui/kit/name-fields'

const examples = ['Austin', 'California', 'Germany'] as const satisfies { length: typeof maxPlanPlaces }

/** The fields in which up to three places are named. */
export function PlanPlaces(fields: { values: readonly string[]; suggestions: readonly string[] }) {
  return (
    <NameFields
      {...fields}
      name="place"
      legend="Up to three places; none for everywhere"
      label="Place"
      placeholders={examples}
    />
  )
}
