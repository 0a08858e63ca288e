import { MAX_COMPARED } from '@/domain/timeline/compare'

const placeholders = ['Austin', 'Dallas', 'Phoenix', 'Waymo'] as const

/** The fields of a form in which up to four operators or places are named, with suggestions for what to write. */
export function CompareFields({
  name,
  values,
  suggestions,
}: {
  name: string
  /** As they are written in the fields, in order. */
  values: readonly string[]
  suggestions: readonly string[]
}) {
  return (
    <>
      <fieldset className="min-w-0 flex-[1_1_36rem] text-sm text-muted">
        <legend className="mb-1">Compare up to four operators or places, side by side</legend>
        <div className="grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-4">
          {Array.from({ length: MAX_COMPARED }, (_, index) => {
            const value = values[index] ?? ''
            return (
              <input
                // biome-ignore lint/suspicious/noArrayIndexKey: the fields are places in a row, nothing else
                key={`${index}/${value}`}
                name={name}
                aria-label={`Compare, ${index + 1} of ${MAX_COMPARED}`}
                list="comparable"
                defaultValue={value}
                maxLength={80}
                placeholder={placeholders[index]}
                className="min-h-10 w-full min-w-0 rounded-sm border border-rule-strong bg-paper px-2 py-1.5 text-[0.9375rem] text-ink"
              />
            )
          })}
        </div>
      </fieldset>
      <datalist id="comparable">
        {suggestions.map((words) => (
          <option key={words} value={words} />
        ))}
      </datalist>
    </>
  )
}
