import { Input } from './input'

/** Fields in a row in which several places or operators are named, with suggestions for what to write. */
export function NameFields({
  name,
  legend,
  label,
  placeholders,
  values,
  suggestions,
}: {
  name: string
  legend: string
  /** What one field is called for those who do not see the row: the number is added. */
  label: string
  /** An example for each field: as many fields as there are examples. */
  placeholders: readonly [string, string, string] | readonly [string, string, string, string]
  /** As they are written in the fields, in order. */
  values: readonly string[]
  suggestions: readonly string[]
}) {
  const count = placeholders.length
  const list = `${name}-names`
  return (
    <>
      <fieldset
        className={`min-w-0 text-sm text-muted ${count === 3 ? 'flex-1 basis-96' : 'flex-1 basis-144'}`}
      >
        <legend className="mb-1">{legend}</legend>
        <div
          className={`grid gap-x-4 gap-y-2 ${count === 3 ? 'grid-cols-1 sm:grid-cols-3' : 'grid-cols-2 sm:grid-cols-4'}`}
        >
          {placeholders.map((example, index) => {
            const value = values[index] ?? ''
            return (
              <Input
                // A field that is given another value by the address is another field, or it would keep the old one.
                key={`${example}/${value}`}
                name={name}
                aria-label={`${label}, ${index + 1} of ${count}`}
                list={list}
                defaultValue={value}
                maxLength={80}
                placeholder={example}
              />
            )
          })}
        </div>
      </fieldset>
      <datalist id={list}>
        {suggestions.map((words) => (
          <option key={words} value={words} />
        ))}
      </datalist>
    </>
  )
}
