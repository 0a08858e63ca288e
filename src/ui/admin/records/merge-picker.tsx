import { type ReferenceType, referenceWords } from '@/domain/reference/types'
import { FieldFrame } from '../field-frame'
import { controlLook, plainButton } from '../looks'

/** Asks for the record that another one is to be merged into; its consequences are shown before anything is done. */
export function MergePicker({
  type,
  id,
  action,
  typed,
  problem,
  choices,
}: {
  type: ReferenceType
  id: string
  /** The page of the record. */
  action: string
  typed: string
  /** What is wrong with what was typed, following the name of the field. */
  problem: string | null
  /** The records that may be named, where they are few enough to be sent with the page. */
  choices: readonly { value: string; label: string }[]
}) {
  const { one } = referenceWords[type]
  return (
    <form
      action={action}
      method="get"
      autoComplete="off"
      className="measure flex flex-wrap items-start gap-3"
    >
      <FieldFrame
        name="into"
        label={`The ${one} that stays`}
        hint="A name or an identifier. Nothing is changed yet."
        required
        errors={problem === null ? undefined : [problem]}
        className="min-w-64 flex-1"
      >
        {(control) => (
          <input
            {...control}
            type="text"
            list={choices.length > 0 ? 'merge-choices' : undefined}
            defaultValue={typed}
            maxLength={200}
            spellCheck={false}
            className={controlLook}
          />
        )}
      </FieldFrame>
      <button type="submit" className={`${plainButton} mt-7`}>
        See what it would do
      </button>
      {choices.length > 0 ? (
        <datalist id="merge-choices">
          {choices
            .filter(({ value }) => value !== id)
            .map(({ value, label }) => (
              <option key={value} value={label} />
            ))}
        </datalist>
      ) : null}
    </form>
  )
}
