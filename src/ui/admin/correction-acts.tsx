import { correctionActions, correctionActs, correctionLabels } from './correction-fields'
import { fieldId } from './field-frame'

/** The acts as a choice. correction-form.css shows those that the chosen impact offers. */
export function CorrectionActs({
  chosen,
  error,
}: {
  /** The act that is chosen at first; null for none. */
  chosen: string | null
  error: string | undefined
}) {
  const id = fieldId('correct-action')
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={error === undefined ? undefined : `${id}-error`}
      data-invalid={error === undefined ? undefined : true}
      className="grid content-start gap-1"
    >
      <legend className="text-note font-semibold">{correctionLabels.action}</legend>
      <p data-before-impact="" className="text-sm text-muted">
        Choose a career impact first: what can be done depends on whether it is in force.
      </p>
      {correctionActs.map((act) => (
        <label key={act} data-act={act} className="flex min-h-8 items-start gap-2 py-1">
          <input
            type="radio"
            name="action"
            value={act}
            defaultChecked={act === chosen}
            className="mt-0.5 size-5 shrink-0"
          />
          {correctionActions[act]}
        </label>
      ))}
      {error === undefined ? null : (
        <p id={`${id}-error`} className="text-note font-semibold text-alert">
          <span aria-hidden="true">✕ </span>
          {correctionLabels.action} {error}.
        </p>
      )}
    </fieldset>
  )
}
