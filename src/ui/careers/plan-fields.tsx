import { maxPlanPlaces } from '@/domain/careers/plan'

const placeholders = ['Austin', 'California', 'Germany'] as const

/** The fields in which up to three places are named, with suggestions for what to write. */
export function PlanPlaces({
  values,
  suggestions,
}: {
  /** As they are written in the fields, in order. */
  values: readonly string[]
  suggestions: readonly string[]
}) {
  return (
    <>
      <fieldset className="min-w-0 flex-[1_1_24rem] text-sm text-muted">
        <legend className="mb-1">Up to three places; none for everywhere</legend>
        <div className="grid grid-cols-1 gap-x-4 gap-y-2 sm:grid-cols-3">
          {Array.from({ length: maxPlanPlaces }, (_, index) => {
            const value = values[index] ?? ''
            return (
              <input
                // biome-ignore lint/suspicious/noArrayIndexKey: the fields are places in a row, nothing else
                key={`${index}/${value}`}
                name="place"
                aria-label={`Place, ${index + 1} of ${maxPlanPlaces}`}
                list="plan-places"
                defaultValue={value}
                maxLength={80}
                placeholder={placeholders[index]}
                className="min-h-10 w-full min-w-0 rounded-sm border border-rule-strong bg-paper px-2 py-1.5 text-[0.9375rem] text-ink"
              />
            )
          })}
        </div>
      </fieldset>
      <datalist id="plan-places">
        {suggestions.map((words) => (
          <option key={words} value={words} />
        ))}
      </datalist>
    </>
  )
}
